export const openUnitReports = `
  select id, unit_id, period_code || ' ' || period_year as text, created_at as begun_at from unit_reports
  where state in ('draft', 'submitted', 'returned')`
