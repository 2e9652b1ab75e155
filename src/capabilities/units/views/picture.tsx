import type { PlainDate } from '../../../kernel/dates.ts'
import {
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  Pager,
  PortalPage,
  SelectField,
  TableFiles,
} from '../../../ui/index.ts'
import { type Flow, type FlowGroup, flowPages } from '../rules/flows.ts'
import type { UnitTree } from '../rules/tree.ts'
import type { Unit } from '../rules/unit.ts'
import { tellOn, timeOf } from '../telling.ts'
import { historyPaths, pictureQuery, pictureText as text } from '../text/history.ts'
import { paths, text as unitText } from '../text.ts'
import { FlowPicture, pageTitle, shareOf, wayOf } from './flow-picture.tsx'

export interface PictureShown {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly unit: Unit
  readonly on: PlainDate
  readonly today: PlainDate
  readonly days: readonly PlainDate[]
  /** Former superiors to choose among. */
  readonly districts: readonly { readonly value: string; readonly label: string }[]
  readonly flows: readonly Flow[]
  readonly groups: readonly FlowGroup[]
  readonly page: number
}

export function PicturePage({ frame, tree, unit, on, today, days, districts, flows, groups, page }: PictureShown) {
  const name = tree.nameOn(unit.id, on)
  const told = tellOn(tree, { id: unit.id, on, today })
  const pages = flowPages(groups)
  const at = Math.max(0, Math.min(page, pages.length) - 1)
  const shown = pages[at] ?? []
  const count = (ends: readonly (string | undefined)[]) => formatNumber(new Set(ends.flatMap((id) => id ?? [])).size)
  return (
    <PortalPage
      frame={frame}
      title={`${text.title(formatDate(on))} – ${name}`}
      heading={text.title(formatDate(on))}
      caption={[name, told && timeOf(told)].filter(Boolean).join(' · ')}
      lead={text.lead(count(flows.map(({ from }) => from.id)), count(flows.map(({ to }) => to?.id)))}
      breadcrumbs={[
        { text: unitText.directory, href: paths.directory },
        { text: name, href: paths.unit(unit.slug) },
      ]}
    >
      <Choices frame={frame} on={on} days={days} districts={districts} />
      {shown.length === 0 ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <>
          <FlowPicture id="truoc-sau" title={pageTitle(pages, at)} groups={shown} />
          <Pager frame={frame} page={at + 1} pages={pages.length} />
          <TableFiles csvHref={`${historyPaths.pictureCsv(unit.slug)}?${pictureQuery.day}=${on}`} />
        </>
      )}
    </PortalPage>
  )
}

function Choices({ frame, on, days, districts }: Pick<PictureShown, 'frame' | 'on' | 'days' | 'districts'>) {
  const { day, district } = pictureQuery
  if (days.length < 2 && districts.length < 2) return null
  return (
    <FilterBar frame={frame} names={[day, district]}>
      <SelectField
        name={day}
        label={text.day}
        value={on}
        choices={days.map((one) => ({ value: one, label: formatDate(one) }))}
      />
      {districts.length > 1 && (
        <SelectField
          name={district}
          label={text.district}
          empty={text.all}
          value={frame.query[district]}
          choices={districts}
          optional
        />
      )}
    </FilterBar>
  )
}

/** The flows as a file. */
export const flowColumns = [
  { header: text.before, csv: ({ from }: Flow) => from.name },
  { header: text.way, csv: wayOf },
  { header: text.after, csv: ({ to }: Flow) => to?.name ?? null },
  { header: text.share, csv: shareOf },
]
