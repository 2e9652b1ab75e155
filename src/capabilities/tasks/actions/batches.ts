import type { Act, Actor } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { listPosts, postStateOn } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import {
  type Batch,
  type BatchAct,
  type BatchStanding,
  type BatchTerms,
  batchLimits,
  refuseBatchAct,
} from '../rules/batch.ts'
import type { BatchInput } from '../rules/inputs.ts'
import { rolesTowardAssignment, type Scope } from '../rules/life.ts'
import {
  insertBatch,
  listItems,
  lockBatch,
  readableIds,
  removeForgotten,
  saveBatchDone,
  saveItems,
} from '../store/batches.ts'
import { lockAssignments, readStandings } from '../store/standings.ts'
import { carryOut } from './batch-steps.ts'
import { tellBatch } from './batch-telling.ts'

/** Keeps what was ticked; nothing is done before it is confirmed. Returns the batch's id. */
export async function chooseBatch(
  act: Act,
  chosen: { act: BatchAct; ids: readonly string[]; scope: Scope },
): Promise<string> {
  const actor = signedIn(act)
  const ids = await readableIds(act.tx, [...new Set(chosen.ids)], chosen.scope)
  if (ids.length === 0) throw new Refused('batch-nothing-chosen')
  if (ids.length > batchLimits.most) throw new Refused('batch-too-many')
  return insertBatch(act.tx, { act: chosen.act, by: actor.accountId, byUnitId: actor.unitId, at: act.now }, ids)
}

/**
 * Does the act to every chosen assignment to which the rules let it be done, in this one transaction, and keeps for each how it
 * came out. A batch that is done already stays as it is.
 */
export async function confirmBatch(act: Act, id: string, said: BatchInput): Promise<void> {
  const actor = signedIn(act)
  const batch = await ownBatch(act, id)
  if (batch.state !== 'chosen') return
  refuseUnsaid(batch, said, act.today)
  const ids = (await listItems(act.tx, id)).map((item) => item.assignmentId)
  await lockAssignments(act.tx, ids)
  const terms = { dueOn: said.dueOn, assigneeId: said.assignee, today: act.today }
  const standings = await standingsFor(act.tx, { ids, actor, today: act.today })
  const judged = await judge(act.tx, { act: batch.act, standings, terms })
  const allowed = judged.filter(({ refusal }) => refusal === null).map(({ item }) => item)
  if (allowed.length === 0) throw new Refused(judged[0]?.refusal ?? 'batch-nothing-chosen')
  const done = { ...batch, words: said.words, dueOn: said.dueOn, assigneeId: said.assignee, doneAt: act.now }
  const outcomes = await carryOut(act, done, allowed)
  await saveItems(act.tx, id, [
    ...outcomes,
    ...judged.flatMap(({ item, refusal }) =>
      refusal === null
        ? []
        : [{ assignmentId: item.id, outcome: 'refused' as const, refusal, before: null, versionAfter: null }],
    ),
  ])
  await saveBatchDone(act.tx, id, { words: said.words, dueOn: said.dueOn, assigneeId: said.assignee, at: act.now })
  await tellBatch(act, done, allowed)
}

/** Daily: what was chosen more than a day ago and never confirmed. */
export async function forgetBatches(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, (act) => removeForgotten(act.tx, new Date(act.now.getTime() - 86_400_000)))
}

/** A batch is its chooser's alone. */
export async function ownBatch(act: Act, id: string): Promise<Batch> {
  const batch = await lockBatch(act.tx, id)
  if (!batch) throw new NotFound()
  if (batch.byAccountId !== signedIn(act).accountId) throw new Refused('not-allowed')
  return batch
}

export function signedIn(act: Act): Actor {
  if (!act.actor) throw new Refused('signed-out')
  return act.actor
}

function refuseUnsaid({ act }: Batch, said: BatchInput, today: PlainDate): void {
  if ((act === 'return' || act === 'submit' || act === 'extend') && said.words === null)
    throw new Invalid({ words: 'required' })
  if (act === 'extend' && said.dueOn === null) throw new Invalid({ dueOn: 'required' })
  if (act === 'extend' && said.dueOn !== null && said.dueOn < today)
    throw new Invalid({ dueOn: 'assignment-due-not-later' })
  if (act === 'entrust' && said.assignee === null) throw new Invalid({ assignee: 'choose' })
}

/** The chosen assignments as they stand toward this person. */
export async function standingsFor(
  reader: Db,
  asked: { ids: readonly string[]; actor: Actor; today: PlainDate },
): Promise<BatchStanding[]> {
  const tree = await loadTree(reader)
  const bare = await readStandings(reader, asked.ids)
  return bare.map((item) => ({
    ...item,
    roles: rolesTowardAssignment(asked.actor, { ...item, assignmentId: item.id }, { tree, on: asked.today }),
    heirId: tree.responsibleFor(item.unitId, asked.today, { itemId: item.id }),
    actorId: asked.actor.accountId,
  }))
}

/** For each, why the act may not be done, or null. */
export async function judge(
  reader: Db,
  asked: { act: BatchAct; standings: readonly BatchStanding[]; terms: Omit<BatchTerms, 'assigneeUnits'> },
): Promise<{ item: BatchStanding; refusal: string | null }[]> {
  const { assigneeId, today } = asked.terms
  const assigneeUnits = assigneeId === null ? [] : await unitsOf(reader, assigneeId, today)
  const terms = { ...asked.terms, assigneeUnits }
  return asked.standings.map((item) => ({ item, refusal: refuseBatchAct(asked.act, item, terms) }))
}

export async function unitsOf(reader: Db, accountId: string, on: PlainDate): Promise<string[]> {
  const posts = await listPosts(reader, [accountId])
  return posts.filter((post) => postStateOn(post, on) === 'held').map((post) => post.unitId)
}
