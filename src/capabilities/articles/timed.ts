import { catchUp, downJob, putUpDue, takeDownDue, upJob } from './actions/scheduling.ts'

/** What happens at its minute, whoever is at a desk. */
export const timed = {
  jobs: { [upJob]: putUpDue, [downJob]: takeDownDue },
  schedules: [{ name: 'articles.catch-up', at: 'every 1 minutes', run: catchUp }],
}
