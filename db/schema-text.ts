import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import { generate, getDialect, RawExpressionNode } from 'kysely-codegen'
import pg from 'pg'

export const schemaFile = fileURLToPath(new URL('schema.ts', import.meta.url))

/** What `db/schema.ts` must say for the migrated database at `url`. */
export async function schemaText(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const text = await generate({
      db,
      dialect: getDialect('postgres', { dateParser: 'string', numericParser: 'string' }),
      camelCase: false,
      outFile: null,
      typeOnlyImports: true,
      overrides: { columns: await closedLists(pool) },
    })
    return formatted(text)
  } finally {
    await db.destroy()
  }
}

function formatted(text: string): string {
  const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url))
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${schemaFile}`], {
    input: text,
    encoding: 'utf8',
  })
}

/** A column whose check constraint lists its values becomes a union of literals. */
async function closedLists(pool: pg.Pool): Promise<Record<string, RawExpressionNode>> {
  const { rows } = await pool.query<{ column: string; list: string; optional: boolean; filled: boolean }>(`
    select c.conrelid::regclass || '.' || a.attname as column, not a.attnotnull as optional, a.atthasdef as filled,
      substring(pg_get_constraintdef(c.oid) from 'CHECK \\(\\(\\w+ = ANY \\(ARRAY\\[(.*)\\]\\)\\)\\)') as list
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and array_length(c.conkey, 1) = 1`)
  const lists = rows.filter((row) => row.list)
  return Object.fromEntries(
    lists.map((row) => {
      const union = [...row.list.matchAll(/'([^']*)'::text/g)].map((found) => `'${found[1]}'`).join(' | ')
      const type = row.optional ? `${union} | null` : union
      return [row.column, new RawExpressionNode(row.filled ? `Generated<${type}>` : type)]
    }),
  )
}
