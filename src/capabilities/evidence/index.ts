import type { Subject } from '../../kernel/act.ts'
import type { Capability } from '../../kernel/capability.ts'
import type { Db } from '../../kernel/db.ts'
import { type DeedFilter, queryOf } from './rules/filter.ts'
import { findLiveDeedOf } from './store/deeds.ts'
import { paths, refusals, verbs } from './text.ts'

export { acceptProofs, answerProofs, contestProofs, rejectProofs } from './actions/deciding.ts'
export { recordDeed } from './actions/recording.ts'
export { withdrawDeed, withdrawDeedOf } from './actions/withdrawing.ts'
export type { NewDeed, Performer, Quantity } from './rules/deed.ts'
export type { DeedFilter } from './rules/filter.ts'
export type { ProofState } from './rules/proof.ts'
export {
  countDeeds,
  countDeedsBy,
  type DeedGrouping,
  type DeedRow,
  listDeeds,
  sumQuantities,
} from './store/counting.ts'
export { type Deed, getDeeds } from './store/deeds.ts'
export { listProofs, type Proof } from './store/proofs.ts'
export { paths as evidencePaths } from './text.ts'

/** The list that a figure opens to: exactly the deeds that `countDeeds` counts with the same filter. For staff. */
export const deedsPath = (filter: DeedFilter) => `${paths.list}?${queryOf(filter)}`

/** The same for everyone: only the public deeds among them, and how many are not shown. */
export const publicDeedsPath = (filter: DeedFilter) => `${paths.publicList}?${queryOf(filter)}`

/** The live deed that stands for a thing of the platform, with its proofs. */
export const deedOf = (reader: Db, subject: Subject) => findLiveDeedOf(reader, subject)

export const evidence: Capability = {
  name: 'evidence',
  refusals,
  verbs,
}
