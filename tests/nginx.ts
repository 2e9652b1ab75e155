import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { pause } from '../src/kernel/clock.ts'

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** Debian keeps it where not everyone's path leads. */
const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path)) ?? 'nginx'

export const hasNginx = () => spawnSync(program, ['-v']).status === 0
export const hasBrotli = () => existsSync(brotliModule)

export interface Nginx {
  /** Of the one worker. */
  readonly pid: number
  stop(): Promise<void>
}

/** One worker with these servers, everything it writes below `folder`. Throws what nginx says of a faulty configuration. */
export async function startNginx(servers: string, folder: string): Promise<Nginx> {
  await mkdir(join(folder, 'tam'), { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/tam/${kind};`)
    .join('\n')
  const lines = [
    hasBrotli() ? `load_module ${brotliModule};` : '',
    process.getuid?.() === 0 ? 'user root;' : '',
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
    'events { worker_connections 1024; }',
    `http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;`,
    `${temporary}\n${servers} }`,
  ]
  const file = join(folder, 'nginx.conf')
  await writeFile(file, lines.join('\n'))
  const checked = spawnSync(program, ['-t', '-q', '-c', file])
  if (checked.status !== 0) throw new Error(String(checked.stderr))
  const running = spawn(program, ['-c', file], { stdio: 'ignore' })
  const port = Number(/listen 127\.0\.0\.1:(\d+)/.exec(servers)?.[1])
  for (let tries = 0; tries < 100 && !(await answers(port)); tries += 1) await pause(50)
  return { pid: workerOf(running), stop: () => ended(running) }
}

function workerOf({ pid }: ChildProcess): number {
  return Number(
    spawnSync('pgrep', ['-P', String(pid)])
      .stdout.toString()
      .split('\n')[0],
  )
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

function ended(running: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    running.once('exit', () => resolve())
    running.kill('SIGTERM')
  })
}
