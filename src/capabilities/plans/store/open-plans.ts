/** Drafts, plans that run, and for a year those that are over: their reports and unfinished tasks are still at work. */
export const openPlans = `
  select id, lead_unit_id as unit_id, concat_ws(' ', number, title) as text, created_at as begun_at from plans
  where state in ('draft', 'adopted') or (state = 'closed' and closed_at > current_date - 366)`
