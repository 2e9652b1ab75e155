import { z } from 'zod'
import type { PlainDate } from '../../kernel/dates.ts'
import { optionalDate } from '../../kernel/fields.ts'
import type { Site } from '../../kernel/site.ts'
import { treeSeen } from './routes.tsx'
import { finderOf, foundBy, type UnitHit } from './rules/finding.ts'
import { measureOn } from './rules/measure.ts'
import { tellUnit } from './rules/told.ts'
import type { UnitTree } from './rules/tree.ts'
import { type Unit, unitKinds, unitLevels } from './rules/unit.ts'

const unit = z.object({
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  parentCode: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  population: z.number().nullable(),
  areaKm2: z.string().nullable(),
  /** The day for which the population was counted. */
  populationOn: z.string().nullable(),
})

const foundUnit = unit.extend({
  /** How the words fit: `name` the very name, `slip` with one error … */
  by: z.enum(foundBy),
  nameFrom: z.string(),
  nameTo: z.string().nullable(),
  /** What it is now: itself under another name, or who carries on what it did. */
  now: z.array(z.object({ code: z.string(), slug: z.string(), name: z.string() })),
})

export function api(site: Site): void {
  site.api(
    '/units',
    {
      for: 'public',
      summary:
        'Units of this installation alive on a day; with q, units of any time whose name is meant (with on: of that day)',
      query: z.object({
        on: optionalDate(),
        q: z.string().max(300).default(''),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      output: z.object({ total: z.number(), items: z.array(z.union([foundUnit, unit])) }),
    },
    async (ask, { on, q, limit }) => {
      const tree = await treeSeen(ask)
      const day = on && (ask.actor || on <= ask.today) ? on : ask.today
      if (q.trim() !== '') {
        const { total, hits } = finderOf(tree).find(q, { on: day, limit, ...(on && { only: 'alive' }) })
        return { total, items: hits.map((hit) => foundRow(tree, hit, day)) }
      }
      const ids = tree.officeId ? tree.subtreeOn(tree.officeId, day) : []
      const items = ids
        .flatMap((id) => tree.unit(id) ?? [])
        .map((row) => ({
          ...row,
          name: tree.nameOn(row.id, day),
          kind: tree.kindOn(row.id, day),
          parentCode: tree.unit(tree.parentOn(row.id, day) ?? '')?.code ?? null,
          ...measuresOn(row, day),
        }))
      return { total: items.length, items }
    },
  )
}

/** As they held on that day. */
function measuresOn(unit: Unit, on: PlainDate) {
  const people = measureOn(unit, 'population', on)
  return {
    population: people?.population ?? null,
    populationOn: people?.asOf ?? null,
    areaKm2: measureOn(unit, 'areaKm2', on)?.areaKm2 ?? null,
  }
}

function foundRow(tree: UnitTree, hit: UnitHit, on: PlainDate) {
  const { unit, name, by } = hit
  const told = tellUnit(tree, hit, on)
  const day = told.until !== null && told.until < on ? told.until : on
  return {
    ...unit,
    name: name.name,
    kind: name.kind,
    parentCode: tree.unit(tree.parentOn(unit.id, day) ?? '')?.code ?? null,
    ...measuresOn(unit, day),
    by,
    nameFrom: name.from,
    nameTo: name.to,
    now: told.now.map((one) => ({ code: one.unit.code, slug: one.unit.slug, name: one.name.name })),
  }
}
