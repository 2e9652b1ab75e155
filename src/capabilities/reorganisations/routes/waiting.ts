import type { WaitingItem } from '../../../kernel/capability.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { rolesToward } from '../../people/index.ts'
import { countOpen, loadTree, type UnitTree } from '../../units/index.ts'
import { owningsOf } from '../actions/deciding.ts'
import { scheduledDays } from '../store/reorganisations.ts'
import { queueText } from '../text/queue.ts'
import { paths } from '../text/words.ts'

export const deciders = ['administrator', 'leader'] as const

/** Open things of one kind of one former unit. */
export interface WaitingGroup {
  readonly unitId: string
  readonly unitName: string
  readonly kind: string
  readonly label: string
  readonly count: number
  /** The day from which they wait: today, or that of a scheduled reorganisation. */
  readonly on: PlainDate
}

/** Units about which the asker may decide, each with the day from which its things wait. */
export async function undecidedUnits(ask: Ask, tree: UnitTree): Promise<Map<string, PlainDate>> {
  const days = [ask.today, ...(await scheduledDays(ask.db, ask.today))]
  const units = new Map<string, PlainDate>()
  for (const on of days) for (const { id } of tree.undecidedOn(on)) if (!units.has(id)) units.set(id, on)
  const mayDecide = (unitId: string) =>
    rolesToward(ask.actor, { unitId }, { tree, on: ask.today }).some((role) => deciders.some((one) => one === role))
  return new Map([...units].filter(([id]) => mayDecide(id)))
}

/** What waits for the asker's decision, the largest heap first. */
export async function waitingGroups(ask: Ask): Promise<WaitingGroup[]> {
  const tree = await loadTree(ask.db)
  const units = await undecidedUnits(ask, tree)
  if (units.size === 0) return []
  const ownings = owningsOf(ask.kernel)
  const counts = await countOpen(ask.db, ownings, { unitIds: [...units.keys()], only: 'undecided' })
  return counts
    .map(({ unitId, kind, count }) => ({
      unitId,
      unitName: tree.nameOn(unitId, tree.unit(unitId)?.validTo ?? ask.today),
      kind,
      label: ownings.find((one) => one.kind === kind)?.label ?? kind,
      count,
      on: units.get(unitId) ?? ask.today,
    }))
    .sort((a, b) => b.count - a.count)
}

export const sumOf = (groups: readonly WaitingGroup[]) => groups.reduce((sum, { count }) => sum + count, 0)

/** One line of the desk for those who decide. */
export async function waiting(ask: Ask): Promise<readonly WaitingItem[]> {
  if (!ask.signedIn().roles.some((role) => deciders.some((one) => one === role))) return []
  const count = sumOf(await waitingGroups(ask))
  if (count === 0) return []
  const words = queueText.desk(formatNumber(count))
  return [{ kind: 'undecided-heirs', text: words, href: paths.queue, unitName: null, dueOn: null }]
}
