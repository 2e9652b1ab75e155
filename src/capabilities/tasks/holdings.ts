import type { Holding } from '../../kernel/capability.ts'
import { ownings } from './ownings.ts'
import { removeFeed } from './store/feeds.ts'
import { feedHeld, heldAssignments } from './store/holdings.ts'
import { saveAssignees } from './store/many.ts'
import { orphans } from './store/orphans.ts'
import { messages } from './text/messages.ts'
import { ofTheirDay } from './text/owned.ts'
import { staying } from './text/staying.ts'
import { paths } from './text.ts'

/** Open assignments of which the person is in charge: the unit's they remain, another of the unit takes charge. */
const assignments: Holding = {
  kind: 'assignments',
  columns: ['assignments.assignee_id'],
  label: messages.holdings.assignments,
  held: async (db, accountId) =>
    (await heldAssignments(db, accountId)).map(({ id, text, unitId }) => ({
      id,
      text,
      unitId,
      href: paths.assignment(id),
    })),
  async pass(act, things, { from, to }) {
    await saveAssignees(
      act.tx,
      things.map(({ id }) => id),
      to,
    )
    for (const { id } of things) {
      await act.record('assignment.entrusted', { kind: 'assignment', id }, { assignee: to, before: from })
      act.touch(`assignment:${id}`)
    }
  },
}

/** The private calendar address is the person's: it closes. */
const feed: Holding = {
  kind: 'calendar-feed',
  columns: ['calendar_feeds.account_id'],
  label: messages.holdings.feed,
  endsWithPerson: true,
  held: async (db, accountId) =>
    (await feedHeld(db, accountId)) ? [{ id: accountId, text: messages.holdings.feed, href: null, unitId: null }] : [],
  async pass(act, _things, { from }) {
    await removeFeed(act.tx, from)
  },
}

/** What hangs on persons and units: what passes on when they leave or end, and the checks that nothing was left behind. */
export const kept = { holdings: [assignments, feed], staying, orphans, ownings, ofTheirDay }
