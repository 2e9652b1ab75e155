/** Until its answer is published, the unit has to see to it. */
export const openFeedback = `
  select id, unit_id, subject as text, received_at as begun_at from feedback
  where unit_id is not null and state in ('ASSIGNED', 'ANSWERED', 'APPROVED')`
