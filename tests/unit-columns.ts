import { sql } from 'kysely'
import type { Db } from '../src/kernel/db.ts'

/** What columns are called that name a unit, where no foreign key says so. */
const called = '(^|_)units?(_ids?)?$'

/** `table.column` of everything in the tables that points to units, by foreign key or by name. */
export async function unitColumns(db: Db): Promise<string[]> {
  const { rows } = await sql<{ at: string }>`
    select c.relname || '.' || a.attname as at
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and (a.attname ~ ${called} or exists (
        select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any(k.conkey)
          and k.confrelid = 'units'::regclass and a.attname <> 'tenant_id'))
    order by 1`.execute(db)
  return rows.map(({ at }) => at)
}
