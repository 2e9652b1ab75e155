import type { Capability, SlotFill, SubjectName } from '../../kernel/capability.ts'
import type { Ask } from '../../kernel/site.ts'
import { emptyLayout } from './rules/layout.ts'
import { keepers } from './rules/life.ts'
import { keeperOf, pictureIsPublic } from './store/keeping.ts'
import { findLive } from './store/layouts.ts'
import { text } from './text/arranging.ts'
import { paths } from './text.ts'
import { UnitSection } from './views/unit-section.tsx'

export const unitSection: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags(`unit:${unitId}`)
  const live = await findLive(ask.db, unitId)
  return live && <UnitSection layout={{ ...emptyLayout, ...live.content }} today={ask.today} />
}

/** Everyone's while an arrangement that is up shows it; before, of those who arrange. */
export const mayReadFile: NonNullable<Capability['mayReadFile']> = async (ask, subject) => {
  if (subject.kind !== 'portal-picture') return null
  const shown = await pictureIsPublic(ask.db, subject.id)
  if (shown === null) return false
  return shown || keepers.some((role) => ask.actor?.roles.includes(role))
}

export const waiting: NonNullable<Capability['waiting']> = async (ask) => {
  if (!ask.actor?.roles.includes('administrator') || (await keeperOf(ask.db)) !== null) return []
  return [{ kind: 'portal', text: text.waiting, href: paths.overview, unitName: null, dueOn: null }]
}

/** Whoever reads the log need not be among those who arrange. */
const arrangement = async ({ actor }: Ask, ids: readonly string[]) => {
  const mayOpen = [...keepers, 'administrator'].some((role) => actor?.roles.some((held) => held === role))
  const name: SubjectName = { label: text.subject, href: mayOpen ? paths.overview : null }
  return new Map(ids.map((id) => [id, name]))
}

export const subjects: NonNullable<Capability['subjects']> = {
  layout: { label: text.subject, name: arrangement },
  'portal-picture': { label: text.subject, name: arrangement },
}
