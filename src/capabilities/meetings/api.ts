import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import { isPlainDate } from '../../kernel/dates.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Ask, Site } from '../../kernel/site.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { meetingAsked } from './reading-files.ts'
import { listQuery } from './rules/inputs.ts'
import { type MeetingLine, meetingViews } from './rules/listing.ts'
import { isOpen, isReader, meetingKindCodes, meetingStates, scopeFor } from './rules/meeting.ts'
import { type ShownMeeting, shownMeeting } from './shown.ts'
import { listMeetings } from './store/lists.ts'
import { findBySlug } from './store/meetings.ts'
import { paths } from './text.ts'

const summary = z.object({
  /** In the address of its JSON: an id for who works with meetings, the name of the public page for everyone. */
  key: z.string(),
  url: z.string(),
  kind: z.enum(meetingKindCodes),
  state: z.enum(meetingStates),
  title: z.string(),
  starts: z.string(),
  ends: z.string(),
  place: z.string(),
  unit: z.string(),
  public: z.boolean(),
})

const counts = z.object({ invited: z.number().nullable(), present: z.number().nullable() })

const whole = summary.extend({
  ...counts.shape,
  purpose: z.string().nullable(),
  chair: z.string(),
  agenda: z.array(z.object({ starts: z.string().nullable(), title: z.string(), presenter: z.string().nullable() })),
  /** What everyone may read of the outcome. */
  result: z.string().nullable(),
  /** Only for who may open the meeting at work. */
  conclusions: z
    .array(
      z.object({
        text: z.string(),
        product: z.string().nullable(),
        dueOn: z.string().nullable(),
        leadUnits: z.array(z.string()),
        supportUnits: z.array(z.string()),
        task: z.string().nullable(),
      }),
    )
    .nullable(),
})

const day = z
  .string()
  .refine((words) => isPlainDate(words))
  .nullable()
  .default(null)

/** The twins of the list and of one meeting: the same filters, the same rights. */
export function api(site: Site): void {
  site.api(
    '/meetings',
    {
      for: 'public',
      summary: 'Meetings that the signed-in post may read; without such a post only the public ones',
      query: listQuery.omit({ page: true }).extend({
        from: day,
        to: day,
        view: z.enum(meetingViews).default('all'),
        limit: z.coerce.number().int().min(1).max(100).default(50),
        cursor: z.coerce.number().int().min(1).default(1),
      }),
      output: z.object({
        total: z.number(),
        items: z.array(summary.extend(counts.shape)),
        next: z.number().nullable(),
      }),
    },
    async (ask, { limit, cursor, q, unit, ...same }) => {
      const tree = await loadTree(ask.db)
      const filter = { ...same, words: q, page: cursor, unitId: unit ? found(tree.bySlug(unit)).id : null }
      const scope = isReader(ask.actor) ? scopeFor(ask.signedIn(), tree, ask.today) : 'public'
      const { rows, total } = await listMeetings(ask.db, filter, { scope, now: ask.now, size: limit })
      const items = rows.map((row) => ({
        ...summaryOf(row, { tree, atWork: scope !== 'public' }),
        invited: scope === 'public' ? null : row.invited,
        present: scope === 'public' && row.state !== 'concluded' ? null : row.present,
      }))
      return { total, items, next: cursor * limit < total ? cursor + 1 : null }
    },
  )
  site.api(
    '/meetings/:key',
    {
      for: 'public',
      summary: 'One meeting: by the name of its public page, or by its id for who may open it at work',
      query: z.object({}),
      output: whole,
    },
    async (ask) => {
      const { key = '' } = ask.params
      const isId = /^[0-9a-f]{8}-/.test(key)
      return isId ? atWork(ask) : inPublic(ask, key)
    },
  )
}

type Whole = z.input<typeof whole>

async function inPublic(ask: Ask, slug: string): Promise<Whole> {
  const meeting = found(await findBySlug(ask.db, slug))
  if (!isOpen(meeting)) throw new NotFound()
  const shown = await shownMeeting(ask, meeting)
  const present = meeting.state === 'concluded' ? shown.presence.present : null
  return {
    ...wholeOf(shown),
    ...summaryOf(meeting, { tree: shown.tree, atWork: false }),
    invited: null,
    present,
    conclusions: null,
  }
}

async function atWork(ask: Ask): Promise<Whole> {
  if (!ask.actor) throw new NotFound()
  const shown = await shownMeeting(ask, await meetingAsked({ ...ask, params: { id: ask.params.key ?? '' } }))
  const { meeting, tree, presence } = shown
  const slugs = (ids: readonly string[]) => ids.flatMap((id) => tree.unit(id)?.slug ?? [])
  return {
    ...wholeOf(shown),
    ...summaryOf(meeting, { tree, atWork: true }),
    invited: presence.invited,
    present: presence.present,
    conclusions: shown.conclusions.map(({ text, product, dueOn, leadUnits, supportUnits, taskId }) => ({
      text,
      product,
      dueOn,
      leadUnits: slugs(leadUnits),
      supportUnits: slugs(supportUnits),
      task: taskId,
    })),
  }
}

function wholeOf({ meeting, items }: ShownMeeting) {
  return {
    purpose: meeting.purpose,
    chair: `${meeting.chairName}, ${meeting.chairPost}`,
    agenda: items.map(({ starts, title, presenter }) => ({ starts, title, presenter })),
    result: meeting.result,
  }
}

type Summed = Omit<MeetingLine, 'present' | 'invited'>

function summaryOf(row: Summed, { tree, atWork }: { tree: UnitTree; atWork: boolean }) {
  return {
    key: atWork ? row.id : (row.slug ?? ''),
    url: atWork ? paths.meeting(row.id) : paths.open(row.slug ?? ''),
    kind: row.kind,
    state: row.state,
    title: row.title,
    starts: row.startsAt.toISOString(),
    ends: row.endsAt.toISOString(),
    place: row.place,
    unit: tree.unit(row.unitId)?.slug ?? '',
    public: row.isPublic,
  }
}
