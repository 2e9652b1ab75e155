import type { Capability, SlotFill, SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatDate, ItemList, ItemRow, Section } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { rolesHere } from '../reading-items.ts'
import { everyAnswer } from '../rules/listing.ts'
import { listAnswers } from '../store/published.ts'
import { namedFeedback } from '../store.ts'
import { deskText } from '../text/desk.ts'
import { text } from '../text/pages.ts'
import { kindLabels, paths } from '../text.ts'

const shown = 4

/** On the page of a unit: what it answered last. */
export const unitAnswers: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags('feedback', `unit:${unitId}`)
  const tree = await loadTree(ask.db)
  const filter = { ...everyAnswer, unitIds: tree.workOf([unitId], ask.today).unitIds }
  const rows = await listAnswers(ask.db, filter, { after: null, limit: shown })
  if (rows.length === 0) return null
  const all = `${paths.list}?${new URLSearchParams({ 'don-vi': tree.unit(unitId)?.slug ?? '' })}`
  return (
    <Section title={text.short} id="hoi-dap" more={{ href: all, label: text.more }}>
      <ItemList label={text.short}>
        {rows.map((one) => (
          <ItemRow
            key={one.id}
            title={one.subject}
            href={paths.answer(one.slug)}
            meta={`${kindLabels[one.kind]} · ${formatDate(one.publishedOn)}`}
          />
        ))}
      </ItemList>
    </Section>
  )
}

export const subjects: NonNullable<Capability['subjects']> = {
  feedback: { label: deskText.kind, name: nameFeedback },
}

/** By its public words for everyone; by the sender's only for who works on it. */
async function nameFeedback(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const items = await namedFeedback(ask.db, ids)
  const named = items.map(async (item) => {
    const isOwn = (await rolesHere(ask, item)).length > 0
    if (isOwn) return [item.id, { label: item.subject, href: paths.item(item.id) }] as const
    const isPublic = item.state === 'PUBLISHED' && item.slug !== null
    const label = isPublic ? item.publicSubject : null
    return [item.id, { label: label ?? deskText.kind, href: isPublic ? paths.answer(item.slug ?? '') : null }] as const
  })
  return new Map(await Promise.all(named))
}
