import type { PlainDate } from '../../kernel/dates.ts'
import { type Db, type Tx, together } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { ShareBasis } from './rules/measure.ts'
import { buildTree, type UnitTree } from './rules/tree.ts'
import type { Succession, UnitKind, UnitLevel, UnitName } from './rules/unit.ts'
import { readItemHeirs } from './store/item-heirs.ts'
import { readMeasures } from './store/measures.ts'

type Reader = Db | Tx

// Keyed by the versions of the tree and of the decisions about items, which every change renews: a snapshot is never out of
// date, at the cost of one point read.
const trees = new Map<string, Promise<UnitTree>>()
const snapshots = new Map<string, Promise<UnitTree>>()
const kept = 8

const readVersions = (reader: Reader) =>
  reader.selectFrom('installation').select(['office_unit_id', 'tree_version', 'heirs_version']).executeTakeFirst()

const versionsNow = together(async (db) => new Map([['', await readVersions(db)]]))

/** The whole tree with its history; read once and kept until it changes. */
export async function loadTree(reader: Reader): Promise<UnitTree> {
  const row = reader.isTransaction ? await readVersions(reader) : await versionsNow(reader, '')
  if (!row) return buildTree([], [], null)
  const { office_unit_id: officeId, tree_version: version, heirs_version } = row
  const key = `${version} ${heirs_version}`
  const withItems = async (tree: Promise<UnitTree>) => (await tree).withItems(await readItemHeirs(reader))
  // what is not committed yet is no one else's
  if (reader.isTransaction) return snapshots.get(key) ?? withItems(trees.get(version) ?? readTree(reader, officeId))
  return remembered(snapshots, key, () => withItems(remembered(trees, version, () => readTree(reader, officeId))))
}

function remembered(known: Map<string, Promise<UnitTree>>, key: string, load: () => Promise<UnitTree>) {
  const found = known.get(key)
  if (found) return found
  const loading = load()
  known.set(key, loading)
  if (known.size > kept) known.delete(known.keys().next().value ?? '')
  loading.catch(() => known.delete(key))
  return loading
}

async function readTree(reader: Reader, officeId: string): Promise<UnitTree> {
  const units = await reader.selectFrom('units').selectAll().execute()
  const names = await reader.selectFrom('unit_names').selectAll().orderBy('valid_from').execute()
  const parents = await reader.selectFrom('unit_parents').selectAll().orderBy('valid_from').execute()
  const successions = await reader.selectFrom('unit_successions').selectAll().orderBy('effective_on').execute()
  const measures = await readMeasures(reader)
  const namesOf = groupBy(names, (row) => row.unit_id)
  const parentsOf = groupBy(parents, (row) => row.unit_id)
  return buildTree(
    units.map((row) => ({
      id: row.id,
      code: row.code,
      slug: row.slug,
      level: row.level as UnitLevel, // kept to these values by a check constraint
      validFrom: row.valid_from,
      validTo: row.valid_to,
      legalBasis: row.legal_basis,
      population: measures.get(row.id)?.findLast(({ population }) => population !== null)?.population ?? null,
      measures: measures.get(row.id) ?? [],
      names: (namesOf.get(row.id) ?? []).map(toName),
      parents: (parentsOf.get(row.id) ?? []).map((link) => ({
        parentId: link.parent_id,
        from: link.valid_from,
        to: link.valid_to,
      })),
    })),
    successions.map(toSuccession),
    officeId,
  )
}

function toName(row: {
  name: string
  short_name: string | null
  abbreviation: string | null
  kind: string
  valid_from: string
  valid_to: string | null
  legal_basis: string | null
}): UnitName {
  const kind = row.kind as UnitKind // written only from the schema of an import record
  return {
    name: row.name,
    shortName: row.short_name,
    abbreviation: row.abbreviation,
    kind,
    from: row.valid_from,
    to: row.valid_to,
    legalBasis: row.legal_basis,
  }
}

