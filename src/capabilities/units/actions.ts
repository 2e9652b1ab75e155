import type { Act } from '../../kernel/act.ts'
import { addDays } from '../../kernel/dates.ts'
import { Invalid } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { slug } from '../../kernel/text-folding.ts'
import { takeMeasure } from './actions/measuring.ts'
import type { StatedMeasure } from './rules/measure.ts'
import type { SuccessionRecord, UnitName, UnitRecord } from './rules/unit.ts'
import {
  findHolder,
  findUnitRow,
  insertParent,
  insertSuccession,
  insertUnit,
  namesOfUnit,
  renewTree,
  replaceNames,
  setInstallation,
  slugTaken,
  updateUnit,
} from './store.ts'

type Outcome = 'created' | 'changed' | 'unchanged'

/** Takes one unit of an import file; the natural key is code + first day. Parents must come before their parts. */
export async function takeUnit(act: Act, record: UnitRecord): Promise<Outcome> {
  const known = await findUnitRow(act.tx, record.code, record.valid_from)
  const names = namesFrom(record)
  if (!known) {
    const id = await establish(act, record, names)
    await act.record('unit.imported', { kind: 'unit', id }, { code: record.code })
    await renewTree(act.tx)
    return 'created'
  }
  const isMeasured = await takeMeasure(act, known.id, measureOf(record))
  const same =
    known.valid_to === record.valid_to && JSON.stringify(await namesOfUnit(act.tx, known.id)) === JSON.stringify(names)
  if (same) return isMeasured ? 'changed' : 'unchanged'
  await updateUnit(act.tx, known.id, { validTo: record.valid_to, legalBasis: record.legal_basis })
  await replaceNames(act.tx, known.id, names)
  await act.record('unit.imported', { kind: 'unit', id: known.id }, { code: record.code })
  await renewTree(act.tx)
  act.touch('units', `unit:${known.id}`)
  return 'changed'
}

const measureOf = (record: UnitRecord): StatedMeasure => ({
  asOf: record.measured_on ?? null,
  population: record.population ?? null,
  areaKm2: record.area_km2 === undefined || record.area_km2 === null ? null : String(record.area_km2),
  source: record.measured_by ?? null,
})

async function establish(act: Act, record: UnitRecord, names: readonly UnitName[]): Promise<string> {
  const parents = await parentsFrom(act, record)
  const id = newId()
  await insertUnit(act.tx, {
    id,
    code: record.code,
    slug: await freeSlug(act, record),
    level: record.level,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    legalBasis: record.legal_basis,
  })
  await replaceNames(act.tx, id, names)
  await takeMeasure(act, id, measureOf(record))
  for (const parent of parents) await insertParent(act.tx, { unitId: id, ...parent })
  act.touch('units')
  return id
}

/** The superiors in turn; each must have borne its code on the first day named. */
async function parentsFrom(act: Act, record: UnitRecord) {
  const whole = { parent_code: record.parent_code, valid_from: record.valid_from, valid_to: record.valid_to }
  const links = []
  for (const { parent_code, valid_from, valid_to } of record.parents ?? [whole]) {
    if (parent_code === null) continue
    const holder = await findHolder(act.tx, parent_code, valid_from)
    if (!holder) throw new Invalid({ parent_code: 'unknown' })
    links.push({ parentId: holder.id, from: valid_from, to: valid_to })
  }
  return links
}

async function freeSlug(act: Act, record: UnitRecord): Promise<string> {
  const wanted = slug(record.name)
  if (!(await slugTaken(act.tx, wanted))) return wanted
  const coded = `${wanted}-${slug(record.code)}`
  return (await slugTaken(act.tx, coded)) ? `${coded}-${record.valid_from}` : coded
}

/** The versions of the record, or one version over the unit's whole life. */
function namesFrom(record: UnitRecord): UnitName[] {
  const versions = record.names ?? [
    {
      name: record.name,
      kind: record.kind,
      valid_from: record.valid_from,
      valid_to: record.valid_to,
      legal_basis: null,
    },
  ]
  return versions.map((version) => ({
    name: version.name,
    shortName: version.name === record.name ? record.short_name : null,
    abbreviation: version.name === record.name ? record.abbreviation : null,
    kind: version.kind ?? record.kind,
    from: version.valid_from,
    to: version.valid_to,
    legalBasis: version.legal_basis,
  }))
}

/** Takes one succession: `from` names the unit of the day before, `to` the unit of the day itself. */
export async function takeSuccession(act: Act, record: SuccessionRecord): Promise<Outcome> {
  const from = await findHolder(act.tx, record.from, addDays(record.effective_on, -1))
  const to = await findHolder(act.tx, record.to, record.effective_on)
  if (!from) throw new Invalid({ from: 'unknown' })
  if (!to) throw new Invalid({ to: 'unknown' })
  const fresh = await insertSuccession(act.tx, {
    fromUnitId: from.id,
    toUnitId: to.id,
    kind: record.kind,
    effectiveOn: record.effective_on,
    share: record.share === undefined ? null : String(record.share),
    shareBy: record.share_by ?? null,
    legalBasis: record.legal_basis,
    function: record.function,
    isMain: record.main,
  })
  if (!fresh) return 'unchanged'
  await renewTree(act.tx)
  act.touch('units', `unit:${from.id}`, `unit:${to.id}`)
  return 'created'
}

/** Says whose installation this is: the province, department or commune at the top of its own tree. */
export async function chooseOffice(act: Act, code: string): Promise<string> {
  const holder = await findHolder(act.tx, code, act.today)
  if (!holder) throw new Invalid({ office: 'unknown' })
  await setInstallation(act.tx, holder.id)
  await act.record('unit.established', { kind: 'unit', id: holder.id })
  act.touch('units')
  return holder.id
}
