import { z } from 'zod'
import type { Site } from '../../kernel/site.ts'
import { areaCodes, deedKinds, isStaff } from '../tasks/index.ts'
import { loadTree, todaysUnits } from '../units/index.ts'
import { findDeeds } from './routes/finding.ts'
import { deedQuery } from './rules/filter.ts'
import { proofStates } from './rules/proof.ts'

const deed = z.object({
  id: z.string(),
  kind: z.enum(deedKinds),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  address: z.string().nullable(),
  areas: z.array(z.enum(areaCodes)),
  units: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** The units of today on the same ground; several where one was divided. */
  unitsToday: z.array(z.object({ slug: z.string(), name: z.string() })),
  quantities: z.array(z.object({ count: z.number(), of: z.string() })),
  proofs: z.array(z.enum(proofStates)),
})

/** The twin of the list: the same filters, public deeds for everyone and the whole ledger for staff. */
export function api(site: Site): void {
  site.api(
    '/deeds',
    {
      for: 'public',
      summary: 'Deeds of the ledger, latest first; without an account only the public ones',
      query: deedQuery.omit({ page: true }).extend({
        limit: z.coerce.number().int().min(1).max(100).default(50),
        cursor: z.coerce.number().int().min(1).default(1),
      }),
      output: z.object({ total: z.number(), items: z.array(deed), next: z.number().nullable() }),
    },
    async (ask, { limit, cursor, ...query }) => {
      const tree = await loadTree(ask.db)
      const scope = isStaff(ask.actor) ? 'staff' : 'public'
      const { rows, total } = await findDeeds(ask, { ...query, page: cursor }, { scope, size: limit })
      const items = rows.map((row) => ({
        ...row,
        areas: [...row.areas],
        quantities: [...row.quantities],
        proofs: [...row.proofs],
        units: row.unitIds.flatMap((id) => {
          const unit = tree.unit(id)
          return unit ? [{ slug: unit.slug, name: tree.nameOn(id, row.to) }] : []
        }),
        unitsToday: todaysUnits(tree, row.unitIds, ask.today).flatMap((id) => {
          const unit = id && tree.unit(id)
          return unit ? [{ slug: unit.slug, name: tree.nameOn(unit.id, ask.today) }] : []
        }),
      }))
      return { total, items, next: cursor * limit < total ? cursor + 1 : null }
    },
  )
}
