export const openMeetings = `
  select id, unit_id, title as text from meetings where state in ('planned', 'invited', 'held')`

export const openInvitations = `
  select i.id, i.unit_id, m.title as text
  from meeting_invitees i join meetings m on m.id = i.meeting_id and m.tenant_id = i.tenant_id
  where i.unit_id is not null and i.reply is null and m.state in ('planned', 'invited')`
