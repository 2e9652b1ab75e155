import { readdir, readFile } from 'node:fs/promises'

/** What a process and its children take; only on Linux, elsewhere all is 0. */
export interface Taken {
  readonly nodeMb: number
  /** Proportional: shared buffers are counted once over all processes of the server. */
  readonly postgresMb: number
  readonly totalMb: number
}

/** Resident memory of the program plus the proportional memory of its database server, in megabytes of 10^6 bytes. */
export async function memoryOf(product: { pid: number; postgresPid: number }): Promise<Taken> {
  const nodeMb = await megabytes(product.pid, 'Rss')
  const family = [product.postgresPid, ...(await childrenOf(product.postgresPid))]
  const parts = await Promise.all(family.map((pid) => megabytes(pid, 'Pss')))
  const postgresMb = parts.reduce((sum, part) => sum + part, 0)
  return { nodeMb: Math.round(nodeMb), postgresMb: Math.round(postgresMb), totalMb: Math.round(nodeMb + postgresMb) }
}

/** Processor time that the processes have used so far, in milliseconds; a process that ended is not counted. */
export async function processorMs(pids: readonly number[]): Promise<number> {
  const times = await Promise.all(
    pids.map(async (pid) => {
      const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
      const parts = await Promise.all(threads.map((thread) => textOf(`/proc/${pid}/task/${thread}/schedstat`)))
      return parts.reduce((sum, part) => sum + Number(part.split(' ')[0] ?? 0), 0)
    }),
  )
  return times.reduce((sum, time) => sum + time, 0) / 1e6
}

export async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(parentOf))
  return pids.filter((_, index) => parents[index] === parent)
}

async function parentOf(pid: number): Promise<number> {
  const status = await textOf(`/proc/${pid}/stat`)
  // The name in parentheses may hold spaces.
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
}

async function megabytes(pid: number, field: 'Rss' | 'Pss'): Promise<number> {
  const text = await textOf(`/proc/${pid}/smaps_rollup`)
  return (Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024) / 1e6
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '')
