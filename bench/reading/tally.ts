export interface Miss {
  readonly id: string
  readonly field: string
  readonly stated: string
  readonly read: string | null
  readonly cause: string
}

/** One value scored; `group` is the type of the document. */
export interface Outcome {
  readonly field: string
  readonly group: string
  readonly right: boolean
  readonly miss: Miss | null
}

export interface Share {
  readonly right: number
  readonly of: number
}

export function shareOf(outcomes: readonly Outcome[]): Share {
  return { right: outcomes.filter(({ right }) => right).length, of: outcomes.length }
}

/** "98.3 % (404/411)"; "–" where there was nothing to score. */
export function printed({ right, of }: Share): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} % (${right}/${of})`
}

/** A table with a row for each name and a column for each heading, as wide as needed. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => [...(row[at] ?? '')].length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd()
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** The names in order of frequency, the commonest first. */
export function byFrequency(names: readonly string[]): [name: string, times: number][] {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times].sort((left, right) => right[1] - left[1])
}
