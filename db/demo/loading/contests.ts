import {
  draftContest,
  draftResult,
  publishContest,
  publishResult,
  rescheduleContest,
  submitContest,
  submitResult,
} from '../../../src/capabilities/contests/index.ts'
import { addDays } from '../../../src/kernel/dates.ts'
import { type DemoContest, demoContests } from '../contests.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** Contests of the city, each written by one person and put up by another. */
export function contestScenes(stage: Stage): Scene[] {
  return demoContests(stage.today).flatMap((contest) => announced(stage, contest))
}

function announced(stage: Stage, contest: DemoContest): Scene[] {
  const { unit, words, publishedOn, first, results } = contest
  const [writer, approver] = [stage.person(contest.writer, unit), stage.person(contest.approver, unit)]
  const { opensOn, closesOn } = first ?? contest
  const { rules, ...typed } = words
  let id = ''
  const scene = (on: string, play: () => Promise<void>): Scene => ({ on, at: '10:05', play })
  const put = scene(publishedOn, async () => {
    const when = { on: publishedOn, at: '10:05' }
    id = await actOn(stage, { ...when, by: writer }, async (act) => {
      const all = { ...typed, areas: [...contest.areas], opensOn, closesOn, rounds: first ? null : typed.rounds }
      const made = await draftContest(act, {
        ...all,
        decisionOn: addDays(publishedOn, -3),
        bodyText: rules,
        bodyJson: '',
      })
      await submitContest(act, made, 1)
      return made
    })
    await actOn(stage, { ...when, by: approver }, (act) => publishContest(act, id, 2))
  })
  const moved = addDays(publishedOn, 9)
  const again =
    first &&
    scene(moved, async () => {
      const days = { opensOn: contest.opensOn, closesOn: contest.closesOn, rounds: typed.rounds }
      await actOn(stage, { on: moved, at: '10:05', by: approver }, (act) =>
        rescheduleContest(act, id, { version: 3, ...days, reason: first.reason }),
      )
    })
  const told = results.map(({ on, ...result }) =>
    scene(on, async () => {
      const made = await actOn(stage, { on, at: '10:05', by: writer }, async (act) => {
        const resultId = await draftResult(act, id, { ...result, complaintsUntil: addDays(on, 5) })
        await submitResult(act, resultId, 1)
        return resultId
      })
      await actOn(stage, { on, at: '10:05', by: approver }, (act) => publishResult(act, made, 2))
    }),
  )
  return [put, ...(again ? [again] : []), ...told]
}
