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
import type { Flow, FlowGroup } from '../rules/flows.ts'
import type { UnitTree } from '../rules/tree.ts'
import type { Unit } from '../rules/unit.ts'
import { historyPaths, pictureQuery, pictureText as text } from '../text/history.ts'
import { paths, text as unitText } from '../text.ts'
import { FlowPicture, shareOf, wayOf } from './flow-picture.tsx'

export interface PictureShown {
  readonly frame: Frame
  readonly tree: UnitTree
  readonly unit: Unit
  readonly on: PlainDate
  readonly days: readonly PlainDate[]
  /** Former superiors to choose among. */
  readonly districts: readonly { readonly value: string; readonly label: string }[]
  readonly flows: readonly Flow[]
  readonly groups: readonly FlowGroup[]
  readonly page: number
}

// 500 old communes became about 160: a page holds what can be taken in at a glance
const groupsOnPage = 12

export function PicturePage({ frame, tree, unit, on, days, districts, flows, groups, page }: PictureShown) {
  const name = tree.nameOn(unit.id, on)
  const pages = Math.max(1, Math.ceil(groups.length / groupsOnPage))
  const first = (Math.min(page, pages) - 1) * groupsOnPage
  const shown = groups.slice(first, first + groupsOnPage)
  const count = (ends: readonly (string | undefined)[]) => formatNumber(new Set(ends.flatMap((id) => id ?? [])).size)
  const said = text.chart(formatNumber(first + 1), formatNumber(first + shown.length), formatNumber(groups.length))
  return (
    <PortalPage
      frame={frame}
      title={`${text.title(formatDate(on))} – ${name}`}
      heading={text.title(formatDate(on))}
      caption={name}
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
          <FlowPicture id="truoc-sau" title={said} groups={shown} />
          <Pager frame={frame} page={Math.min(page, pages)} pages={pages} />
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
