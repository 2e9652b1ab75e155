import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { pause } from '../src/kernel/clock.ts'

const run = promisify(execFile)
const decompress = promisify(brotliDecompress)

export interface Chromium {
  readonly executablePath: string
  /** Libraries that a bare machine lacks; '' where the system has its own. */
  readonly libraries: string
}

const places = [
  process.env.CHROME_PATH,
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const cache = fileURLToPath(new URL('../node_modules/.cache/caicach-chromium', import.meta.url))
const packed = join(cache, 'node_modules/@sparticuz/chromium/bin')
const unpacked = join(cache, 'chromium')
const libraries = join(cache, 'lib')
/** The last one that runs on Node 20. */
const packageName = '@sparticuz/chromium@147.0.0'
const lock = `${cache}.lock`
const lockLimit = 10 * 60_000

/** The machine's own Chromium; where there is none, one is installed: by apt as root, else from the npm registry. */
export async function findChromium(): Promise<Chromium> {
  return present() ?? (await underLock(async () => present() ?? (await install())))
}

function present(): Chromium | null {
  const executablePath = places.find((place) => place && existsSync(place))
  if (executablePath) return { executablePath, libraries: '' }
  return existsSync(unpacked) ? { executablePath: unpacked, libraries: join(libraries, 'lib') } : null
}

async function install(): Promise<Chromium> {
  const tried: string[] = []
  for (const [name, attempt] of [['apt-get', byApt] as const, ['npm', byNpm] as const]) {
    try {
      await attempt()
      const found = present()
      if (found) return found
    } catch (error) {
      tried.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  throw new Error(
    `No Chromium found and none could be installed (${tried.join('; ')}). Install one (Debian: apt-get install chromium) or set CHROME_PATH to its executable.`,
  )
}

async function byApt(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('not root')
  process.stderr.write('No Chromium found: apt-get install chromium\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, maxBuffer: 2 ** 26 })
}

async function byNpm(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the package is for Linux on x64 only')
  process.stderr.write(`No Chromium found: npm install ${packageName}\n`)
  await mkdir(cache, { recursive: true })
  await run('npm', ['install', '--prefix', cache, '--no-save', '--ignore-scripts', packageName])
  await unpackTar('al2023.tar.br', libraries)
  const draft = `${unpacked}.draft`
  await writeFile(draft, await decompress(await readFile(join(packed, 'chromium.br'))), { mode: 0o755 })
  await rename(draft, unpacked)
}

async function unpackTar(name: string, target: string): Promise<void> {
  const tar = join(cache, 'packed.tar')
  await mkdir(target, { recursive: true })
  await writeFile(tar, await decompress(await readFile(join(packed, name))))
  await run('tar', ['-xf', tar, '-C', target])
  await rm(tar)
}

/** Two test threads may ask at once; a lock that a killed run left is taken over after ten minutes. */
async function underLock<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(join(cache, '..'), { recursive: true })
  while (!(await take())) await pause(500)
  try {
    return await work()
  } finally {
    await rmdir(lock)
  }
}

async function take(): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch {
    const made = await stat(lock).catch(() => null)
    if (made && Date.now() - made.mtimeMs > lockLimit) await rmdir(lock).catch(() => {})
    return false
  }
}
