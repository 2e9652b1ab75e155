import { BarChart, type BarSeries, StackedBar } from '../../../ui/bar-chart.tsx'
import { type HeatCell, HeatTable } from '../../../ui/heat-table.tsx'
import { LineChart, type LinePoint } from '../../../ui/line-chart.tsx'
import { stateWords, words } from '../text/example.ts'
import { layout } from '../text/layout-example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

const here = paths.components
const of = layout.charts

const series: readonly BarSeries[] = [
  { label: stateWords.done, tone: 'done' },
  { label: stateWords.doing, tone: 'plain' },
  { label: stateWords.late, tone: 'late' },
  { label: stateWords.open, tone: 'open' },
]
const parts = [
  { label: words.departments, values: [64, 10, 0, 2], href: here },
  { label: words.communes, values: [40, 8, 6, 6] },
]

const outside: HeatCell = { value: null, sign: '×', words: of.outside }
const heatRows: readonly { label: string; href?: string; cells: readonly HeatCell[] }[] = [
  {
    label: words.department,
    href: here,
    cells: [12, 4, 0, 7, 22, 31, 2, 0, 1, 9, 3].map((value) => ({ value, href: here })),
  },
  { label: words.commune, cells: [3, 0, 0, 1, 6, 2, 2, 1, null, 0, 4].map((value) => ({ value })) },
  {
    label: of.hoaPhu,
    cells: [0, 0, 1, 0, 0, 3, 0, 0].map((value): HeatCell => ({ value })).concat(outside, outside, outside),
  },
]

const declared = (value: number): LinePoint => ({ value, href: here, note: of.source })

export function Charts() {
  return (
    <>
      <Specimen names={['BarChart']}>
        <BarChart
          id="bar"
          title={of.bar}
          description={of.barFinding}
          unit={words.articles}
          rows={[
            { label: of.office, value: 182, href: here },
            { label: words.department, value: 164, href: here },
            { label: of.centre, value: 98 },
            { label: words.commune, value: 31, tone: 'soft' },
            { label: of.hoaPhu, value: 0, tone: 'late' },
          ]}
        />
      </Specimen>
      <Specimen names={['StackedBar']}>
        <StackedBar
          id="stack"
          title={of.stack}
          description={of.stackFinding}
          unit={words.taskUnit}
          series={series}
          rows={parts}
        />
        <StackedBar id="amount" title={of.amount} unit={words.taskUnit} series={series} rows={parts} length="amount" />
      </Specimen>
      <Specimen names={['HeatTable']}>
        <HeatTable
          id="heat"
          title={of.heat}
          description={of.heatFinding}
          corner={of.unit}
          unit={words.articles}
          steps={[2, 5, 10, 20]}
          seams={null}
          columns={of.contents.map((label) => ({ label, title: of.content(label) }))}
          rows={heatRows}
        />
      </Specimen>
      <Specimen names={['LineChart']}>
        <LineChart
          id="line"
          title={of.line}
          description={of.lineFinding}
          corner={of.year}
          unit="%"
          columns={['2020', '2021', '2022', '2023', '2024', '2025', '2026']}
          seams={[{ before: 4, label: of.seam }]}
          series={[
            {
              label: of.declared,
              tone: 'declared',
              points: [declared(88.2), declared(91), null, declared(95.6), null, null, null],
            },
            {
              label: of.counted,
              tone: 'plain',
              points: [null, null, null, null, { value: 93.4, href: here }, { value: 97.2 }, { value: 99.2 }],
            },
          ]}
        />
      </Specimen>
    </>
  )
}
