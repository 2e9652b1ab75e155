import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import { Tag } from '../../../ui/tag.tsx'
import type { UnitTree } from '../rules/tree.ts'
import type { Unit } from '../rules/unit.ts'
import { sidesText as text } from '../text/sides.ts'
import { UnitParts } from './parts.tsx'

interface SidesProps {
  /** With everything that begins or ends on the day. */
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly scopeId: string
  /** null: the unit has no page yet. */
  hrefOf(unit: Unit): string | null
}

/** The units below one on the day before and on the day itself, side by side; what differs is marked. */
export function UnitSides({ tree, on, scopeId, hrefOf }: SidesProps) {
  const eve = addDays(on, -1)
  return (
    <div class="unit-sides">
      <Side title={text.before(formatDate(eve))} tree={tree} day={eve} scopeId={scopeId} hrefOf={hrefOf} on={on} />
      <Side title={text.after(formatDate(on))} tree={tree} day={on} scopeId={scopeId} hrefOf={hrefOf} on={on} />
    </div>
  )
}

interface SideProps extends SidesProps {
  readonly title: string
  readonly day: PlainDate
}

// more open at once would be a page that nobody can hold
const mostOpened = 700

function Side({ title, ...side }: SideProps) {
  const { tree, day, scopeId } = side
  const units = tree.isAliveOn(scopeId, day) ? tree.childrenOn(scopeId, day) : []
  const all = units.reduce((sum, { id }) => sum + tree.subtreeOn(id, day).length, 0)
  return (
    <section class="unit-sides__side" aria-label={title}>
      <h3 class="govuk-heading-s">
        {title} <span class="unit-tree__code">{text.count(formatNumber(all))}</span>
      </h3>
      {units.length === 0 && <p class="govuk-body">{text.none}</p>}
      <ul class="govuk-list unit-tree">
        {units.map((unit) => (
          <Branch key={unit.id} side={side} unit={unit} isOpening={all <= mostOpened} />
        ))}
      </ul>
    </section>
  )
}

interface BranchProps {
  readonly side: Omit<SideProps, 'title'>
  readonly unit: Unit
  readonly isOpening: boolean
}

function Branch({ side, unit, isOpening }: BranchProps) {
  const { tree, day, on, hrefOf } = side
  const parts = tree.childrenOn(unit.id, day)
  const name = tree.nameOn(unit.id, day)
  const href = hrefOf(unit)
  const mark = markOf(unit, { day, on })
  return (
    <li class="unit-tree__unit">
      {href ? (
        <a class="govuk-link" href={href}>
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <span class="unit-tree__code">{unit.code}</span> {mark && <Tag tone={mark.tone}>{mark.words}</Tag>}
      {parts.length > 0 && !isOpening && <span class="govuk-hint"> {text.parts(formatNumber(parts.length))}</span>}
      {parts.length > 0 && isOpening && (
        <UnitParts title={text.parts(formatNumber(parts.length))} unitName={name}>
          {parts.map((part) => (
            <Branch key={part.id} side={side} unit={part} isOpening />
          ))}
        </UnitParts>
      )}
    </li>
  )
}

function markOf(unit: Unit, { day, on }: { day: PlainDate; on: PlainDate }) {
  if (day < on) return unit.validTo === day ? ({ tone: 'orange', words: text.ends } as const) : null
  if (unit.validFrom === on) return { tone: 'green', words: text.begins } as const
  if (unit.names.some(({ from }) => from === on)) return { tone: 'blue', words: text.renamed } as const
  return unit.parents.some(({ from }) => from === on) ? ({ tone: 'turquoise', words: text.moved } as const) : null
}
