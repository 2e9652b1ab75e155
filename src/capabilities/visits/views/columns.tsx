import { type Column, Figure, type Frame, formatDate, formatNumber, withQuery } from '../../../ui/index.ts'
import { mappedName, readingColumns } from '../../units/index.ts'
import type { GroupFigures, LinePoint, NamedPage, VisitsSeen } from '../reading.ts'
import { countNames } from '../rules/tally.ts'
import { staffText as text } from '../text/staff.ts'

export const stepWords = (from: string, { asked }: Pick<VisitsSeen, 'asked'>) =>
  asked.step === 'thang' ? `${from.slice(5, 7)}/${from.slice(0, 4)}` : formatDate(from)

/** Short enough for a chart on a phone: without the year while there is but one. */
export const shortStep = (from: string, seen: Pick<VisitsSeen, 'asked'>) => {
  const { from: first, to, step } = seen.asked
  return step !== 'thang' && first.slice(0, 4) === to.slice(0, 4) ? formatDate(from).slice(0, 5) : stepWords(from, seen)
}

export const lineColumns = (seen: VisitsSeen): Column<LinePoint>[] => [
  { key: 'from', header: text.steps[seen.asked.step], cell: () => null, csv: ({ from }) => stepWords(from, seen) },
  { key: 'views', header: text.views, cell: () => null, csv: ({ views }) => views },
  { key: 'visitors', header: text.visitors, cell: () => null, csv: ({ visitors }) => visitors },
]

/** Without a frame, for a file: every count, and the unit apart. */
export function pageColumns({ tree, asked }: VisitsSeen, frame?: Frame): Column<NamedPage>[] {
  const unitName = ({ unitId }: NamedPage) => (unitId === null ? null : tree.nameOn(unitId, asked.to))
  const nameColumn: Column<NamedPage> = {
    key: 'page',
    header: text.page,
    rowHeader: true,
    cell: (row) => (
      <>
        {row.title === null ? (
          row.path
        ) : (
          <a class="govuk-link" href={row.path}>
            {row.title}
          </a>
        )}
        <span class="table__note">
          {row.title === null ? text.gone : (unitName(row) ?? (row.title === row.path ? null : row.path))}
        </span>
      </>
    ),
    csv: ({ title, path }) => title ?? path,
  }
  if (frame) {
    const shown = (['views', 'visitors', 'phone'] as const).map((name) => ({
      key: name,
      header: text.csvNames[name],
      numeric: true,
      cell: ({ counts }: NamedPage) => formatNumber(counts[name]),
    }))
    return [nameColumn, ...shown]
  }
  return [
    nameColumn,
    { key: 'path', header: text.address, cell: () => null, csv: ({ path }) => path },
    { key: 'unit', header: text.unitThen, cell: () => null, csv: unitName },
    ...countNames.map((name) => ({
      key: name,
      header: text.csvNames[name],
      cell: () => null,
      csv: ({ counts }: NamedPage) => counts[name],
    })),
  ]
}

/** Each row leads to the same page, narrowed to it. */
export function groupColumns(seen: VisitsSeen, frame?: Frame): Column<GroupFigures>[] {
  const { asked, tree, topics, map, today } = seen
  const isUnit = asked.axis === 'don-vi'
  const name = ({ key }: GroupFigures) =>
    isUnit ? mappedName(tree, key, { map, today, on: asked.to }) : topics.name(key)
  const narrowed = ({ key }: GroupFigures): Record<string, string | null> =>
    isUnit ? { 'don-vi': tree.unit(key)?.slug ?? null } : { 'chuyen-muc': topics.slug(key) }
  const href = (row: GroupFigures) => (frame ? withQuery(frame, { ...narrowed(row), theo: 'trang', page: null }) : null)
  const numbers = (['views', 'visitors'] as const).map((of) => ({
    key: of,
    header: text[of],
    numeric: true,
    cell: (row: GroupFigures) => (
      <Figure value={row[of]} kind={row.isEstimate ? 'estimated' : 'counted'} href={href(row)} mark="heard" />
    ),
    csv: (row: GroupFigures) => row[of],
  }))
  if (!frame && isUnit) {
    const reading = {
      tree,
      map,
      today,
      on: asked.to,
      unitId: ({ key }: GroupFigures) => key,
      isEstimate: ({ isEstimate }: GroupFigures) => isEstimate,
    }
    return [...readingColumns(reading).map((one, at) => ({ ...one, key: `map-${at}`, cell: () => null })), ...numbers]
  }
  return [{ key: 'name', header: text.axes[asked.axis], rowHeader: true, cell: name, csv: name }, ...numbers]
}
