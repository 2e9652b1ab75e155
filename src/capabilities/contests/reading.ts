import type { Subject } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Ask } from '../../kernel/site.ts'
import type { Role } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { type Contest, type ContestResult, rolesTowardContest, workers } from './rules.ts'
import { findResult } from './store/results.ts'
import { findContest } from './store.ts'

/** A contest's files are its unit's until it is published and once it is withdrawn, between everyone's. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind !== 'contest') return null
  const contest = await findContest(ask.db, subject.id)
  return contest !== null && (contest.state === 'published' || (await rolesHere(ask, contest)).length > 0)
}

/** In which of the roles that work on contests the person stands toward this one. */
export async function rolesHere(ask: Ask, contest: Contest): Promise<readonly Role[]> {
  const roles = rolesTowardContest(ask.actor, contest, { tree: await loadTree(ask.db), on: ask.today })
  const working: readonly Role[] = workers
  return roles.filter((role) => working.includes(role))
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The contest of a staff address, if the person's unit answers for it. */
export async function ownOne(ask: Ask): Promise<Contest> {
  const contest = found(await findContest(ask.db, idFrom(ask)))
  if ((await rolesHere(ask, contest)).length === 0) throw new NotFound()
  return contest
}

export async function ownResult(ask: Ask): Promise<{ contest: Contest; result: ContestResult }> {
  const result = found(await findResult(ask.db, idFrom(ask)))
  const contest = found(await findContest(ask.db, result.contestId))
  if ((await rolesHere(ask, contest)).length === 0) throw new NotFound()
  return { contest, result }
}

function idFrom({ params }: Ask): string {
  if (!guid.test(params.id ?? '')) throw new NotFound()
  return params.id ?? ''
}
