/** Until its answer is published, the unit has to see to it. What is said of officials is not named to who keeps the tree of units. */
export const openFeedback = `
  select id, unit_id, case when kind = 'behaviour' then to_char(received_at, 'DD/MM/YYYY') else subject end as text, received_at as begun_at from feedback
  where unit_id is not null and state in ('ASSIGNED', 'ANSWERED', 'APPROVED')`
