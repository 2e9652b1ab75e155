import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  type Frame,
  formatDate,
  formatNumber,
  formatPercent,
  PortalPage,
  Section,
  Table,
} from '../../../ui/index.ts'
import type { HistoryLine } from '../rules/changes.ts'
import type { UnitTree } from '../rules/tree.ts'
import type { Succession, Unit } from '../rules/unit.ts'
import { historyPaths, historyText as text, treeQuery } from '../text/history.ts'
import { measureWords, shareByTexts } from '../text/measures.ts'
import { kindLabels, paths, text as unitText } from '../text.ts'
import { UnitLink } from '../views.tsx'

interface HistoryProps {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly unit: Unit
  readonly on: PlainDate
  readonly lines: readonly HistoryLine[]
}

/** Where a unit came from and what it became, to any depth: what happened day by day, and each change as a row. */
export function HistoryPage({ frame, tree, unit, on, lines }: HistoryProps) {
  const day = unit.validTo !== null && unit.validTo < on ? unit.validTo : on
  const name = tree.nameOn(unit.id, day)
  const successions = lines.filter(({ event }) => event.kind === 'succession')
  return (
    <PortalPage
      frame={frame}
      title={text.title(name)}
      caption={kindLabels[tree.kindOn(unit.id, day)]}
      lead={text.lead}
      breadcrumbs={[
        { text: unitText.directory, href: paths.directory },
        { text: name, href: paths.unit(unit.slug) },
      ]}
    >
      <Section title={text.timeline}>
        <ol class="govuk-list unit-days">
          {daysIn(lines).map(([at, ofDay]) => (
            <li key={at} class="unit-days__day">
              <p class="unit-days__date">{formatDate(at)}</p>
              <ul class="govuk-list">
                {ofDay.map((line, index) => (
                  <li key={index}>
                    <LineWords line={line} tree={tree} />
                  </li>
                ))}
              </ul>
              {ofDay.some(({ event }) => event.kind === 'succession') && (
                <p>
                  <a
                    class="govuk-link"
                    href={`${historyPaths.picture(unit.slug)}?${treeQuery.day}=${at}`}
                    aria-label={`${text.picture} ${formatDate(at)}`}
                  >
                    {text.picture}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {successions.length > 0 && (
        <Section title={text.table}>
          <Table
            caption={text.table}
            captionHidden
            columns={historyColumns(tree)}
            rows={lines}
            csvHref={historyPaths.historyCsv(unit.slug)}
          />
        </Section>
      )}
    </PortalPage>
  )
}

function daysIn(lines: readonly HistoryLine[]): [PlainDate, HistoryLine[]][] {
  const days = new Map<PlainDate, HistoryLine[]>()
  for (const line of lines) days.set(line.day, [...(days.get(line.day) ?? []), line])
  return [...days]
}

function LineWords({ line, tree }: { line: HistoryLine; tree: UnitTree }) {
  const { event, day } = line
  if (event.kind === 'succession') return <SuccessionWords row={event.row} tree={tree} />
  return <>{[plainWords(line, tree, day), line.legalBasis].filter(Boolean).join('. ')}</>
}

function SuccessionWords({ row, tree }: { row: Succession; tree: UnitTree }) {
  return (
    <>
      <UnitLink tree={tree} id={row.fromUnitId} on={addDays(row.effectiveOn, -1)} /> {text.ways[row.kind]}{' '}
      <UnitLink tree={tree} id={row.toUnitId} on={row.effectiveOn} />
      {row.share !== null &&
        ` (${[formatPercent(row.share), row.shareBy && shareByTexts[row.shareBy]].filter(Boolean).join(', ')})`}
      {row.legalBasis && `. ${row.legalBasis}`}
    </>
  )
}

function plainWords({ event }: HistoryLine, tree: UnitTree, day: PlainDate): string {
  if (event.kind === 'named') return text.named(event.name)
  if (event.kind === 'under') return text.under(tree.nameOn(event.parentId, day))
  if (event.kind === 'measured') return measureWords({ ...event.measure, asOf: null })
  return event.kind === 'begun' ? text.begins : text.ends
}

const sides = { origin: text.origin, itself: text.itself, later: text.later } as const

/** Each change as a row, for the table and its files. */
export function historyColumns(tree: UnitTree): Column<HistoryLine>[] {
  const from = ({ event }: HistoryLine) =>
    event.kind === 'succession' ? tree.nameOn(event.row.fromUnitId, addDays(event.row.effectiveOn, -1)) : ''
  const to = ({ event }: HistoryLine) =>
    event.kind === 'succession' ? tree.nameOn(event.row.toUnitId, event.row.effectiveOn) : ''
  const what = (line: HistoryLine) =>
    line.event.kind === 'succession' ? text.ways[line.event.row.kind] : plainWords(line, tree, line.day)
  const share = ({ event }: HistoryLine) => (event.kind === 'succession' ? event.row.share : null)
  return [
    { key: 'day', header: text.day, cell: ({ day }) => formatDate(day), csv: ({ day }) => ({ date: day }) },
    { key: 'side', header: text.side, cell: ({ side }) => sides[side], csv: ({ side }) => sides[side] },
    {
      key: 'depth',
      header: text.depth,
      numeric: true,
      cell: ({ depth }) => formatNumber(depth),
      csv: ({ depth }) => depth,
    },
    { key: 'from', header: text.from, cell: from, csv: from },
    { key: 'what', header: text.what, rowHeader: true, cell: what, csv: what },
    { key: 'to', header: text.to, cell: to, csv: to },
    {
      key: 'share',
      header: text.share,
      numeric: true,
      cell: (line) => (share(line) === null ? '' : formatPercent(share(line) ?? 0)),
      csv: share,
    },
    {
      key: 'basis',
      header: text.basis,
      cell: ({ legalBasis }) => legalBasis ?? '',
      csv: ({ legalBasis }) => legalBasis,
    },
  ]
}
