import type { Owning } from '../units/index.ts'
import { openPlans } from './store/open-plans.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

/** With a plan go the tasks that it ordered, the evidence for them and its reports. */
export const ownings: readonly Owning[] = [
  { kind: 'plan', label: owned.plans, columns: ['plans.lead_unit_id'], open: openPlans, href: paths.review },
]
