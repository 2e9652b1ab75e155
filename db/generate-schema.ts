// Writes the row types of `db/schema.ts` from a freshly migrated database; `--check` only compares.
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import { generate, getDialect, RawExpressionNode } from 'kysely-codegen'
import pg from 'pg'
import { silentLog } from '../src/kernel/log.ts'
import { migrate } from '../src/kernel/migrations.ts'
import { startThrowaway } from '../tests/throwaway-server.ts'

const file = fileURLToPath(new URL('schema.ts', import.meta.url))
const check = process.argv.includes('--check')

const server = await startThrowaway()
try {
  await migrate({ ...server, log: silentLog })
  const wanted = formatted(await schemaOf(server.ownerUrl))
  const present = await readFile(file, 'utf8').catch(() => '')
  if (wanted === present) process.stdout.write('db/schema.ts is up to date\n')
  else if (check) {
    process.stderr.write('db/schema.ts differs from the migrated database: run npm run schema\n')
    process.exitCode = 1
  } else {
    await writeFile(file, wanted)
    process.stdout.write('db/schema.ts written\n')
  }
} finally {
  await server.stop()
}

async function schemaOf(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await generate({
      db,
      dialect: getDialect('postgres', { dateParser: 'string', numericParser: 'string' }),
      camelCase: false,
      outFile: null,
      typeOnlyImports: true,
      overrides: { columns: await closedLists(pool) },
    })
  } finally {
    await db.destroy()
  }
}

function formatted(text: string): string {
  const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url))
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], {
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
