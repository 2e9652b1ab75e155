import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Metafile, Plugin } from 'esbuild'
import { build } from 'esbuild'
import { compile } from 'sass'

/** Logical name → file name with its hash: 'main.css', 'desk.css', 'main.js', 'icon.svg', 'islands/tabs.js', 'fonts/be-vietnam-pro-400.woff2'. */
export type AssetManifest = Record<string, string>

/**
 * Compiles styles, islands and fonts into `outDir` (emptied first) and writes `manifest.json` there. File names carry a
 * hash of their content, so they may be cached for ever; texts lie there packed as well. `sourceDir` is the folder that holds `ui/` and `islands/`.
 */
export async function buildAssets(
  outDir: string,
  sourceDir = fileURLToPath(new URL('..', import.meta.url)),
): Promise<AssetManifest> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const islands = (await readdir(join(sourceDir, 'islands'))).filter((name) => name.endsWith('.island.ts'))
  const { metafile } = await build({
    entryPoints: [
      join(sourceDir, 'ui/styles/main.scss'),
      join(sourceDir, 'ui/styles/desk.scss'),
      join(sourceDir, 'ui/styles/icon.svg'),
      ...['main.ts', ...islands.filter((name) => !within.includes(name))].map((name) =>
        join(sourceDir, 'islands', name),
      ),
    ],
    outdir: outDir,
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: ['es2020', 'chrome87', 'firefox78', 'safari14.1'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    metafile: true,
    logLevel: 'warning',
    plugins: [sassPlugin(join(sourceDir, '../node_modules')), islandsPlugin(islands)],
  })
  const manifest = manifestOf(metafile)
  await packTexts(outDir)
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]

/** As small as they get, once, for all who will ever load them. */
async function packTexts(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(css|js|svg)$/.test(name))
  const pack = async (name: string) => {
    const text = await readFile(join(folder, name))
    await writeFile(join(folder, `${name}.br`), await brotli(text))
    await writeFile(join(folder, `${name}.gz`), await gzipped(text, { level: 9 }))
  }
  await Promise.all(names.map(pack))
}

const wildcard = /import\(`\.\/\$\{name\}\.island\.ts`\)/ // as main.ts writes it

/** So small and on so many public pages that they come with the main file: a request costs more than their bytes. */
const within = ['opening.island.ts', 'copy-link.island.ts', 'print.island.ts']

/** Spells the wildcard out: left to esbuild, its few bytes of help become a file that every page must fetch besides. */
function islandsPlugin(names: readonly string[]): Plugin {
  const table = names.map((name) => `'${name.replace('.island.ts', '')}': ${loaderOf(name)}`)
  const imports = within.map((name, at) => `import { enhance as within${at} } from './${name}'\n`).join('')
  return {
    name: 'islands',
    setup({ onLoad }) {
      onLoad({ filter: /islands[\\/]main\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        if (!wildcard.test(source)) throw new Error('islands/main.ts: its islands are not found')
        const contents = imports + source.replace(wildcard, () => `({${table.join()}})[name]()`)
        return { contents, loader: 'ts' }
      })
    },
  }
}

const loaderOf = (name: string) =>
  within.includes(name) ? `async () => ({ enhance: within${within.indexOf(name)} })` : `() => import('./${name}')`

function sassPlugin(packages: string): Plugin {
  return {
    name: 'sass',
    setup({ onLoad }) {
      onLoad({ filter: /\.scss$/ }, ({ path }) => {
        const { css, loadedUrls } = compile(path, { loadPaths: [packages], quietDeps: true })
        return { contents: css, loader: 'css', watchFiles: loadedUrls.map((url) => fileURLToPath(url)) }
      })
    },
  }
}

function manifestOf({ outputs }: Metafile): AssetManifest {
  const named = Object.entries(outputs).flatMap(([path, { entryPoint, inputs }]) => {
    const name = logicalName(basename(entryPoint ?? Object.keys(inputs)[0] ?? ''))
    // A shared chunk has inputs too, but is nobody's entry: only its importers know it.
    const isShared = entryPoint === undefined && path.endsWith('.js')
    return name === null || isShared ? [] : [[name, basename(path)] as const]
  })
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function logicalName(source: string): string | null {
  if (source.endsWith('.scss')) return source.replace('.scss', '.css')
  if (source === 'main.ts') return 'main.js'
  if (source === 'icon.svg') return source
  if (source.endsWith('.island.ts')) return `islands/${source.replace('.island.ts', '.js')}`
  return source.endsWith('.woff2') ? `fonts/${source}` : null
}
