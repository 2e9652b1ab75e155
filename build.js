// Turns src/ into dist/: one bundle of the program, one of the asset builder, and the assets themselves.
import { execFileSync } from 'node:child_process'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
const stamp = join(dist, 'built')

/** Builds unless dist/ is newer than every source. */
export async function ensureBuilt() {
  const built = await stat(stamp).catch(() => null)
  if (
    built &&
    built.mtimeMs > (await newest(join(root, 'src'))) &&
    built.mtimeMs > (await newest(join(root, 'db'))) &&
    built.mtimeMs > (await stat(join(root, 'package.json'))).mtimeMs
  )
    return
  // In a process of its own, so that the compilers' memory is given back before the program starts.
  execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit' })
}

async function newest(folder) {
  let latest = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? await newest(path) : (await stat(path)).mtimeMs)
  }
  return latest
}

/** Two processes may build at once: each writes its own folder and puts it in place with one rename. */
async function build() {
  const { build: bundle } = await import('esbuild')
  const next = `${dist}-${process.pid}`
  await rm(next, { recursive: true, force: true })
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli.ts',
      'build-assets': 'src/ui/build-assets.ts',
      'reading-thread': 'src/reading/apart/thread.ts',
    },
    outdir: next,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  })
  const { buildAssets } = await import(pathToFileURL(join(next, 'build-assets.js')).href)
  await buildAssets(join(next, 'assets'), join(root, 'src'))
  await writeFile(join(next, 'built'), '')
  await rm(dist, { recursive: true, force: true })
  await rename(next, dist).catch(async (error) => {
    await rm(next, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
  process.exit(0) // the compiler's service would keep the process
}
