import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const startLimitMs = 180_000

/** The program as people start it, in a process of its own. */
export interface Product {
  readonly url: string
  /** From the start of the process to the first 200 of /healthz, in milliseconds. */
  readonly startMs: number
  readonly pid: number
  /** The embedded database server's main process. */
  readonly postgresPid: number
  stop(): Promise<void>
}

export async function startProduct(dataDir: string, settings: NodeJS.ProcessEnv = {}): Promise<Product> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begin = performance.now()
  const program = spawn(process.execPath, [path.join(root, 'bin/caicach.js'), 'start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, CAICACH_DEMO: '1', NODE_OPTIONS: '', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilHealthy(program, url)
  const startMs = performance.now() - begin
  const status = await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')
  return {
    url,
    startMs,
    pid: program.pid ?? 0,
    postgresPid: Number(status.split('\n')[0]),
    stop: () => ended(program, 'SIGTERM'),
  }
}

/** Stops the program if it runs and removes what it kept. */
export async function discard(product: Product | null, dataDir: string): Promise<void> {
  await product?.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function untilHealthy(program: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + startLimitMs
  while ((await statusOf(`${url}/healthz`)) !== 200) {
    if (program.exitCode !== null) throw new Error(`the program ended with ${program.exitCode}`)
    if (performance.now() > deadline) {
      await ended(program, 'SIGKILL')
      throw new Error('the program did not become healthy')
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    }).on('error', () => resolve(0))
  })
}

function ended(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) return resolve()
    program.once('exit', () => resolve())
    program.kill(signal)
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
