import type { WaitingItem } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { countWaiting, loadTree, type OpenCount, type UnitTree } from '../../units/index.ts'
import { deciders, mayDecide, owningsOf, placesNow } from '../actions/deciding.ts'
import { heapOf, type Place } from '../rules/places.ts'
import { queueText } from '../text/queue.ts'
import { paths } from '../text/words.ts'

/** Open things of one kind of one former unit, or of one that gave a function away. */
export interface WaitingGroup {
  readonly place: Place
  readonly unitId: string
  readonly unitName: string
  readonly kind: string
  readonly label: string
  readonly count: number
}

/** Those about which the asker may decide. */
export async function placesFor(ask: Ask, tree: UnitTree): Promise<Place[]> {
  const places = [...(await placesNow(ask.db, ask.today)).values()]
  return places.filter(({ unitId }) => mayDecide(ask.actor, unitId, { tree, on: ask.today }))
}

/** What waits for the asker's decision, the largest heap first. */
export async function waitingGroups(ask: Ask): Promise<WaitingGroup[]> {
  const tree = await loadTree(ask.db)
  const places = await placesFor(ask, tree)
  const ownings = owningsOf(ask.kernel)
  const groups: WaitingGroup[] = []
  const put = (place: Place, counts: readonly Pick<OpenCount, 'kind' | 'count'>[]) => {
    const { unitId, on, since, giving } = place
    for (const { kind, count } of counts) {
      const label = ownings.find((one) => one.kind === kind)?.label ?? kind
      const unitName = tree.nameOn(unitId, giving ? on : (tree.unit(unitId)?.validTo ?? since))
      if (count > 0) groups.push({ place, unitId, unitName, kind, label, count })
    }
  }
  const ended = places.filter(({ giving }) => giving === null)
  const ids = ended.map(({ unitId }) => unitId)
  const counts = ids.length > 0 ? await countWaiting(ask.db, ownings, { unitIds: ids, heldBy: ids, before: null }) : []
  for (const place of ended) put(place, summed(counts.filter(({ unitId }) => unitId === place.unitId)))
  const going = ownings.filter(({ goesWithFunction }) => goesWithFunction !== false)
  for (const place of places.filter(({ giving }) => giving !== null))
    put(place, summed(await countWaiting(ask.db, going, heapOf(place, tree))))
  return groups.sort((a, b) => b.count - a.count)
}

function summed(counts: readonly OpenCount[]): { kind: string; count: number }[] {
  const sums = new Map<string, number>()
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count)
  return [...sums].map(([kind, count]) => ({ kind, count }))
}

export const sumOf = (groups: readonly WaitingGroup[]) => groups.reduce((sum, { count }) => sum + count, 0)

/** One line of the desk, and of the daily digest, for those who decide. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  if (!ask.signedIn().roles.some((role) => deciders.some((one) => one === role))) return []
  const count = sumOf(await waitingGroups(ask))
  if (count === 0) return []
  const words = queueText.desk(formatNumber(count))
  return [{ kind: 'undecided-heirs', text: words, href: paths.queue, unitName: null, dueOn: null }]
}
