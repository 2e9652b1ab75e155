import type { OrphanCheck } from '../../../kernel/capability.ts'

/** What foreign keys cannot say. */
export const orphans: readonly OrphanCheck[] = [
  {
    name: 'meetings-signed-without-minutes',
    sql: `select m.id from meetings m where m.state = 'concluded'
      and not exists (select 1 from meeting_minutes n where n.meeting_id = m.id and n.tenant_id = m.tenant_id)`,
  },
  {
    name: 'meeting-tasks-of-another',
    sql: `select c.id from meeting_conclusions c join tasks t on t.id = c.task_id and t.tenant_id = c.tenant_id
      where t.origin_kind is distinct from 'meeting' or t.origin_id is distinct from c.meeting_id`,
  },
]
