/** Papers that only their unit may read: whoever goes on with its work reads them. */
export const openDocuments = `
  select id, owner_unit_id as unit_id, concat_ws(' ', number, title) as text, registered_at as begun_at
  from documents where owner_unit_id is not null and state = 'registered' and not is_public`
