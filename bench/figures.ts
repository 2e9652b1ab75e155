/** Many runs of one thing, in milliseconds unless the name says otherwise. */
export interface Spread {
  readonly median: number
  readonly p95: number
  readonly runs: number
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: rounded(quantile(values, 0.5)), p95: rounded(quantile(values, 0.95)), runs: values.length }
}

/** By the nearest rank; 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Three significant digits: more would be noise. */
export const rounded = (value: number): number => Number(value.toPrecision(3))

/** How long the work takes, once. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Repeats the work after a few unmeasured runs. */
export async function repeated(
  work: () => unknown,
  { runs, warmUp = 3 }: { runs: number; warmUp?: number },
): Promise<Spread> {
  for (let run = 0; run < warmUp; run += 1) await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(work))
  return spreadOf(times)
}
