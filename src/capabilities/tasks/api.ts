import { z } from 'zod'
import type { Site } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { listQuery } from './rules/inputs.ts'
import { scopeFor, staffRoles } from './rules/life.ts'
import { filterFor, viewFor, viewsFor } from './rules/listing.ts'
import { assignmentStates } from './rules/task.ts'
import { listAssignments } from './store/listing.ts'

const assignment = z.object({
  id: z.string(),
  taskId: z.string(),
  text: z.string(),
  groupLabel: z.string().nullable(),
  schedulePhrase: z.string(),
  unit: z.string(),
  state: z.enum(assignmentStates),
  nextDueOn: z.string().nullable(),
  occurrences: z.number(),
  done: z.number(),
  overdue: z.number(),
})

/** The twin of the list: the same filters, the same rights. */
export function api(site: Site): void {
  site.api(
    '/assignments',
    {
      for: staffRoles,
      summary: 'Assignments that the signed-in post may read, by due day',
      query: listQuery.omit({ page: true }).extend({
        limit: z.coerce.number().int().min(1).max(100).default(50),
        cursor: z.coerce.number().int().min(1).default(1),
      }),
      output: z.object({ total: z.number(), items: z.array(assignment), next: z.number().nullable() }),
    },
    async (ask, { limit, cursor, ...asked }) => {
      const asker = { actor: ask.signedIn(), tree: await loadTree(ask.db), today: ask.today }
      const query = { ...asked, page: cursor }
      const filter = filterFor(query, viewFor(query, viewsFor(asker)), asker)
      const scope = scopeFor(asker.actor, asker.tree, ask.today)
      const { rows, total } = await listAssignments(ask.db, filter, { scope, page: cursor, size: limit })
      const items = rows.map((row) => ({ ...row, unit: asker.tree.unit(row.unitId)?.slug ?? '' }))
      return { total, items, next: cursor * limit < total ? cursor + 1 : null }
    },
  )
}
