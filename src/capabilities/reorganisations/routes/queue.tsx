import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { checkbox, id, ids, optionalText, text as textField } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { namesOf } from '../../people/index.ts'
import {
  listDecidedItems,
  loadTree,
  type Owning,
  type UnitTree,
  waitingThings,
  wordsOfOpen,
} from '../../units/index.ts'
import { decide, decideAsSaid, deciders, owningsOf, undecide } from '../actions/deciding.ts'
import { heapOf, unitsOf } from '../rules/places.ts'
import { contendersOf, isSaid, proposer } from '../rules/proposing.ts'
import { functionWords } from '../text/functions.ts'
import { queuePaths, queueQuery, queueText } from '../text/queue.ts'
import { paths, text } from '../text/words.ts'
import { DecidedPage, type ShownDecision } from '../views/decided.tsx'
import { type OpenGroup, QueuePage, queueHref } from '../views/queue.tsx'
import { placesFor, type WaitingGroup, waitingGroups } from './waiting.ts'

const options = { for: deciders } as const
const pageSize = 50

const decision = z.object({
  kind: textField(60),
  fromUnitId: id(),
  heirId: id().optional(),
  all: checkbox(),
  /** Each to the one whom its own words name. */
  said: checkbox(),
  /** "item heir": the button of one thing. */
  one: optionalText(80),
  itemIds: ids(),
})

/** Things of divided units: what waits, giving it to an heir, what was given, and taking that back. */
export function queueRoutes(site: Site): void {
  site.get(paths.queue, options, queuePage)
  site.post(
    paths.decide,
    {
      ...options,
      input: decision,
      again: queuePage,
      lists: ['itemIds'],
      labels: { heirId: text.heir, itemIds: queueText.itemIds },
    },
    async (act, { input, ask }) => {
      const { kind, fromUnitId, said } = input
      const given = said
        ? await decideAsSaid(act, ask.kernel, { kind, fromUnitId })
        : await decide(act, ask.kernel, { kind, fromUnitId, ...chosen(input) })
      const back = input.all ? paths.queue : queueHref(fromUnitId, kind)
      return redirect(back, text.decided(formatNumber(given)))
    },
  )
  site.get(queuePaths.decided, options, decidedPage)
  site.post(
    paths.undecide,
    {
      ...options,
      input: z.object({ things: z.array(textField(200)).default([]) }),
      again: decidedPage,
      lists: ['things'],
    },
    async (act, { input }) => {
      const things = input.things.map(partsOf)
      if (things.length === 0) throw new Invalid({ things: 'heir-nothing-chosen' })
      for (const group of grouped(things)) await undecide(act, group)
      return redirect(queuePaths.decided, queueText.undecided(formatNumber(things.length)))
    },
  )
}

/** Whom it is given to, and which things: all, one, or those that were chosen. */
function chosen({ heirId, all, one, itemIds }: z.output<typeof decision>): { heirId: string; itemIds?: string[] } {
  const [item, heir] = one?.split(' ') ?? []
  if (item && heir) return { heirId: heir, itemIds: [item] }
  if (heirId === undefined) throw new Invalid({ heirId: 'heir-other' })
  if (all) return { heirId }
  if (itemIds.length === 0) throw new Invalid({ itemIds: 'heir-nothing-chosen' })
  return { heirId, itemIds }
}

const guid = id()

function partsOf(thing: string): { kind: string; fromUnitId: string; itemId: string } {
  const [fromUnitId = '', itemId = '', ...kind] = thing.split(' ')
  if (!guid.safeParse(fromUnitId).success || !guid.safeParse(itemId).success) throw new Invalid({ things: 'unknown' })
  return { fromUnitId, itemId, kind: kind.join(' ') }
}

function grouped(things: readonly ReturnType<typeof partsOf>[]) {
  const groups = new Map<string, { kind: string; fromUnitId: string; itemIds: string[] }>()
  for (const { kind, fromUnitId, itemId } of things) {
    const key = `${fromUnitId} ${kind}`
    const group = groups.get(key) ?? { kind, fromUnitId, itemIds: [] }
    group.itemIds.push(itemId)
    groups.set(key, group)
  }
  return groups.values()
}

