import { sql } from 'kysely'
import { addDays } from '../../../kernel/dates.ts'
import type { Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReshapedRelation, ReshapedRow, Reshaping } from '../rules/reshaping.ts'
import { reshapedRelations } from '../rules/reshaping.ts'

// Each statement writes all rows of its kind: a whole country has 25,000 of them.

/** Writes the tree of the day to come; returns every row that it wrote. */
export async function writeReshaping(tx: Tx, change: Reshaping): Promise<ReshapedRow[]> {
  const ended = await endUnits(tx, change)
  return [
    ...ended,
    ...(await closeNames(tx, change)),
    ...(await closeParents(tx, change)),
    ...(await found(tx, change)),
    ...(await insertNames(tx, change)),
    ...(await insertParents(tx, change)),
    ...(await insertSuccessions(tx, change)),
  ]
}

/** One reorganisation at a time: the next waits until this one is done. */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.selectFrom('installation').select('tree_version').forUpdate().execute()
}

interface Closed {
  readonly id: string
  readonly last_day: string | null
}

const closedRows = (relation: ReshapedRelation, rows: readonly Closed[]): ReshapedRow[] =>
  rows.map(({ id, last_day }) => ({ relation, id, isNew: false, lastDay: last_day }))

const newRows = (relation: ReshapedRelation, rows: readonly { id: string }[]): ReshapedRow[] =>
  rows.map(({ id }) => ({ relation, id, isNew: true, lastDay: null }))

async function endUnits(tx: Tx, { on, ended }: Reshaping): Promise<ReshapedRow[]> {
  const { rows } = await sql<Closed>`with old as (
      select id, valid_to from units where id = any(${ended}::uuid[]) for update)
    update units set valid_to = ${addDays(on, -1)}::date from old where units.id = old.id
    returning units.id, old.valid_to as last_day`.execute(tx)
  return closedRows('units', rows)
}

/** The names in force of what ends or is renamed. */
async function closeNames(tx: Tx, { on, ended, renamed }: Reshaping): Promise<ReshapedRow[]> {
  const ids = [...ended, ...renamed.map(({ unitId }) => unitId)]
  const { rows } = await sql<Closed>`with old as (
      select id, valid_to from unit_names
      where unit_id = any(${ids}::uuid[]) and valid_from < ${on}::date and (valid_to is null or valid_to >= ${on}::date))
    update unit_names set valid_to = ${addDays(on, -1)}::date from old where unit_names.id = old.id
    returning unit_names.id, old.valid_to as last_day`.execute(tx)
  return closedRows('unit_names', rows)
}

async function closeParents(tx: Tx, { on, ended, moved }: Reshaping): Promise<ReshapedRow[]> {
  const ids = [...ended, ...moved.map(({ unitId }) => unitId)]
  const { rows } = await sql<Closed>`with old as (
      select id, valid_to from unit_parents
      where unit_id = any(${ids}::uuid[]) and valid_from < ${on}::date and (valid_to is null or valid_to >= ${on}::date))
    update unit_parents set valid_to = ${addDays(on, -1)}::date from old where unit_parents.id = old.id
    returning unit_parents.id, old.valid_to as last_day`.execute(tx)
  return closedRows('unit_parents', rows)
}

async function found(tx: Tx, { on, founded }: Reshaping): Promise<ReshapedRow[]> {
  const rows = founded.map(({ id, code, slug, level, legalBasis }) => ({
    id,
    code,
    slug,
    level,
    legal_basis: legalBasis,
  }))
  await sql`insert into units (id, code, slug, level, valid_from, legal_basis)
    select u.id, u.code, u.slug, u.level, ${on}::date, u.legal_basis
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as u (id uuid, code text, slug text, level text, legal_basis text)`.execute(tx)
  return newRows('units', rows)
}

async function insertNames(tx: Tx, { on, legalBasis, founded, renamed }: Reshaping): Promise<ReshapedRow[]> {
  const rows = [
    ...founded.map((unit) => ({
      id: newId(),
      unit_id: unit.id,
      name: unit.name,
      short_name: unit.shortName,
      abbreviation: unit.abbreviation,
      kind: unit.kind,
      legal_basis: unit.legalBasis,
    })),
    ...renamed.map(({ unitId, name, kind }) => ({
      id: newId(),
      unit_id: unitId,
      name,
      short_name: null,
      abbreviation: null,
      kind,
      legal_basis: legalBasis,
    })),
  ]
  await sql`insert into unit_names (id, unit_id, name, short_name, abbreviation, kind, valid_from, legal_basis)
    select n.id, n.unit_id, n.name, n.short_name, n.abbreviation, n.kind, ${on}::date, n.legal_basis
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (id uuid, unit_id uuid, name text, short_name text, abbreviation text, kind text, legal_basis text)`.execute(
    tx,
  )
  return newRows('unit_names', rows)
}

async function insertParents(tx: Tx, { on, founded, moved }: Reshaping): Promise<ReshapedRow[]> {
  const rows = [
    ...founded.flatMap(({ id, parentId }) =>
      parentId === null ? [] : [{ id: newId(), unit_id: id, parent_id: parentId }],
    ),
    ...moved.map(({ unitId, parentId }) => ({ id: newId(), unit_id: unitId, parent_id: parentId })),
  ]
  await sql`insert into unit_parents (id, unit_id, parent_id, valid_from)
    select p.id, p.unit_id, p.parent_id, ${on}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, unit_id uuid, parent_id uuid)`.execute(tx)
  return newRows('unit_parents', rows)
}

async function insertSuccessions(tx: Tx, { on, successions }: Reshaping): Promise<ReshapedRow[]> {
  const rows = successions.map((row) => ({
    id: newId(),
    from_unit_id: row.fromUnitId,
    to_unit_id: row.toUnitId,
    kind: row.kind,
    share: row.share,
    share_by: row.shareBy ?? null,
    legal_basis: row.legalBasis,
    function: row.function,
    is_main: row.isMain,
  }))
  await sql`insert into unit_successions
      (id, from_unit_id, to_unit_id, kind, effective_on, share, share_by, legal_basis, function, is_main)
    select s.id, s.from_unit_id, s.to_unit_id, s.kind, ${on}::date, s.share, s.share_by, s.legal_basis, s.function, s.is_main
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s (id uuid, from_unit_id uuid, to_unit_id uuid, kind text, share numeric, share_by text, legal_basis text,
        function text, is_main boolean)`.execute(tx)
  return newRows('unit_successions', rows)
}

/** Takes back what `writeReshaping` wrote: every row as it was before. */
export async function unwriteReshaping(tx: Tx, rows: readonly ReshapedRow[]): Promise<void> {
  // what names a unit goes before the unit
  for (const relation of [...reshapedRelations].reverse()) {
    const own = rows.filter((row) => row.relation === relation)
    const added = own.filter(({ isNew }) => isNew).map(({ id }) => id)
    const changed = own.filter(({ isNew }) => !isNew)
    await sql`delete from ${sql.table(relation)} where id = any(${added}::uuid[])`.execute(tx)
    if (relation === 'unit_successions') continue
    await sql`update ${sql.table(relation)} as t set valid_to = c.last_day
      from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ lastDay }) => lastDay)}::date[]) as c (id, last_day)
      where t.id = c.id`.execute(tx)
  }
}
