import type { Capability, SlotFill, SubjectName } from '../../../kernel/capability.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatDate, ItemList, ItemRow, Section } from '../../../ui/index.ts'
import { findDocument } from '../../documents/index.ts'
import { loadTree } from '../../units/index.ts'
import { rolesHere } from '../reading-files.ts'
import { type Consultation, drafters } from '../rules.ts'
import { findConsultation, listOfDocument, listOwn, listPublic } from '../store.ts'
import { deskText, text } from '../text/pages.ts'
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
          <Row key={one.id} one={one} today={ask.today} />
        ))}
      </ItemList>
    </Section>
  )
}

function Row({ one, today }: { one: Consultation; today: PlainDate }) {
  return (
    <ItemRow
      title={one.title}
      href={paths.open(one.slug)}
      meta={text.windowOf(formatDate(one.opensOn), formatDate(one.closesOn))}
      state={<PhaseTag consultation={one} today={today} />}
    />
  )
}

/** On the home page only what still takes comments. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'consultations',
    label: text.home,
    title: text.home,
    count: 3,
    async render(ask, { id, title, count }) {
      ask.tags('consultations')
      const { rows } = await listPublic(ask.db, { phase: 'taking', today: ask.today, page: 1, size: count })
      if (rows.length === 0) return null
      return (
        <Section id={id} title={title} more={{ href: paths.list, label: text.all }}>
          <ItemList label={title}>
            {rows.map((one) => (
              <Row key={one.id} one={one} today={ask.today} />
            ))}
          </ItemList>
        </Section>
      )
    },
  },
]

/** On the page of a document: where it is or was put up, and for the people who draft a way to do so. */
export const documentConsultations: SlotFill<'document.aside'> = async (ask, { documentId }) => {
  ask.tags('consultations')
  const mayPutUp = drafters.some((role) => ask.actor?.roles.includes(role))
  const [rows, paper] = await Promise.all([
    listOfDocument(ask.db, documentId),
    mayPutUp ? findDocument(ask.db, documentId) : null,
  ])
  const isRegistered = paper?.state === 'registered'
  if (rows.length === 0 && !isRegistered) return null
  return (
    <Section title={text.title}>
      {rows.length > 0 && (
        <ItemList label={text.ofDocument}>
          {rows.map((one) => (
            <Row key={one.id} one={one} today={ask.today} />
          ))}
        </ItemList>
      )}
      {isRegistered && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.draftOf(paper.slug)}>
            {deskText.putUp}
          </a>
        </p>
      )}
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
