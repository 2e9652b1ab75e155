import type { PlainDate } from '../../../kernel/dates.ts'
import { type Column, formatDate, formatNumber, Tag, type Tone } from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import {
  type Contest,
  type ContestPhase,
  type ContestPrize,
  type ContestResult,
  phaseOn,
  type Winner,
} from '../rules.ts'
import { text } from '../text/pages.ts'
import { paths, phaseLabels, prizeWords } from '../text.ts'

export interface ListedAt {
  readonly tree: UnitTree
  readonly today: PlainDate
}

const tones: Readonly<Record<ContestPhase, Tone>> = {
  draft: 'grey',
  submitted: 'yellow',
  coming: 'blue',
  running: 'green',
  ended: 'grey',
  withdrawn: 'red',
}

export function PhaseTag({ contest, today }: { contest: Contest; today: PlainDate }) {
  const phase = phaseOn(contest, today)
  return <Tag tone={tones[phase]}>{phaseLabels[phase]}</Tag>
}

export const windowWords = ({ opensOn, closesOn }: Pick<Contest, 'opensOn' | 'closesOn'>): string =>
  opensOn === closesOn ? text.oneDay(formatDate(opensOn)) : text.windowOf(formatDate(opensOn), formatDate(closesOn))

export function contestColumns(
  { tree, today }: ListedAt,
  hrefOf: (one: Contest) => string = ({ slug }) => paths.contest(slug ?? ''),
): readonly Column<Contest>[] {
  const unitName = (one: Contest) => tree.nameOn(one.unitId, one.opensOn)
  const day = (key: string, header: string, of: (one: Contest) => PlainDate): Column<Contest> => ({
    ...{ key, header, cell: (one) => formatDate(of(one)), csv: (one) => ({ date: of(one) }) },
  })
  return [
    {
      key: 'title',
      header: text.columns.title,
      rowHeader: true,
      cell: (one) => (
        <a class="govuk-link" href={hrefOf(one)}>
          {one.title}
        </a>
      ),
      csv: ({ title }) => title,
    },
    { key: 'unit', header: text.columns.unit, cell: unitName, csv: unitName },
    day('from', text.columns.from, ({ opensOn }) => opensOn),
    day('to', text.columns.to, ({ closesOn }) => closesOn),
    {
      key: 'phase',
      header: text.columns.phase,
      cell: (one) => <PhaseTag contest={one} today={today} />,
      csv: (one) => phaseLabels[phaseOn(one, today)],
    },
    {
      key: 'results',
      header: text.columns.results,
      cell: ({ hasResults }) => hasResults && text.hasResults,
      csv: ({ hasResults }) => (hasResults ? text.hasResults : null),
    },
  ]
}

export const prizeColumns: readonly Column<ContestPrize>[] = [
  { key: 'name', header: text.columns.prize, rowHeader: true, cell: ({ name }) => name },
  { key: 'kind', header: text.columns.kind, cell: ({ kind }) => prizeWords[kind] },
  { key: 'count', header: text.columns.count, numeric: true, cell: ({ count }) => formatNumber(count) },
  {
    key: 'amount',
    header: text.columns.amount,
    numeric: true,
    cell: ({ amount }) => (amount === null ? '–' : text.amount(formatNumber(amount))),
  },
]

/** A column of which no row has anything is left out. */
export function winnerColumns(winners: readonly Winner[]): readonly Column<Winner>[] {
  const column = (key: keyof Winner, header: string): Column<Winner> => ({
    ...{ key, header, rowHeader: key === 'name', cell: (one) => one[key], csv: (one) => one[key] },
  })
  const { prize, winner, place, phone, score } = text.columns
  const all = [
    column('prize', prize),
    column('name', winner),
    column('unit', place),
    column('phone', phone),
    column('score', score),
  ]
  return all.filter(({ csv }) => winners.some((one) => csv?.(one)))
}

/** All winners of a contest in one table, each with its announcement. */
export function winnersTable(results: readonly ContestResult[]) {
  const rows = results.flatMap(({ title, winners }) => winners.map((winner) => ({ ...winner, announcement: title })))
  const columns = [
    { header: text.columns.announcement, csv: ({ announcement }: (typeof rows)[number]) => announcement },
    ...winnerColumns(rows),
  ]
  return { title: text.results, columns, rows }
}
