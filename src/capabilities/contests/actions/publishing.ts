import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import { constraintOf } from '../../../kernel/db.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { recordDeed, withdrawDeedOf } from '../../evidence/index.ts'
import { loadTree } from '../../units/index.ts'
import type { TypedDays } from '../rules/inputs.ts'
import { readRounds } from '../rules/lines.ts'
import { type Contest, contestSlug, refuseDays } from '../rules.ts'
import { freeSlug, saveDays, savePublished, saveWithdrawn } from '../store.ts'
import { deedUnit, paths } from '../text.ts'
import { openFor, rowsOf, subjectOf } from './writing.ts'

export function touchPages(
  act: Act,
  { id, unitId, jointUnitIds }: Pick<Contest, 'id' | 'unitId' | 'jointUnitIds'>,
): void {
  act.touch('contests', `contest:${id}`, ...[unitId, ...jointUnitIds].map((unit) => `unit:${unit}`))
}

/** Puts the announcement up and enters it in the ledger, in one transaction. Its address. */
export async function publishContest(act: Act, id: string, version: number): Promise<string> {
  const contest = await openFor(act, id, { what: 'publish', version })
  const slug = await freeSlug(act.tx, contestSlug(contest.title))
  const saved = await savePublished(act.tx, contest, { slug, at: act.now }).catch((error: unknown) => {
    // Two of one title put up in the same moment: the second is asked to try again and gets the next address.
    if (constraintOf(error) === 'contests_slug_taken') throw new Refused('contest-address-taken')
    throw error
  })
  if (!saved) throw new Stale()
  await recordContest(act, contest, slug)
  await act.record('contest.published', subjectOf(id))
  touchPages(act, contest)
  return slug
}

/** The deed is the organiser's: of what a former unit wrote, its heir's. */
async function recordContest(act: Act, contest: Contest, slug: string): Promise<void> {
  const tree = await loadTree(act.tx)
  const lead = tree.responsibleFor(contest.unitId, act.today, { itemId: contest.id }) ?? contest.unitId
  const joint = contest.jointUnitIds.filter((unitId) => unitId !== lead && tree.isAliveOn(unitId, act.today))
  await recordDeed(act, {
    kind: 'CONTEST',
    units: [{ unitId: lead, role: 'lead' }, ...joint.map((unitId) => ({ unitId, role: 'joint' as const }))],
    day: act.today,
    quantities: [{ count: 1, of: deedUnit }],
    title: contest.title,
    address: paths.contest(slug),
    contentHash: createHash('sha256')
      .update(JSON.stringify([contest.title, contest.decisionNumber, contest.rules]))
      .digest('hex'),
    subject: subjectOf(contest.id),
    subjectVersion: contest.version,
    areas: contest.areas,
    origin: 'platform',
  })
}

/** Moves the days of what is up; everyone reads why. */
export async function rescheduleContest(act: Act, id: string, input: TypedDays): Promise<string> {
  const contest = await openFor(act, id, { what: 'reschedule', version: input.version })
  const days = { ...input, rounds: rowsOf(readRounds(input.rounds), 'rounds') }
  const refused = refuseDays(days)
  if (refused) throw new Invalid(refused)
  if (!(await saveDays(act.tx, contest, { ...days, at: act.now }))) throw new Stale()
  await act.record('contest.rescheduled', subjectOf(id), { opensOn: input.opensOn, closesOn: input.closesOn })
  touchPages(act, contest)
  return contest.slug ?? ''
}

/** Takes it down with its results: the notice stays at its address, the deed is withdrawn. */
export async function withdrawContest(
  act: Act,
  id: string,
  { version, reason, notice }: { version: number; reason: string; notice: string },
): Promise<void> {
  const contest = await openFor(act, id, { what: 'withdraw', version })
  if (!(await saveWithdrawn(act.tx, contest, { notice, at: act.now }))) throw new Stale()
  await withdrawDeedOf(act, subjectOf(id), reason)
  await act.record('contest.withdrawn', subjectOf(id), { reason })
  touchPages(act, contest)
}
