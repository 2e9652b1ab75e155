import type { Capability } from '../../kernel/capability.ts'

export { adoptPlan, closePlan } from './actions/adopting.ts'
export { draftPlan, importPlan } from './actions/drafting.ts'
export type { Plan, PlanItem, PlanSection, PlanState, PlanTarget, PlanTask } from './rules/plan.ts'
export { planSections } from './rules/plan.ts'
export { itemsOf, targetsOf } from './store/items.ts'
export { adoptedPlans, findPlan, findPlanBySlug, planOfTask, tasksOfPlan } from './store/plans.ts'
export { paths as planPaths } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'plan.after': { planId: string }
    'plan.progress': { planId: string }
  }
}

export const plans: Capability = {
  name: 'plans',
}