function toSuccession(row: {
  from_unit_id: string
  to_unit_id: string
  kind: string
  effective_on: string
  share: string | null
  share_by: string | null
  legal_basis: string | null
  function: string | null
  is_main: boolean
}): Succession {
  // both kept to these values by check constraints
  const kind = row.kind as Succession['kind']
  const shareBy = row.share_by as ShareBasis | null
  return {
    fromUnitId: row.from_unit_id,
    toUnitId: row.to_unit_id,
    kind,
    effectiveOn: row.effective_on,
    share: row.share,
    shareBy,
    legalBasis: row.legal_basis,
    function: row.function,
    isMain: row.is_main,
  }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

export async function setInstallation(tx: Tx, officeUnitId: string): Promise<void> {
  const version = newId()
  await tx
    .insertInto('installation')
    .values({ office_unit_id: officeUnitId, tree_version: version })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id']).doUpdateSet({ office_unit_id: officeUnitId, tree_version: version }),
    )
    .execute()
}

/** Every change of units, names, parents or successions ends with this. */
export async function renewTree(tx: Tx): Promise<void> {
  await tx.updateTable('installation').set({ tree_version: newId() }).execute()
}

export function findUnitRow(tx: Tx, code: string, validFrom: PlainDate) {
  return tx
    .selectFrom('units')
    .selectAll()
    .where('code', '=', code)
    .where('valid_from', '=', validFrom)
    .executeTakeFirst()
}

/** The unit that held the code on that day: its id and last day. */
export function findHolder(tx: Tx, code: string, on: PlainDate) {
  return tx
    .selectFrom('units')
    .select(['id', 'valid_from', 'valid_to'])
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
}

export async function slugTaken(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.selectFrom('units').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
}

export interface NewUnit {
  readonly id: string
  readonly code: string
  readonly slug: string
  readonly level: UnitLevel
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly legalBasis: string | null
}

export async function insertUnit(tx: Tx, unit: NewUnit): Promise<void> {
  await tx
    .insertInto('units')
    .values({
      id: unit.id,
      code: unit.code,
      slug: unit.slug,
      level: unit.level,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      legal_basis: unit.legalBasis,
    })
    .execute()
}

export async function updateUnit(
  tx: Tx,
  id: string,
  change: { validTo: PlainDate | null; legalBasis: string | null },
): Promise<void> {
  await tx
    .updateTable('units')
    .set({ valid_to: change.validTo, legal_basis: change.legalBasis })
    .where('id', '=', id)
    .execute()
}

export async function namesOfUnit(tx: Tx, unitId: string): Promise<UnitName[]> {
  const rows = await tx
    .selectFrom('unit_names')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('valid_from')
    .execute()
  return rows.map(toName)
}

export async function replaceNames(tx: Tx, unitId: string, names: readonly UnitName[]): Promise<void> {
  await tx.deleteFrom('unit_names').where('unit_id', '=', unitId).execute()
  await tx
    .insertInto('unit_names')
    .values(
      names.map((name) => ({
        id: newId(),
        unit_id: unitId,
        name: name.name,
        short_name: name.shortName,
        abbreviation: name.abbreviation,
        kind: name.kind,
        valid_from: name.from,
        valid_to: name.to,
        legal_basis: name.legalBasis,
      })),
    )
    .execute()
}

export async function insertParent(
  tx: Tx,
  link: { unitId: string; parentId: string; from: PlainDate; to: PlainDate | null },
): Promise<void> {
  await tx
    .insertInto('unit_parents')
    .values({ id: newId(), unit_id: link.unitId, parent_id: link.parentId, valid_from: link.from, valid_to: link.to })
    .execute()
}

/** Writes the succession unless the same one is there; false = it was. */
export async function insertSuccession(tx: Tx, row: Succession): Promise<boolean> {
  const done = await tx
    .insertInto('unit_successions')
    .values({
      id: newId(),
      from_unit_id: row.fromUnitId,
      to_unit_id: row.toUnitId,
      kind: row.kind,
      effective_on: row.effectiveOn,
      share: row.share,
      share_by: row.shareBy ?? null,
      legal_basis: row.legalBasis,
      function: row.function,
      is_main: row.isMain,
    })
    .onConflict((conflict) => conflict.constraint('unit_successions_once').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Units without a parent that are neither the country, a province nor the office itself. */
export const unitsWithoutParent = `
  select u.id from units u
  where u.level not in ('CENTRAL', 'PROVINCE') and not exists (select 1 from unit_parents p where p.unit_id = u.id)
    and not exists (select 1 from installation i where i.office_unit_id = u.id)`
