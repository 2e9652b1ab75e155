import { addDays } from '../../../kernel/dates.ts'
import {
  EmptyState,
  FilterBar,
  type Frame,
  formatNumber,
  Pager,
  Section,
  SelectField,
  TableFiles,
} from '../../../ui/index.ts'
import { flowPages } from '../rules/flows.ts'
import type { Pictured } from '../rules/pictured.ts'
import type { Unit } from '../rules/unit.ts'
import { pictureQuery, pictureText as text } from '../text/history.ts'
import { sidesText } from '../text/sides.ts'
import { FlowPicture, pageTitle } from './flow-picture.tsx'
import { UnitSides } from './sides.tsx'

interface ChangePictureProps {
  readonly frame: Frame
  readonly pictured: Pictured
  readonly csvHref: string
  hrefOf(unit: Unit): string | null
}

/** A day of change, whole or one place of it: the flows page by page, and the tree before and after side by side. */
export function ChangePicture({ frame, pictured, csvHref, hrefOf }: ChangePictureProps) {
  const { tree, on, scope, groups } = pictured
  const asked = Number.parseInt(frame.query.page ?? '1', 10) || 1
  const pages = flowPages(groups)
  const page = Math.min(pages.length, Math.max(1, asked))
  const scopeId = scope?.id ?? tree.officeId
  return (
    <>
      <PlaceChoice frame={frame} {...pictured} />
      {pages.length === 0 ? (
        <EmptyState title={text.none}>{text.noneDrafted}</EmptyState>
      ) : (
        <>
          <FlowsOnPage {...pictured} page={page} />
          <Pager frame={frame} page={page} pages={pages.length} />
          <TableFiles csvHref={csvHref} />
        </>
      )}
      {scopeId && pages.length > 0 && (
        <Section title={sidesText.title} id="cay">
          <UnitSides tree={tree} on={on} scopeId={scopeId} hrefOf={hrefOf} />
        </Section>
      )}
    </>
  )
}

/** One page of the flows, with how many there are in all. */
export function FlowsOnPage({ groups, flows, page }: Pick<Pictured, 'groups' | 'flows'> & { page: number }) {
  const pages = flowPages(groups)
  const shown = pages[page - 1] ?? []
  const count = (ids: readonly (string | undefined)[]) => formatNumber(new Set(ids.flatMap((id) => id ?? [])).size)
  return (
    <FlowPicture
      id="truoc-sau"
      title={pageTitle(pages, page - 1)}
      description={text.lead(count(flows.map(({ from }) => from.id)), count(flows.map(({ to }) => to?.id)))}
      groups={shown}
    />
  )
}

function PlaceChoice({
  frame,
  tree,
  on,
  scopes,
  scope,
}: Pick<Pictured, 'tree' | 'on' | 'scopes' | 'scope'> & { frame: Frame }) {
  if (scopes.length < 2) return null
  const nameOf = ({ id }: Unit) => tree.nameOn(id, tree.isAliveOn(id, on) ? on : addDays(on, -1))
  return (
    <FilterBar frame={frame} names={[pictureQuery.district]}>
      <SelectField
        name={pictureQuery.district}
        label={text.place}
        empty={text.all}
        value={scope?.slug}
        choices={scopes.map((unit) => ({ value: unit.slug, label: nameOf(unit) }))}
        optional
      />
    </FilterBar>
  )
}
