import type { PlainDate } from '../../../kernel/dates.ts'
import { formatDate } from '../../../ui/format.ts'
import type { UnitTree } from '../rules/tree.ts'
import { former, paths } from '../text.ts'

interface Asked {
  readonly tree: UnitTree
  readonly unitId: string
  /** The day of the reader. */
  readonly on: PlainDate
  /** What the page shows, where a person decides thing by thing. */
  readonly itemId?: string
}

/** Says on the page of what an ended unit left: what the unit was, until when, and who has its duties now. Nothing while it lives. */
export function FormerUnitBanner({ tree, unitId, on, itemId }: Asked) {
  const endedOn = tree.unit(unitId)?.validTo ?? null
  if (endedOn === null || endedOn >= on) return null
  const { kind, ids } = dutiesOf({ tree, unitId, on, ...(itemId && { itemId }) })
  const name = tree.nameOn(unitId, endedOn)
  return (
    <div class="govuk-inset-text" role="note" data-former-unit>
      <p class="govuk-body">
        {former.ended(name, formatDate(endedOn))} {former[kind]}
        {ids.map((id, at) => (
          <span key={id}>
            {at === 0 ? ' ' : former.and(at === ids.length - 1)}
            <Named tree={tree} id={id} on={on} />
          </span>
        ))}
        {ids.length > 0 && former.after[kind]}
      </p>
    </div>
  )
}

function Named({ tree, id, on }: { tree: UnitTree; id: string; on: PlainDate }) {
  return (
    <a class="govuk-link" href={paths.unit(tree.unit(id)?.slug ?? '')}>
      {tree.nameOn(id, on)}
    </a>
  )
}

/** Who has the duties: one unit, several, or, where nobody is said to follow, the nearest living unit above. */
function dutiesOf({ tree, unitId, on, itemId }: Asked): { kind: 'one' | 'several' | 'above'; ids: string[] } {
  const one = tree.responsibleFor(unitId, on, { itemId })
  if (one !== null) return { kind: 'one', ids: [one] }
  const { candidates } = tree.heirOn(unitId, { on })
  if (candidates.length > 0) return { kind: 'several', ids: candidates.map((candidate) => candidate.unitId) }
  const above = tree
    .pathOn(unitId, tree.unit(unitId)?.validTo ?? on)
    .slice(0, -1)
    .flatMap((id) => tree.responsibleFor(id, on) ?? [])
    .at(-1)
  return { kind: 'above', ids: above === undefined ? [] : [above] }
}
