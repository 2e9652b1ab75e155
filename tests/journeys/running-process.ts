import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../demo-server.ts'

const program = fileURLToPath(new URL('../../bin/caicach.js', import.meta.url))

/** With the embedded database, whatever the shell that runs the tests says; with the demo world unless `more` says otherwise. */
const environment = (dataDir: string, more: Readonly<Record<string, string>>) => ({
  ...process.env,
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  CAICACH_DEMO: '1',
  ...more,
})

/** The program as an operator starts it, in a process of its own. */
export interface RunningProcess {
  readonly url: string
  /** What it has printed for its operator so far. */
  said(): string
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Starts and waits until it says that it is well. */
export async function startProcess(
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningProcess> {
  const port = await freePort()
  const env = { ...environment(dataDir, more), PORT: String(port), HOST: '127.0.0.1' }
  const child = spawn(process.execPath, [program, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(String(chunk)))
  const url = `http://127.0.0.1:${port}`
  await ready(child, url, said)
  return {
    url,
    said: () => said.join(''),
    async kill(signal) {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill(signal)
      await ended
    },
  }
}

async function ready(child: ChildProcess, url: string, said: readonly string[]): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${said.join('')}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export async function runCommand(
  dataDir: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number; said: string }> {
  const env = environment(dataDir, more)
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
  return { code, said: said.join('') }
}

/** A person at a keyboard without a browser; the session outlives the process, for it stands in the database. */
export interface Typist {
  readonly cookie: string
  readonly csrf: string
}

export async function signIn(url: string, dataDir: string, username: string): Promise<Typist> {
  const accounts: { username: string; password: string }[] = JSON.parse(
    await readFile(join(dataDir, 'demo-accounts.json'), 'utf8'),
  )
  const password = accounts.find((account) => account.username === username)?.password ?? ''
  const body = new URLSearchParams({ username, password })
  const answer = await fetch(`${url}/dang-nhap`, { method: 'POST', body, redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.startsWith('caicach_flash'))
    .join('; ')
  const page = await (await fetch(`${url}/lam-viec/ca-nhan`, { headers: { cookie } })).text()
  return { cookie, csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '' }
}

/** The status of the answer, or null where none came. */
export async function post(
  url: string,
  { cookie, csrf }: Typist,
  fields: Record<string, string>,
): Promise<number | null> {
  const body = new URLSearchParams({ ...fields, _csrf: csrf })
  const answer = await fetch(url, { method: 'POST', body, headers: { cookie }, redirect: 'manual' }).catch(() => null)
  return answer?.status ?? null
}
