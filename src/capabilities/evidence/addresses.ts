import type { Subject } from '../../kernel/act.ts'
import type { Db } from '../../kernel/db.ts'
import { type DeedFilter, queryOf } from './rules/filter.ts'
import { findLiveDeedOf } from './store/deeds.ts'
import { paths } from './text.ts'

/** The list that a figure opens to: exactly the deeds that `countDeeds` counts with the same filter. For staff. */
export const deedsPath = (filter: DeedFilter) => `${paths.list}?${queryOf(filter)}`

/** The same for everyone: only the public deeds among them, and how many are not shown. */
export const publicDeedsPath = (filter: DeedFilter) => `${paths.publicList}?${queryOf(filter)}`

/** The live deed that stands for a thing of the platform. */
export const deedOf = (reader: Db, subject: Subject) => findLiveDeedOf(reader, subject)
