import type { OrphanCheck } from '../../../kernel/capability.ts'

export const orphans: readonly OrphanCheck[] = [
  {
    name: 'articles-without-edition',
    sql: `select a.id from articles a
      where not exists (select 1 from article_editions e where e.article_id = a.id and e.tenant_id = a.tenant_id)`,
  },
  {
    name: 'drafts-of-who-has-left',
    sql: `select a.id from articles a join accounts p on p.id = a.author_id where p.state = 'disabled' and exists (
      select 1 from article_editions e where e.article_id = a.id and e.state in ('draft', 'submitted', 'returned', 'scheduled'))`,
  },
]
