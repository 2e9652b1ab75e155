import { z } from 'zod'
import { optionalDate } from '../../kernel/fields.ts'
import type { Site } from '../../kernel/site.ts'
import { unitKinds, unitLevels } from './rules/unit.ts'
import { loadTree } from './store.ts'

const unit = z.object({
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  parentCode: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})

export function api(site: Site): void {
  site.api(
    '/units',
    {
      for: 'public',
      summary: 'Units of this installation alive on a day, with the names they had then',
      query: z.object({ on: optionalDate() }),
      output: z.object({ items: z.array(unit) }),
    },
    async (ask, { on }) => {
      const tree = await loadTree(ask.db)
      const day = on ?? ask.today
      const ids = tree.officeId ? tree.subtreeOn(tree.officeId, day) : []
      const items = ids
        .flatMap((id) => tree.unit(id) ?? [])
        .map((row) => ({
          ...row,
          name: tree.nameOn(row.id, day),
          kind: tree.kindOn(row.id, day),
          parentCode: tree.unit(tree.parentOn(row.id, day) ?? '')?.code ?? null,
        }))
      return { items }
    },
  )
}
