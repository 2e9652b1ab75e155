import type { Capability } from '../../kernel/capability.ts'
import { refusals, verbs } from './text/words.ts'

export { type Decision, decide, owningsOf, undecide } from './actions/deciding.ts'
export { editHead, prepare, removeDraft, replaceDraft } from './actions/drafting.ts'
export { readPlanFile } from './actions/importing.ts'
export { rehearseOf, schedule, takeBack } from './actions/scheduling.ts'
export type { Draft, DraftLine } from './rules/draft.ts'

/** Sắp xếp đơn vị: drafts, rehearsals, scheduling and taking back, and what persons decide about divided units. */
export const reorganisations: Capability = {
  name: 'reorganisations',
  verbs,
  refusals,
}
