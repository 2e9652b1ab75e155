import type { Capability } from '../../kernel/capability.ts'
import { menu } from './menu.ts'
import { ownings } from './ownings.ts'
import { planOfReading } from './routes/from-reading.tsx'
import { adoptedNotice, amendedNotice, homeBlocks, mayReadPlanFile, plansOfUnit, waiting } from './routes/slots.tsx'
import { routes } from './routes.ts'
import { orphanChecks } from './store/orphans.ts'
import { ofTheirDay } from './text/owned.ts'
import { staying } from './text/staying.ts'
import { refusals, text, verbs } from './text.ts'

export { adoptPlan, closePlan } from './actions/adopting.ts'
export { adoptEdition, setAmended } from './actions/amending.ts'
export { carryOver } from './actions/carrying.ts'
export { confirmLinks } from './actions/cascading.ts'
export { compareEdition } from './actions/comparing.ts'
export { addOrders, correctOrder, type OrderWords, removePart } from './actions/correcting.ts'
export { draftPlan, importPlan } from './actions/drafting.ts'
export { planFigure } from './routes/figure.tsx'
export { alignmentOf, stretchesOf } from './rules/aligning.ts'
export { proposeLinks } from './rules/cascade.ts'
export type { Plan, PlanItem, PlanSection, PlanState, PlanTarget, PlanTask } from './rules/plan.ts'
export { leaderOf, planSections } from './rules/plan.ts'
export { isPlanReading, type ReadPlan } from './rules/proposal.ts'
export { wordChanges } from './rules/word-changes.ts'
export { continuousOrder } from './rules/wording.ts'
export { ordersOf as draftOrders } from './store/drafts.ts'
export { itemsOf, targetsOf } from './store/items.ts'
export { adoptedPlans, findPlan, findPlanBySlug, planOfTask, tasksOfPlan } from './store/plans.ts'
export { planName } from './text/words.ts'
export { paths as planPaths } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'plan.after': { planId: string }
    'plan.progress': { planId: string }
  }
}

export const plans: Capability = {
  name: 'plans',
  ownings,
  ofTheirDay,
  staying,
  routes,
  refusals,
  verbs,
  menu,
  homeBlocks,
  slots: { 'unit.sections': plansOfUnit, 'reading.onward': planOfReading },
  waiting,
  notices: { 'plan.adopted': adoptedNotice, 'plan.amended': amendedNotice },
  searchable: [{ kind: 'plan', label: text.title, view: 'plans_searchable' }],
  orphans: orphanChecks,
  mayReadFile: mayReadPlanFile,
}
