import type { OrphanCheck } from '../../../kernel/capability.ts'

/** What must never hang in the air; foreign keys cannot say these. */
export const orphanChecks: readonly OrphanCheck[] = [
  {
    name: 'plan-tasks-of-no-plan',
    sql: `select t.id from task_origins t where t.origin_kind = 'plan'
      and not exists (select 1 from plan_item_tasks l where l.task_id = t.id and l.tenant_id = t.tenant_id)`,
  },
  {
    name: 'plan-orders-for-no-unit',
    sql: `select o.id from plan_orders o
      where exists (select 1 from unnest(o.lead_units || o.support_units) as named(id)
        where not exists (select 1 from units u where u.id = named.id and u.tenant_id = o.tenant_id))`,
  },
  {
    name: 'plan-sources-without-file',
    sql: `select s.plan_id as id from plan_sources s
      where not exists (select 1 from files f where f.id = s.file_id and f.tenant_id = s.tenant_id)`,
  },
  {
    name: 'plan-drafts-left-in-adopted',
    sql: `select p.id from plans p where p.state <> 'draft' and exists (select 1 from plan_orders o where o.plan_id = p.id and o.tenant_id = p.tenant_id)`,
  },
]
