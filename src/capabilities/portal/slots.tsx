import type { Capability, SubjectName } from '../../kernel/capability.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/index.ts'
import { loadTree } from '../units/index.ts'
import { emptyLayout, type Layout } from './rules/layout.ts'
import { keepers } from './rules/life.ts'
import { readFrom, sections, standings } from './sections.ts'
import { keeperOf, listDuties, pictureIsPublic } from './store/keeping.ts'
import { findLive } from './store/layouts.ts'
import { text } from './text/arranging.ts'
import { paths as sectionPaths, text as sectionText, stateLabels } from './text/sections.ts'
import { paths } from './text.ts'
import { UnitAside, UnitBanners } from './views/unit-section.tsx'

/** A unit's own arrangement: its banners after its news, links and persons beside them. */
export const unitSlots: NonNullable<Capability['slots']> = {
  'unit.lead': async (ask, { unitId }) => {
    const layout = await layoutOf(ask, unitId)
    return layout && <UnitBanners layout={layout} today={ask.today} />
  },
  'unit.aside': async (ask, { unitId }) => {
    const layout = await layoutOf(ask, unitId)
    return layout && <UnitAside layout={layout} />
  },
}

async function layoutOf(ask: Ask, unitId: string): Promise<Layout | null> {
  ask.tags(`unit:${unitId}`)
  const live = await findLive(ask.db, unitId)
  return live && { ...emptyLayout, ...live.content }
}

/** Everyone's while an arrangement that is up shows it; before, of those who arrange. */
export const mayReadFile: NonNullable<Capability['mayReadFile']> = async (ask, subject) => {
  if (subject.kind !== 'portal-picture') return null
  const shown = await pictureIsPublic(ask.db, subject.id)
  if (shown === null) return false
  return shown || keepers.some((role) => ask.actor?.roles.includes(role))
}

export const waiting: NonNullable<Capability['waiting']> = async (ask) => {
  const { actor } = ask
  const keeper = await keeperOf(ask.db)
  if (keeper === null) return actor?.roles.includes('administrator') ? [line(text.waiting, paths.overview)] : []
  if (!actor || !keepers.some((role) => actor.roles.includes(role))) return []
  const [tree, duties] = await Promise.all([loadTree(ask.db), listDuties(ask.db)])
  const answers = (slug: string) => {
    const unitId = duties.get(slug) ?? keeper
    return (tree.responsibleFor(unitId, ask.today) ?? unitId) === actor.unitId
  }
  if (!sections.some(({ slug }) => answers(slug))) return []
  const rows = await ask.recall('section standings', readFrom, () => standings(ask))
  const left = rows.filter(({ section, state }) => state !== 'filled' && answers(section.slug))
  const [first, ...rest] = left
  if (!first) return []
  if (rest.length > 0) return [line(sectionText.waitingMany(formatNumber(left.length)), sectionPaths.staff)]
  return [line(sectionText.waiting(first.section.title, stateLabels[first.state]), sectionPaths.staff)]
}

const line = (words: string, href: string) => ({ kind: 'portal', text: words, href, unitName: null, dueOn: null })

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
