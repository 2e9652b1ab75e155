import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import type { TypedResult } from '../rules/inputs.ts'
import { readWinners } from '../rules/lines.ts'
import {
  type Contest,
  type ContestResult,
  type ResultAct,
  refuseContest,
  refuseResult,
  rolesTowardContest,
} from '../rules.ts'
import {
  findResult,
  insertResult,
  markResults,
  type ResultWords,
  saveResultState,
  saveResultWords,
} from '../store/results.ts'
import { lockContest } from '../store.ts'
import { touchPages } from './publishing.ts'
import { rowsOf, subjectOf, withWriter } from './writing.ts'

/** The announcement and its contest, if this person may do that to it now. */
async function openFor(
  act: Act,
  id: string,
  { what, version }: { what: ResultAct; version: number },
): Promise<{ result: ContestResult; contest: Contest }> {
  const { contestId } = found(await findResult(act.tx, id))
  const contest = found(await lockContest(act.tx, contestId))
  const result = found(await findResult(act.tx, id)) // as it is now that the contest is locked
  if (contest.state !== 'published') throw new NotFound()
  const roles = rolesTowardContest(act.actor, contest, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseResult(what, result, { roles, actorId: act.actor?.accountId ?? null })
  if (refused) throw new Refused(refused)
  if (result.version !== version) throw new Stale()
  return { result, contest }
}

const wordsFrom = (typed: TypedResult, { prizes }: Contest): Omit<ResultWords, 'writerIds'> => ({
  title: typed.title,
  words: typed.words,
  winners: rowsOf(readWinners(typed.winners, prizes), 'winners'),
  complaintsUntil: typed.complaintsUntil,
})

/** Begins an announcement of winners; what is kept of them is masked already. */
export async function draftResult(act: Act, contestId: string, typed: TypedResult): Promise<string> {
  const contest = found(await lockContest(act.tx, contestId))
  const roles = rolesTowardContest(act.actor, contest, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseContest('addResult', contest, { roles, actorId: act.actor?.accountId ?? null })
  if (refused) throw new Refused(refused)
  // Of the first round there may be winners while others run; before the first day there are none.
  if (act.today < contest.opensOn) throw new Refused('contest-not-begun')
  const id = await insertResult(act.tx, contestId, {
    ...wordsFrom(typed, contest),
    writerIds: withWriter([], act),
    at: act.now,
  })
  await act.record('contest.result-drafted', subjectOf(contestId), { result: id })
  return id
}

export async function editResult(act: Act, id: string, typed: TypedResult & { version: number }): Promise<string> {
  const { result, contest } = await openFor(act, id, { what: 'edit', version: typed.version })
  const words = { ...wordsFrom(typed, contest), writerIds: withWriter(result.writerIds, act) }
  if (!(await saveResultWords(act.tx, result, words))) throw new Stale()
  await act.record('contest.result-edited', subjectOf(contest.id), { result: id })
  return contest.id
}

export async function submitResult(act: Act, id: string, version: number): Promise<string> {
  const { result, contest } = await openFor(act, id, { what: 'submit', version })
  if (!(await saveResultState(act.tx, result, { state: 'submitted' }))) throw new Stale()
  await act.record('contest.result-submitted', subjectOf(contest.id), { result: id })
  return contest.id
}

export async function returnResult(
  act: Act,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<string> {
  const { result, contest } = await openFor(act, id, { what: 'return', version })
  if (!(await saveResultState(act.tx, result, { state: 'draft', returnReason: reason }))) throw new Stale()
  await act.record('contest.result-returned', subjectOf(contest.id), { result: id, reason })
  return contest.id
}

export async function publishResult(act: Act, id: string, version: number): Promise<string> {
  const { result, contest } = await openFor(act, id, { what: 'publish', version })
  if (!(await saveResultState(act.tx, result, { state: 'published', at: act.now }))) throw new Stale()
  await markResults(act.tx, contest.id)
  await act.record('contest.result-published', subjectOf(contest.id), { result: id })
  touchPages(act, contest)
  return contest.id
}

/** The winners go from the page; that they were announced, and why they no longer are, stays. */
export async function withdrawResult(
  act: Act,
  id: string,
  { version, reason, notice }: { version: number; reason: string; notice: string },
): Promise<string> {
  const { result, contest } = await openFor(act, id, { what: 'withdraw', version })
  if (!(await saveResultState(act.tx, result, { state: 'withdrawn', notice }))) throw new Stale()
  await markResults(act.tx, contest.id)
  await act.record('contest.result-withdrawn', subjectOf(contest.id), { result: id, reason })
  touchPages(act, contest)
  return contest.id
}
