/** With an edition in work. */
export const openArticles = `
  select a.id, a.unit_id, e.title as text, a.created_at as begun_at from articles a
  join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id and e.state in ('draft', 'submitted', 'returned', 'scheduled')`

/** On the portal, and nothing newer in work: somebody must be able to correct and withdraw it. */
export const publishedArticles = `
  select a.id, a.unit_id, e.title as text, a.created_at as begun_at from articles a
  join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id and e.state = 'published'
  where not exists (select 1 from article_editions w where w.article_id = a.id and w.state in ('draft', 'submitted', 'returned', 'scheduled'))`
