import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { LoadFigures, Order } from './client.ts'

const run = promisify(execFile)
const client = fileURLToPath(new URL('client.ts', import.meta.url))

/** Lets another process send the requests; it ends by itself, and is ended if it does not. */
export async function load(order: Order): Promise<LoadFigures> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', client, JSON.stringify(order)], {
    timeout: (order.seconds + 60) * 1000,
    maxBuffer: 10_000_000,
  })
  return JSON.parse(stdout)
}
