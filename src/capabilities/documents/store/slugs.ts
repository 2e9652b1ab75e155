import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { newCode } from '../../../kernel/ids.ts'
import { freeAmong, mostAlike } from '../rules/addresses.ts'

/** Free addresses for those wanted, all different. */
export async function freeSlugs(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    wanted: string
    slug: string
  }>`select w.slug as wanted, d.slug from unnest(${[...new Set(wanted)]}::text[]) as w (slug)
    cross join lateral (select slug from documents where slug ~>=~ w.slug and slug ~<~ (w.slug || '.')
      order by slug using ~<~ limit ${mostAlike}) as d`.execute(tx)
  return freeAmong(wanted, rows, () => newCode(8).toLowerCase())
}
