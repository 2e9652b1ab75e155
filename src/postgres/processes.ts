import { readFileSync } from 'node:fs'

/** True while the process exists and is no zombie. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return statusFields(pid)?.[0] !== 'Z'
}

/** What tells a process from a later one with the same pid; empty where the system has no /proc. */
export function processBirth(pid: number): string {
  const started = statusFields(pid)?.[19]
  if (!started) return ''
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${started}`
}

/** The name of the program, or null where the system does not tell. */
export function programName(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return null
  }
}

// The fields of /proc/<pid>/stat after the program's name, which itself may hold spaces and brackets.
function statusFields(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
