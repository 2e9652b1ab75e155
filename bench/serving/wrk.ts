import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Shot {
  readonly requests: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers that were neither 2xx nor 3xx, and connections that failed. */
  readonly errors: number
}

/** Keeps `connections` busy from the core that is not the servers'. `script`: a Lua file for wrk. */
export async function shoot(
  url: string,
  order: { seconds: number; connections: number; alone: boolean; script?: string },
): Promise<Shot> {
  const { seconds, connections, alone, script } = order
  const place = ['taskset', '-c', '1', 'wrk', '-t1']
  const [program = '', ...before] = alone ? ['chrt', '-r', '1', ...place] : place
  const loading = script ? ['-s', script] : []
  const { stdout } = await run(program, [
    ...before,
    ...[`-c${connections}`, `-d${seconds}s`, '--latency', ...loading],
    ...['-H', 'Accept-Encoding: gzip, deflate, br', url],
  ])
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  const milliseconds = (share: string) => {
    const [, value = '0', unit = 'ms'] = new RegExp(`${share}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? []
    return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1)
  }
  const failed = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? []
  return {
    requests: number(/(\d+) requests in/),
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50Ms: milliseconds('50'),
    p99Ms: milliseconds('99'),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + failed.reduce((sum, one) => sum + Number(one), 0),
  }
}
