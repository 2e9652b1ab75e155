import { sql } from 'kysely'
import { together } from '../../../kernel/db.ts'
import { besideMost as most, type PapersBeside } from '../rules/beside.ts'

interface OtherRow {
  of: string
  side: 'newer' | 'older'
  id: string
  slug: string
  number: string
  type: string | null
  title: string
  issued: string | null
}

const columns = sql`d.id, d.slug, d.number, d.type, d.title, d.issued::text, d.listed_on`

/** Entered through the indexes by issuer: its unit where it is known, else its words. */
const ofIssuer = {
  unit: sql`k.issuer_unit_id is not null and d.issuer_unit_id = k.issuer_unit_id`,
  words: sql`k.issuer_unit_id is null and k.issuer_key <> '' and d.issuer_unit_id is null and d.issuer_key = k.issuer_key`,
}

/** Apart, so that a rare field of an issuer with many documents is entered by the field's index. */
const ofField = { same: sql`k.field is not null and d.field = k.field`, any: sql`k.field is null` }

interface Side {
  readonly issuer: keyof typeof ofIssuer
  readonly field: keyof typeof ofField
  readonly which: 'newer' | 'older'
}

const sides = (['unit', 'words'] as const).flatMap((issuer) =>
  (['same', 'any'] as const).flatMap((field) =>
    (['newer', 'older'] as const).map((which) => sideOf({ issuer, field, which })),
  ),
)

function sideOf({ issuer, field, which }: Side) {
  const [sign, way] = which === 'older' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  return sql`(select ${sql.lit(which)}::text as side, ${columns} from documents d
    where d.state = 'registered' and d.is_public and ${ofIssuer[issuer]} and ${ofField[field]}
      and (d.listed_on, d.id) ${sign} (k.listed_on, k.id)
    order by d.listed_on ${way}, d.id ${way} limit ${most})`
}

const read = together(async (db, ids) => {
  const { rows } = await sql<OtherRow>`
    select k.id as of, o.* from documents k cross join lateral (
      ${sql.join(sides, sql` union all `)}) o
    where k.id = any(${ids}::uuid[])
    order by case when o.side = 'newer' then o.listed_on end, o.listed_on desc`.execute(db)
  const found = new Map<string, OtherRow[]>()
  for (const row of rows) found.set(row.of, [...(found.get(row.of) ?? []), row])
  return new Map([...found].map(([id, own]) => [id, besideOf(own)]))
})

function besideOf(rows: readonly OtherRow[]): PapersBeside {
  const of = (which: OtherRow['side']) => rows.filter(({ side }) => side === which).map(toListed)
  return { newer: of('newer'), older: of('older') }
}

const toListed = ({ id, slug, number, type, title, issued }: OtherRow) => ({ id, slug, number, type, title, issued })

export const othersBeside = async (...asked: Parameters<typeof read>): Promise<PapersBeside> =>
  (await read(...asked)) ?? { newer: [], older: [] }
