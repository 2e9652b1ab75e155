import type { Capability } from '../../kernel/capability.ts'
import { isStaff } from '../tasks/index.ts'
import { matchOpenedPeriods, matchOrderedTask } from './actions/matching.ts'
import { notices, waiting } from './notices.ts'
import { mayReadFile } from './reading-files.ts'
import { proofsOfTask } from './routes/proofs.tsx'
import { routes } from './routes/routes.ts'
import { deedNames } from './routes/subjects.ts'
import { orphans } from './store/orphans.ts'
import { ofTheirDay } from './text/of-their-day.ts'
import { paths, refusals, staying, text, verbs } from './text.ts'

export { acceptProofs, contestProofs } from './actions/deciding.ts'
export { recordDeed } from './actions/recording.ts'
export { withdrawDeedOf } from './actions/withdrawing.ts'
export { deedOf, deedsPath, publicDeedsPath } from './addresses.ts'
export type { NewDeed } from './rules/deed.ts'
export type { DeedFilter } from './rules/filter.ts'
export type { CreditedDeed, DeedScope, ListedDeed } from './rules/ledger.ts'
export { countDeeds, countDeedsBy, countDeedsByYear } from './store/counting.ts'
export { countCredited, countProposed, spreadDeeds, spreadWhole, sumCredited } from './store/credited.ts'
export { countCreditedCells, describeDeeds, listCredited } from './store/credited-list.ts'
export { countDeedsOnMap } from './store/on-map.ts'
export { listProofs } from './store/proofs.ts'
export { paths as evidencePaths } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** On a deed's own page, below what it says of itself. */
    'deed.after': { deedId: string }
  }
}

export const evidence: Capability = {
  name: 'evidence',
  ofTheirDay,
  staying,
  routes,
  refusals,
  verbs,
  subjects: {
    deed: { label: text.subject, name: deedNames },
    'deed-answer': { label: text.answerFiles, name: deedNames },
  },
  menu: [{ area: 'work', label: text.menu, href: paths.list, visible: isStaff }],
  slots: { 'task.after': proofsOfTask },
  listeners: { after: [{ name: 'evidence.match', verbs: ['task.assigned'], hear: matchOrderedTask }] },
  schedules: [{ name: 'evidence.match', at: 'daily 00:30', run: matchOpenedPeriods }],
  waiting,
  notices,
  orphans,
  mayReadFile,
}