async function queuePage(ask: Ask) {
  const tree = await loadTree(ask.db)
  const groups = await waitingGroups(ask)
  const { [queueQuery.unit]: unitId = '', [queueQuery.kind]: kind = '' } = ask.query
  const shown = groups.filter((one) => (unitId === '' || one.unitId === unitId) && (kind === '' || one.kind === kind))
  const [only, other] = shown
  const open = only && !other ? await openGroup(ask, { tree, group: only }) : null
  return page(
    <QueuePage
      ask={ask}
      groups={groups}
      shown={shown}
      open={open}
      heirsOf={({ place }) => contendersOf(place, tree)}
    />,
  )
}

// among so many, those whose words say whose they are come first
const sorted = 1000

async function openGroup(ask: Ask, { tree, group }: { tree: UnitTree; group: WaitingGroup }): Promise<OpenGroup> {
  const owning = found(owningsOf(ask.kernel).find(({ kind }) => kind === group.kind) ?? null)
  const pages = Math.max(1, Math.ceil(group.count / pageSize))
  const number = Math.min(pages, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
  const limit = Math.max(sorted, number * pageSize)
  const waiting = await waitingThings(ask.db, owning, { ...heapOf(group.place, tree), limit })
  const contenders = contendersOf(group.place, tree)
  const propose = proposer(contenders, functionWords)
  const things = waiting.map((thing) => {
    const proposals = propose(thing.text)
    return { ...thing, href: owning.href(thing.id), proposals, isSaid: proposals.slice(0, 1).some(isSaid) }
  })
  const inOrder = [...things.filter((one) => one.isSaid), ...things.filter((one) => !one.isSaid)]
  return {
    group,
    contenders,
    things: inOrder.slice((number - 1) * pageSize, number * pageSize),
    said: things.filter((one) => one.isSaid).length,
    page: number,
    pages,
  }
}

const decidedPage: PageHandler = async (ask) => {
  const tree = await loadTree(ask.db)
  const units = (await placesFor(ask, tree)).flatMap((place) => unitsOf(place, tree))
  const number = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const asked = { fromUnitIds: units, limit: pageSize + 1, offset: (number - 1) * pageSize }
  const decided = await listDecidedItems(ask.db, asked)
  const rows = decided.slice(0, pageSize)
  const names = await namesOf(ask.db, [...new Set(rows.map(({ decidedBy }) => decidedBy))])
  const shown: ShownDecision[] = []
  for (const owning of [...owningsOf(ask.kernel)]) shown.push(...(await decisionsOf(ask, { owning, rows, tree })))
  const inOrder = rows.flatMap(({ itemId }) => shown.find((one) => one.itemId === itemId) ?? [])
  const waiting = (await waitingGroups(ask)).reduce((sum, { count }) => sum + count, 0)
  const paging = { page: number, hasMore: decided.length > pageSize }
  return page(<DecidedPage ask={ask} decisions={inOrder} names={names} waiting={waiting} paging={paging} />)
}

async function decisionsOf(
  ask: Ask,
  { owning, rows, tree }: { owning: Owning; rows: Awaited<ReturnType<typeof listDecidedItems>>; tree: UnitTree },
): Promise<ShownDecision[]> {
  const mine = rows.filter(({ kind }) => kind === owning.kind)
  if (mine.length === 0) return []
  const words = await wordsOfOpen(ask.db, owning, {
    unitIds: [...new Set(mine.map(({ fromUnitId }) => fromUnitId))],
    ids: mine.map(({ itemId }) => itemId),
  })
  return mine.map((row) => ({
    ...row,
    label: owning.label,
    words: words.get(row.itemId) ?? null,
    href: owning.href(row.itemId),
    unitName: tree.nameOn(row.fromUnitId, tree.unit(row.fromUnitId)?.validTo ?? ask.today),
    heirName: tree.nameOn(row.heirId, ask.today),
    isStaying: tree.responsibleFor(row.fromUnitId, ask.today) === row.heirId,
  }))
}
