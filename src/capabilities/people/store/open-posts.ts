/** Posts that run, and those that ended where their person has had none since: somebody has to place them. */
export const openPosts = `
  select p.id, p.unit_id, a.name || ', ' || p.title as text, p.created_at as begun_at
  from posts p join accounts a on a.id = p.account_id and a.tenant_id = p.tenant_id
  where a.state = 'active' and (p.valid_to is null or not exists (
    select 1 from posts q where q.account_id = p.account_id and q.tenant_id = p.tenant_id and q.id <> p.id and q.follows_id is distinct from p.id
      and (q.valid_to is null or q.valid_to > p.valid_to)))`
