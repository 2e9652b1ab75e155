/** With an edition in work. */
export const openArticles = `
  select a.id, a.unit_id, e.title as text from articles a
  join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id and e.state in ('draft', 'submitted', 'returned')`
