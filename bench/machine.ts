import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { quantile, rounded } from './figures.ts'

/** Where and when figures were taken: without it they say nothing. */
export function describeMachine() {
  const [one, five] = loadavg()
  return {
    at: new Date().toISOString(),
    commit: commit(),
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    loadAverageBefore: [Number(one?.toFixed(1)), Number(five?.toFixed(1))],
    // Others were working on this machine: times are up to several times too long. Compare by the yardstick.
    noisy: (one ?? 0) > cpus().length / 2,
    // A fixed piece of work, hashing 32 MB, in milliseconds: what a time is of it can be compared between runs.
    yardstickMs: yardstick(),
    // Processor time that a virtual machine was not given.
    stolenShare: stolenShare(),
  }
}

function yardstick(): number {
  const bytes = Buffer.alloc(32 * 1024 * 1024, 7)
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    createHash('sha256').update(bytes).digest()
    return performance.now() - start
  })
  return rounded(quantile(times, 0.5))
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return null
  }
}

function stolenShare(): number | null {
  try {
    const times = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]?.split(' ').map(Number) ?? []
    return Number(((times[7] ?? 0) / times.reduce((sum, time) => sum + time, 0)).toFixed(3))
  } catch {
    return null
  }
}
