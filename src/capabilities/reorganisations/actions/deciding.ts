import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { rolesToward } from '../../people/index.ts'
import {
  decidedAmong,
  dropItemHeirs,
  loadTree,
  type Owning,
  saveItemHeirs,
  type UnitTree,
  type WaitingThing,
  waitingThings,
} from '../../units/index.ts'
import { heapOf, type Place, placesOf, unitsOf } from '../rules/places.ts'
import { contendersOf, isSaid, proposer } from '../rules/proposing.ts'
import { scheduledDays } from '../store/reorganisations.ts'
import { functionWords } from '../text/functions.ts'

export interface Decision {
  readonly kind: string
  /** The unit that ended, or gave a function away. */
  readonly fromUnitId: string
  /** One of those who may be meant; the one who keeps what is not given away: it stays. */
  readonly heirId: string
  /** Left out: all that wait of this kind and unit. */
  readonly itemIds?: readonly string[]
}

export const owningsOf = (kernel: Kernel): readonly Owning[] =>
  kernel.capabilities.flatMap(({ ownings = [] }) => ownings)

/** Every place where things wait or will wait, by its unit. */
export async function placesNow(reader: Db | Tx, today: PlainDate): Promise<ReadonlyMap<string, Place>> {
  return placesOf(await loadTree(reader), [today, ...(await scheduledDays(reader, today))])
}

// More wait only where a whole country is reorganised; the rest stays in the queue and is decided by the next act.
const most = 5000

/** Gives open things to one of those who may be meant; returns how many. One event for each. */
export async function decide(act: Act, kernel: Kernel, decision: Decision): Promise<number> {
  const { kind, heirId } = decision
  const at = await decidable(act, decision)
  refuseHeir(at, heirId)
  const waiting = await waitingAt(act, kernel, { kind, at })
  const asked = decision.itemIds && new Set(decision.itemIds)
  const items = waiting.filter(({ id }) => asked === undefined || asked.has(id))
  if (items.length === 0) throw new Refused('heir-nothing-waits')
  await give(act, { kind, items, heirId, place: at.place })
  return items.length
}

/** Gives each thing whose own words say whose it is; the others go on waiting. Returns how many were given. */
export async function decideAsSaid(act: Act, kernel: Kernel, asked: Omit<Decision, 'heirId'>): Promise<number> {
  const at = await decidable(act, asked)
  const propose = proposer(contendersOf(at.place, at.tree), functionWords)
  const byHeir = new Map<string, WaitingThing[]>()
  for (const thing of await waitingAt(act, kernel, { kind: asked.kind, at })) {
    const [first] = propose(thing.text)
    const heirId = first && isSaid(first) ? first.contender.unitId : null
    if (heirId !== null) byHeir.set(heirId, [...(byHeir.get(heirId) ?? []), thing])
  }
  if (byHeir.size === 0) throw new Refused('heir-nothing-said')
  for (const [heirId, items] of byHeir) await give(act, { kind: asked.kind, items, heirId, place: at.place })
  return [...byHeir.values()].reduce((sum, items) => sum + items.length, 0)
}

interface At {
  readonly tree: UnitTree
  readonly place: Place
}

async function waitingAt(act: Act, kernel: Kernel, { kind, at }: { kind: string; at: At }): Promise<WaitingThing[]> {
  const owning = found(owningsOf(kernel).find((one) => one.kind === kind) ?? null)
  if (at.place.giving && owning.goesWithFunction === false) return []
  return waitingThings(act.tx, owning, { ...heapOf(at.place, at.tree), limit: most })
}

async function give(
  act: Act,
  given: { kind: string; items: readonly WaitingThing[]; heirId: string; place: Place },
): Promise<void> {
  const { kind, items, heirId, place } = given
  const by = act.actor?.accountId ?? ''
  await saveItemHeirs(act.tx, { kind, items, heirId, countsFrom: place.since, by, at: act.now })
  await act.recordEach(
    'heir.decided',
    items.map(({ id, unitId }) => ({
      subject: { kind, id },
      facts: { from: unitId, to: heirId, on: place.since },
    })),
  )
  act.touch('units', `unit:${heirId}`, `unit:${place.unitId}`)
}

/** The things wait for a decision again. `fromUnitId`: that of their records. */
export async function undecide(
  act: Act,
  decision: Omit<Decision, 'heirId'> & { itemIds: readonly string[] },
): Promise<void> {
  await decidable(act, decision)
  const { kind, fromUnitId } = decision
  // whoever may decide about one unit must not take back what was decided about another
  const itemIds = await decidedAmong(act.tx, decision)
  if (itemIds.length === 0) throw new Refused('heir-not-decided')
  await dropItemHeirs(act.tx, itemIds)
  await act.recordEach(
    'heir.withdrawn',
    itemIds.map((id) => ({ subject: { kind, id }, facts: { from: fromUnitId } })),
  )
  act.touch('units')
}

/** Where the actor decides: administrators, and leaders above the unit. */
async function decidable(act: Act, { fromUnitId }: Pick<Decision, 'fromUnitId'>): Promise<At> {
  const tree = await loadTree(act.tx)
  const { validTo } = found(tree.unit(fromUnitId))
  if (!mayDecide(act.actor, fromUnitId, { tree, on: act.today })) throw new Refused('not-allowed')
  const places = await placesNow(act.tx, act.today)
  const place =
    places.get(fromUnitId) ?? [...places.values()].find((one) => unitsOf(one, tree).includes(fromUnitId)) ?? null
  if (place === null) throw new Refused(validTo === null ? 'heir-unit-lives' : 'heir-known')
  return { tree, place }
}

export const deciders = ['administrator', 'leader'] as const

export function mayDecide(actor: Act['actor'], unitId: string, at: { tree: UnitTree; on: PlainDate }): boolean {
  return rolesToward(actor, { unitId }, at).some((role) => deciders.some((one) => one === role))
}

/** Only to one that may be meant; where none is known to any living unit. */
function refuseHeir({ tree, place }: At, heirId: string): void {
  const { unitId, on, giving } = place
  const isLiving = tree.unit(heirId) !== null && tree.responsibleFor(heirId, on) === heirId
  const isOpen = giving === null && tree.heirOn(unitId, { on }).kind === 'none'
  const isMeant = contendersOf(place, tree).some((one) => one.unitId === heirId)
  if (!isLiving || !(isOpen || isMeant)) throw new Invalid({ heirId: 'heir-other' })
}
