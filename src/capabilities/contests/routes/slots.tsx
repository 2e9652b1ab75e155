import type { Capability, SlotFill, SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatDate, ItemList, ItemRow, Section } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { rolesHere } from '../reading.ts'
import { everyContest } from '../rules/listing.ts'
import { listContests } from '../store/lists.ts'
import { findContest } from '../store.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { PhaseTag } from '../views/columns.tsx'
import { ContestCards } from '../views/list-page.tsx'

declare module '../../../kernel/capability.ts' {
  interface Slots {
    /** Below a published contest. */
    'contest.foot': { contestId: string }
  }
}

const shown = 4

/** On the page of a unit: what it organises, alone or with others, and what it carries on for former units. */
export const unitContests: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags('contests', `unit:${unitId}`)
  const tree = await loadTree(ask.db)
  const filter = { ...everyContest, unitIds: tree.workOf([unitId], ask.today).unitIds }
  const rows = await listContests(ask.db, filter, { today: ask.today, limit: shown })
  if (rows.length === 0) return null
  const all = `${paths.list}?${new URLSearchParams({ 'don-vi': tree.unit(unitId)?.slug ?? '' })}`
  return (
    <Section title={text.title} id="cuoc-thi" more={{ href: all, label: text.all }}>
      <ItemList label={text.title}>
        {rows.map((one) => (
          <ItemRow
            key={one.id}
            title={one.title}
            href={paths.contest(one.slug ?? '')}
            meta={text.windowOf(formatDate(one.opensOn), formatDate(one.closesOn))}
            state={<PhaseTag contest={one} today={ask.today} />}
          />
        ))}
      </ItemList>
    </Section>
  )
}

/** On the home page only those one can still take part in. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'contests',
    label: text.home,
    title: text.home,
    count: 3,
    async render(ask, { id, title, count }) {
      ask.tags('contests')
      const { today } = ask
      const running = await listContests(ask.db, { ...everyContest, phase: 'running' }, { today, limit: count })
      const coming = await listContests(ask.db, { ...everyContest, phase: 'coming' }, { today, limit: count })
      const rows = [...running, ...coming].slice(0, count)
      if (rows.length === 0) return null
      return (
        <Section title={title} id={id} more={{ href: paths.list, label: text.all }}>
          <ContestCards rows={rows} at={{ tree: await loadTree(ask.db), today }} />
        </Section>
      )
    },
  },
]

export const subjects: NonNullable<Capability['subjects']> = {
  contest: { label: text.kind, name: nameContests },
}

async function nameContests(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const named = ids.map(async (id) => {
    const one = await findContest(ask.db, id)
    if (!one) return []
    const isOwn = (await rolesHere(ask, one)).length > 0
    const open = one.state === 'published' ? paths.contest(one.slug ?? '') : null
    return [[id, { label: one.title, href: isOwn ? paths.desk(id) : open }] as const]
  })
  return new Map((await Promise.all(named)).flat())
}
