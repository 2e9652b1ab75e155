import type { Capability, SlotFill, SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatDate, ItemList, ItemRow, Section } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { rolesHere } from '../reading-files.ts'
import { findConsultation, listOwn } from '../store.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { PhaseTag } from '../views/list-page.tsx'

const shown = 4

/** On the page of a unit: what it put up for comment, with what it carries on for former units. */
export const unitConsultations: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags('consultations', `unit:${unitId}`)
  const work = (await loadTree(ask.db)).workOf([unitId], ask.today)
  const rows = (await listOwn(ask.db, work, shown * 4)).filter(({ state }) => state !== 'draft').slice(0, shown)
  if (rows.length === 0) return null
  return (
    <Section title={text.title} id="lay-y-kien">
      <ItemList label={text.title}>
        {rows.map((one) => (
          <ItemRow
            key={one.id}
            title={one.title}
            href={paths.open(one.slug)}
            meta={text.windowOf(formatDate(one.opensOn), formatDate(one.closesOn))}
            state={<PhaseTag consultation={one} today={ask.today} />}
          />
        ))}
      </ItemList>
    </Section>
  )
}

export const subjects: NonNullable<Capability['subjects']> = {
  consultation: { label: text.kind, name: nameConsultations },
}

async function nameConsultations(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const named = ids.map(async (id) => {
    const one = await findConsultation(ask.db, id)
    if (!one) return []
    const isOwn = (await rolesHere(ask, one)).length > 0
    const href = one.state === 'draft' ? null : paths.open(one.slug)
    return [[id, { label: one.title, href: isOwn ? paths.desk(id) : href }] as const]
  })
  return new Map((await Promise.all(named)).flat())
}
