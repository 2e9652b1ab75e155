export const openMeetings = `
  select id, unit_id, title as text, created_at as begun_at from meetings where state in ('planned', 'invited', 'held')`

export const openInvitations = `
  select i.id, i.unit_id, m.title as text, coalesce(i.invited_at, m.created_at) as begun_at
  from meeting_invitees i join meetings m on m.id = i.meeting_id and m.tenant_id = i.tenant_id
  where i.unit_id is not null and i.reply is null and m.state in ('planned', 'invited')`
