import { sql } from 'kysely'
import type { Db } from '../src/kernel/db.ts'

/** What columns are called that name a person or a unit, where no foreign key says so, and the tables that keys point to. */
const kinds = {
  person: {
    called: '(^|_)(account|actor|author|assignee|delegate|writer|person|user|post|by)(_ids?)?$',
    tables: ['accounts', 'posts'],
  },
  unit: { called: '(^|_)units?(_ids?)?$', tables: ['units'] },
} as const

/** `table.column` of everything in the tables that points to persons, or to units, by foreign key or by name. */
export async function columnsNaming(db: Db, kind: keyof typeof kinds): Promise<string[]> {
  const { called, tables } = kinds[kind]
  const { rows } = await sql<{ at: string }>`
    select c.relname || '.' || a.attname as at
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and (a.attname ~ ${called} or exists (
        select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any(k.conkey)
          and k.confrelid = any(${[...tables]}::regclass[]) and a.attname <> 'tenant_id'))
    order by 1`.execute(db)
  return rows.map(({ at }) => at)
}
