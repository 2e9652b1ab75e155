import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../src/capabilities')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))

interface DrawnChart {
  readonly name: string
  readonly tag: string
}

/** The opening tag of every chart, to the end of its attributes: braces may hold tags of their own. */
function chartsIn(source: string, file: string): DrawnChart[] {
  return [...source.matchAll(/<(LineChart|HeatTable|BarChart|StackedBar)\b/g)].map((match) => {
    let depth = 0
    let end = match.index
    for (; end < source.length; end += 1) {
      if (source[end] === '{') depth += 1
      if (source[end] === '}') depth -= 1
      if (depth === 0 && source.startsWith('/>', end)) break
    }
    return { name: `${file}: ${match[1]}`, tag: source.slice(match.index, end) }
  })
}

const charts = files.flatMap((file) => chartsIn(readFileSync(join(root, file), 'utf8'), file))
const overTime = /\b(years?|slices?|quarters?|months?|spans?)\b/

/** Why a chart may compare two maps of units without saying so; nothing where it does not. */
function faultOf({ tag }: DrawnChart): string | null {
  if (/^<(BarChart|StackedBar)/.test(tag))
    return /\b(years|slices|months|quarters)\.map/.test(tag) ? 'bars over time cannot draw seams: use LineChart' : null
  const seams = /\bseams=\{([\s\S]*)/.exec(tag)?.[1]
  if (seams === undefined) return 'says nothing of seams'
  const columns = /\bcolumns=\{([^\n]*)/.exec(tag)?.[1] ?? ''
  if (!overTime.test(columns)) return null
  return /^(null|\[\])\}/.test(seams) ? 'is over time and draws no seams' : null
}

test('every chart over time draws the days on which units were reorganised', () => {
  expect(charts.length).toBeGreaterThan(5)
  expect(charts.flatMap((chart) => (faultOf(chart) === null ? [] : [`${chart.name} ${faultOf(chart)}`]))).toEqual([])
})

test.each([
  ['<LineChart columns={review.years.map(String)} series={of} />', 'says nothing of seams'],
  ['<LineChart columns={review.years.map(String)} seams={[]} />', 'is over time and draws no seams'],
  ['<HeatTable columns={slices.map(({ name }) => name)} seams={null} />', 'is over time and draws no seams'],
  ['<BarChart rows={years.map((year) => ({ label: year }))} />', 'bars over time cannot draw seams: use LineChart'],
  ['<HeatTable columns={items.map(({ label }) => label)} seams={null} />', null],
  ['<LineChart columns={years} seams={seams.map(({ on }) => on)} />', null],
])('%s: %s', (source, fault) => {
  const [chart] = chartsIn(source, 'x.tsx')
  expect(chart && faultOf(chart)).toBe(fault)
})
