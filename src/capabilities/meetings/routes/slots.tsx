import type { Capability, SlotFill, SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { Section } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import type { MeetingLine } from '../rules/listing.ts'
import { arrangers, isReader, scopeFor } from '../rules/meeting.ts'
import { isVisible, listOf, listPublic } from '../store/lists.ts'
import { meetingsOfParts, namesOfMeetings } from '../store/meetings.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { MeetingCards } from '../views/public-pages.tsx'

const shown = 4

export const unitMeetings: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags('meetings', `unit:${unitId}`)
  const { rows } = await listPublic(ask.db, { unitId, page: 1, limit: shown }, ask.now)
  return section(ask, { id: 'hoi-nghi-don-vi', title: text.slots.unit, rows })
}

/** On the home page only what is still to come: it is there so that people can come. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'meetings',
    label: text.open.homeTitle,
    title: text.open.homeTitle,
    count: 3,
    async render(ask, { id, title, count }) {
      ask.tags('meetings')
      const { rows } = await listPublic(ask.db, { comingOnly: true, page: 1, limit: count }, ask.now)
      return section(ask, { id, title, rows })
    },
  },
]

/** The public ones for everyone, the others for whoever may open them. */
export const planMeetings: SlotFill<'plan.after'> = async (ask, { planId }) => {
  ask.tags('meetings', `plan:${planId}`)
  const rows = await seen(ask, await listOf(ask.db, { planId }))
  return section(ask, { id: 'hoi-nghi-ke-hoach', title: text.slots.plan, rows })
}

export const documentMeetings: SlotFill<'document.aside'> = async (ask, { documentId }) => {
  ask.tags('meetings')
  const rows = await seen(ask, await listOf(ask.db, { documentId }))
  const mayPlan = arrangers.some((role) => ask.actor?.roles.includes(role))
  if (rows.length === 0 && !mayPlan) return null
  return (
    <Section title={text.slots.document}>
      {rows.length > 0 && (
        <ul class="govuk-list">
          {rows.map((row) => (
            <li key={row.id}>
              <a class="govuk-link" href={row.slug && row.isPublic ? paths.open(row.slug) : paths.meeting(row.id)}>
                {row.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayPlan && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.planFrom(documentId)}>
            {text.slots.planFrom}
          </a>
        </p>
      )}
    </Section>
  )
}

async function seen(ask: Ask, rows: readonly MeetingLine[]): Promise<MeetingLine[]> {
  const { actor } = ask
  const open = (row: MeetingLine) => row.isPublic && row.slug !== null && row.state !== 'planned'
  if (!actor || !isReader(actor)) return rows.filter(open)
  const scope = scopeFor(actor, await loadTree(ask.db), ask.today)
  const kept = await Promise.all(rows.map(async (row) => open(row) || (await isVisible(ask.db, row.id, scope))))
  return rows.filter((_, index) => kept[index])
}

async function section(ask: Ask, what: { id: string; title: string; rows: readonly MeetingLine[] }) {
  if (what.rows.length === 0) return null
  return (
    <Section id={what.id} title={what.title} more={{ href: paths.openList, label: text.open.all }}>
      <MeetingCards rows={what.rows} tree={await loadTree(ask.db)} />
    </Section>
  )
}

/** For the log: every meeting by its title, with a way to it for whoever may open it. */
export const subjects: NonNullable<Capability['subjects']> = {
  meeting: { label: text.subject, name: nameMeetings },
  'meeting-attendance': { label: text.attendance.title, name: nameParts },
  'meeting-photo': { label: text.photoSubject, name: nameParts },
  'meeting-item': { label: text.meeting.agenda, name: nameParts },
}

async function nameMeetings(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const rows = await namesOfMeetings(ask.db, ids)
  const scope = ask.actor && scopeFor(ask.actor, await loadTree(ask.db), ask.today)
  const named = rows.map(async ({ id, title }) => {
    const href = scope && (await isVisible(ask.db, id, scope)) ? paths.meeting(id) : null
    return [id, { label: title, href }] as const
  })
  return new Map(await Promise.all(named))
}

async function nameParts(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const parts = await meetingsOfParts(ask.db, ids)
  const names = await nameMeetings(ask, [...new Set(parts.values())])
  return new Map(
    [...parts].flatMap(([id, meetingId]) => {
      const name = names.get(meetingId)
      return name ? [[id, name] as const] : []
    }),
  )
}
