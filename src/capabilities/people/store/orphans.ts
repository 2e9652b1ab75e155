import type { OrphanCheck } from '../../../kernel/capability.ts'

/** What foreign keys rule out unless someone writes past them, and two things that they cannot say. */
export const orphans: readonly OrphanCheck[] = [
  {
    name: 'posts-without-unit',
    sql: `select p.id from posts p where not exists (select from units u where u.id = p.unit_id)`,
  },
  {
    name: 'posts-without-account',
    sql: `select p.id from posts p where not exists (select from accounts a where a.id = p.account_id)`,
  },
  {
    name: 'posts-beyond-unit',
    sql: `select p.id from posts p join units u on u.id = p.unit_id
      where u.valid_to < current_date and coalesce(p.valid_to, 'infinity') > u.valid_to and coalesce(p.valid_to, 'infinity') >= p.valid_from`,
  },
  {
    name: 'delegations-outliving-post',
    sql: `select d.id from delegations d join posts own on own.id = d.post_id join posts lent on lent.id = d.held_post_id
      where lent.valid_to >= current_date and (lent.valid_to > coalesce(own.valid_to, 'infinity') or lent.account_id <> d.delegate_id)`,
  },
  {
    name: 'sessions-in-foreign-post',
    sql: `select s.id from sessions s join posts p on p.id = s.post_id where p.account_id <> s.account_id`,
  },
]
