/** Until the answers are put up, somebody has to see to it. */
export const openConsultations = `
  select id, unit_id, title as text, created_at as begun_at from consultations where state in ('draft', 'open')`
