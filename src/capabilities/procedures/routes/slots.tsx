import type { Capability, SlotFill, SubjectName, WaitingItem } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatNumber, ItemList, ItemRow, Section, Tag } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { marksOf } from '../narrowing.ts'
import { keysOfUnit } from '../rules/agencies.ts'
import { everyProcedure } from '../rules/listing.ts'
import { controllingRoles, type ListedProcedure } from '../rules.ts'
import { listProcedures, proceduresOf } from '../store/listing.ts'
import { namesOfProcedures } from '../store.ts'
import { deskText, onlineLabels, onlineTones, text } from '../text/pages.ts'
import { communeLevel } from '../text/source.ts'
import { paths } from '../text.ts'

const shown = 5

const Rows = ({ rows, label }: { rows: readonly ListedProcedure[]; label: string }) => (
  <ItemList label={label}>
    {rows.map(({ id, name, code, field, onlineLevel }) => (
      <ItemRow
        key={id}
        title={name}
        href={paths.one(code)}
        meta={[code, field].filter(Boolean).join(', ')}
        state={onlineLevel && <Tag tone={onlineTones[onlineLevel]}>{onlineLabels[onlineLevel]}</Tag>}
      />
    ))}
  </ItemList>
)

/** On the page of a unit: what it does by its name, for a commune also what every commune does. */
export const unitProcedures: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags('procedures', `unit:${unitId}`)
  const tree = await loadTree(ask.db)
  const unit = tree.unit(unitId)
  if (!unit || !tree.isAliveOn(unitId, ask.today)) return null
  const keys = keysOfUnit(unit, tree.nameOn(unitId, ask.today))
  const { rows, total } = await proceduresOf(ask.db, keys, shown)
  if (rows.length === 0) return null
  const all = {
    href: paths.ofAgency(keys.at(1) ?? tree.nameOn(unitId, ask.today)),
    label: text.unitAll(formatNumber(total)),
  }
  return (
    <Section title={text.title} id="thu-tuc" {...(total > shown && { more: all })}>
      <Rows rows={rows} label={text.title} />
    </Section>
  )
}

/** On the home page: those that most people need, commune first, and the way to all. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'procedures',
    label: text.home,
    title: text.home,
    count: 6,
    async render(ask, { id, title, count }) {
      ask.tags('procedures')
      const { total } = await marksOf(ask, everyProcedure)
      if (total === 0) return null
      const near = await listProcedures(
        ask.db,
        { ...everyProcedure, level: communeLevel },
        { after: null, limit: count },
      )
      const rows = near.length > 0 ? near : await listProcedures(ask.db, everyProcedure, { after: null, limit: count })
      return (
        <Section id={id} title={title} more={{ href: paths.list, label: text.homeAll(formatNumber(total)) }}>
          <Rows rows={rows} label={title} />
        </Section>
      )
    },
  },
]

/** On the desk of the office that controls procedures: what lacks a compulsory component. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  const roles = controllingRoles(ask.actor, { tree: await loadTree(ask.db), on: ask.today })
  if (!roles.some((role) => role === 'officer' || role === 'head')) return []
  const { total } = await marksOf(ask, { ...everyProcedure, incomplete: true })
  const line = { kind: 'procedure', text: deskText.waiting(formatNumber(total)), href: paths.incomplete }
  return total === 0 ? [] : [{ ...line, unitName: null, dueOn: null }]
}

export const subjects: NonNullable<Capability['subjects']> = {
  procedure: { label: text.title, name: nameProcedures },
}

async function nameProcedures(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const tree = await loadTree(ask.db)
  const controls = controllingRoles(ask.actor, { tree, on: ask.today }).length > 0
  const rows = await namesOfProcedures(ask.db, ids)
  return new Map(
    rows.map(({ id, code, name }) => [
      id,
      { label: `${code} ${name}`, href: controls ? paths.edit(code) : paths.one(code) },
    ]),
  )
}
