/** Until it is over and its winners are announced, somebody has to see to it. */
export const openContests = `
  select id, unit_id, title as text, created_at as begun_at from contests
  where state in ('draft', 'submitted') or (state = 'published' and not has_results)`
