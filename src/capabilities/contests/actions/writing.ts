import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { writtenBody } from '../../articles/index.ts'
import { detachFile, filesOf, keepFile, type StoredBytes } from '../../files/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import type { TypedContest } from '../rules/inputs.ts'
import { type Lines, readPrizes, readRounds } from '../rules/lines.ts'
import {
  type Contest,
  type ContestAct,
  type ContestWords,
  contestLife,
  refuseContest,
  refuseDays,
  rolesTowardContest,
} from '../rules.ts'
import { insertContest, lockContest, saveState, saveWords } from '../store.ts'
import { prizeWords, wrongLine, wrongUnit } from '../text.ts'

/** The contest if this person may do that to it now. */
export async function openFor(
  act: Act,
  id: string,
  { what, version }: { what: ContestAct; version: number },
): Promise<Contest> {
  const contest = found(await lockContest(act.tx, id))
  const roles = rolesTowardContest(act.actor, contest, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseContest(what, contest, { roles, actorId: act.actor?.accountId ?? null })
  if (refused) throw new Refused(refused)
  if (contest.version !== version) throw new Stale()
  return contest
}

export const subjectOf = (id: string) => ({ kind: 'contest', id }) as const

export async function draftContest(act: Act, typed: TypedContest, files: readonly StoredBytes[] = []): Promise<string> {
  const { actor } = act
  if (!actor || !contestLife.edit.by.some((role) => actor.roles.includes(role))) throw new Refused('not-allowed')
  const words = readTyped(typed, { tree: await loadTree(act.tx), unitId: actor.unitId, today: act.today })
  const id = await insertContest(act.tx, words, { unitId: actor.unitId, writerIds: [actor.accountId], at: act.now })
  for (const file of files) await keepFile(act, file, subjectOf(id))
  await act.record('contest.drafted', subjectOf(id))
  return id
}

export async function editContest(
  act: Act,
  id: string,
  { typed, files }: { typed: TypedContest & { version: number }; files: readonly StoredBytes[] },
): Promise<void> {
  const contest = await openFor(act, id, { what: 'edit', version: typed.version })
  const words = readTyped(typed, { tree: await loadTree(act.tx), unitId: contest.unitId, today: act.today })
  const writerIds = withWriter(contest.writerIds, act)
  if (!(await saveWords(act.tx, contest, { ...words, writerIds }))) throw new Stale()
  for (const file of files) await keepFile(act, file, subjectOf(id))
  await act.record('contest.edited', subjectOf(id))
}

/** Takes an attachment off a draft. */
export async function dropFile(act: Act, id: string, input: { version: number; fileId: string }): Promise<void> {
  const contest = await openFor(act, id, { what: 'edit', version: input.version })
  const file = found((await filesOf(act.tx, [subjectOf(id)])).find((one) => one.id === input.fileId) ?? null)
  await detachFile(act, file)
  if (!(await saveState(act.tx, contest, { state: 'draft', returnReason: contest.returnReason }))) throw new Stale()
  await act.record('contest.edited', subjectOf(id), { file: file.name })
}

export const withWriter = (writerIds: readonly string[], { actor }: Act): string[] => [
  ...new Set([...writerIds, ...(actor ? [actor.accountId] : [])]),
]

export async function submitContest(act: Act, id: string, version: number): Promise<void> {
  const contest = await openFor(act, id, { what: 'submit', version })
  if (!(await saveState(act.tx, contest, { state: 'submitted', returnReason: null }))) throw new Stale()
  await act.record('contest.submitted', subjectOf(id))
}

export async function returnContest(act: Act, id: string, input: { version: number; reason: string }): Promise<void> {
  const contest = await openFor(act, id, { what: 'return', version: input.version })
  if (!(await saveState(act.tx, contest, { state: 'draft', returnReason: input.reason }))) throw new Stale()
  await act.record('contest.returned', subjectOf(id), { reason: input.reason })
}

interface Around {
  readonly tree: UnitTree
  readonly unitId: string
  readonly today: string
}

function readTyped(typed: TypedContest, around: Around): ContestWords {
  const { jointUnits, bodyText, bodyJson, rounds, prizes, ...words } = typed
  const rules = writtenBody({ bodyText, bodyJson })
  if (rules === null) throw new Invalid({ bodyText: 'article-body-refused' })
  if (rules.trim() === '') throw new Invalid({ bodyText: 'contest-without-rules' })
  const read = {
    ...words,
    rules,
    rounds: rowsOf(readRounds(rounds), 'rounds'),
    prizes: rowsOf(readPrizes(prizes, prizeWords), 'prizes'),
    jointUnitIds: jointFrom(jointUnits, around),
  }
  const refused = refuseDays(read)
  if (refused) throw new Invalid(refused)
  return read
}

/** The rows, or the form again with the line that is none. */
export function rowsOf<Row>(lines: Lines<Row>, field: string): readonly Row[] {
  if (lines.rows === null) throw new Invalid({ [field]: wrongLine(lines.wrong) })
  return lines.rows
}

/** Units by the names that people use for them, one a line. */
function jointFrom(names: string | null, { tree, unitId, today }: Around): readonly string[] {
  const [root = unitId] = tree.pathOn(tree.officeId ?? unitId, today)
  const ids = (names ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((name) => {
      const [unit, ...others] = tree.findByName(name, root, today)
      const exact = others.length === 0 || unit === undefined || tree.nameOn(unit.id, today) === name
      if (!unit || !exact) throw new Invalid({ jointUnits: wrongUnit(name) })
      return unit.id
    })
  return [...new Set(ids)].filter((id) => id !== unitId)
}
