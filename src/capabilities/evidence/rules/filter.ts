import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { isPlainDate } from '../../../kernel/dates.ts'
import { type AreaCode, areaCodes, type DeedKind, deedKinds } from '../../tasks/index.ts'
import { noWork, type UnitTree, type Work } from '../../units/index.ts'
import { type ProofState, proofStates } from './proof.ts'

/** Which deeds are counted or listed. The same filter makes the figure and the page that it opens. */
export interface DeedFilter {
  readonly unitIds?: readonly string[]
  readonly kinds?: readonly DeedKind[]
  readonly areas?: readonly AreaCode[]
  /** By the deed's last day: a deed over two periods belongs where it ended. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** Deeds put to any of these tasks. */
  readonly taskIds?: readonly string[]
  /** Deeds put to any task that this plan (or whatever ordered tasks) ordered. */
  readonly originId?: string
  /** Deeds put to any task that this unit leads: whose proofs it decides. */
  readonly ownerUnitId?: string
  /** The same with what that unit carries on for former ones; not in an address, see `withHeirs`. */
  readonly led?: Work
  /** How the proof stands; without tasks, how any proof of the deed stands. What the platform published counts as accepted. */
  readonly state?: ProofState
  readonly q?: string
  /** As the ledger stood at this moment; left out = now. Withdrawn deeds are never counted. */
  readonly asOf?: Date
}

const list = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part): part is Values[number] => values.includes(part)))
    .optional()
    .catch(undefined)

const ids = z
  .string()
  .max(20_000)
  .transform((text) => text.split(',').filter((part) => z.guid().safeParse(part).success))
  .optional()
  .catch(undefined)

const day = z
  .string()
  .refine((text) => isPlainDate(text))
  .optional()
  .catch(undefined)

/** The address of a list of deeds; what is not understood is left out. */
export const deedQuery = z.object({
  unit: ids,
  kind: list(deedKinds),
  area: list(areaCodes),
  from: day,
  to: day,
  task: ids,
  plan: z.guid().optional().catch(undefined),
  owner: z.guid().optional().catch(undefined),
  state: z.enum(proofStates).optional().catch(undefined),
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  asOf: z.iso.datetime({ offset: true }).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type DeedQuery = z.output<typeof deedQuery>

export function filterOf(query: DeedQuery): DeedFilter {
  const { unit, kind, area, task, plan, owner, asOf, page: _page, ...same } = query
  const filled = <T>(values: readonly T[] | undefined) => (values && values.length > 0 ? values : undefined)
  const filter = {
    unitIds: filled(unit),
    kinds: filled(kind),
    areas: filled(area),
    taskIds: filled(task),
    originId: plan,
    ownerUnitId: owner,
    asOf: asOf === undefined ? undefined : new Date(asOf),
    ...same,
  }
  // Absent and undefined must be the same, or a filter would narrow by nothing.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

export const ledBy = ({ led, ownerUnitId }: DeedFilter): Work | null =>
  led ?? (ownerUnitId === undefined ? null : { ...noWork, unitIds: [ownerUnitId] })

/** What a lead unit decides on that day, former units' plans among it. */
export const withHeirs = (filter: DeedFilter, tree: UnitTree, on: PlainDate): DeedFilter =>
  filter.ownerUnitId === undefined ? filter : { ...filter, led: tree.workOf([filter.ownerUnitId], on) }

/** The other way: the query by which a page shows exactly what the filter counts. */
export function queryOf(filter: DeedFilter): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string | undefined) => value && query.set(name, value)
  put('unit', filter.unitIds?.join(','))
  put('kind', filter.kinds?.join(','))
  put('area', filter.areas?.join(','))
  put('from', filter.from)
  put('to', filter.to)
  put('task', filter.taskIds?.join(','))
  put('plan', filter.originId)
  put('owner', filter.ownerUnitId)
  put('state', filter.state)
  put('q', filter.q)
  put('asOf', filter.asOf?.toISOString())
  return query.toString()
}
