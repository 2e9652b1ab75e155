import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newToken } from '../kernel/ids.ts'
import { isRunning, processBirth } from './processes.ts'

export interface FolderLock {
  release(): Promise<void>
}

interface Holder {
  pid: number
  birth: string
}

/**
 * Makes this process the only holder of `folder` until it releases the lock or dies, also by kill -9.
 * Returns the pid of the present holder instead when a live process has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock | { heldBy: number }> {
  const file = path.join(folder, 'caicach.lock')
  const mine = `${file}.${newToken().slice(0, 8)}`
  const holder: Holder = { pid: process.pid, birth: processBirth(process.pid) }
  await writeFile(mine, JSON.stringify(holder), { mode: 0o600 })
  try {
    for (;;) {
      // link() refuses to overwrite, so exactly one of several starters gets the name.
      if (await linked(mine, file)) return { release: () => rm(file, { force: true }) }
      const other = await readHolder(file)
      if (other && isAlive(other)) return { heldBy: other.pid }
      await removeStale(file, `${mine}.stale`)
    }
  } finally {
    await rm(mine, { force: true })
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

// Two starters may both find the file stale, and the slower one would remove the quicker one's new lock:
// what was moved away is therefore read again and put back if it turns out to be alive.
async function removeStale(file: string, aside: string): Promise<void> {
  try {
    await rename(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = await readHolder(aside)
  if (moved && isAlive(moved)) await linked(aside, file)
  await rm(aside, { force: true })
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (typeof read !== 'object' || read === null || !('pid' in read) || !('birth' in read)) return null
    return { pid: Number(read.pid), birth: String(read.birth) }
  } catch {
    return null
  }
}

// A pid is soon given to another process, above all in containers; the moment of birth tells them apart.
function isAlive(holder: Holder): boolean {
  return isRunning(holder.pid) && processBirth(holder.pid) === holder.birth
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
