import { readFile } from 'node:fs/promises'
import {
  chooseOffice,
  type FoundedUnit,
  reshapeTree,
  type UnitRecord,
  unitRecord,
} from '../../src/capabilities/units/index.ts'
import type { PlainDate } from '../../src/kernel/dates.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { perform } from '../../src/kernel/perform.ts'

/** The first day that the sources vouch for the old tree; the day on which the country was reorganised. */
export const oldSince: PlainDate = '2025-01-01'
export const reorganisedOn: PlainDate = '2025-07-01'
export const countryCode = 'VN'

/** The import records that ship with the product, as they stand in the files. */
export async function countryRecords(): Promise<unknown[]> {
  const files = ['provinces', 'before-2025-07', 'communes', 'successions']
  const texts = await Promise.all(
    files.map((name) => readFile(new URL(`../../db/data/units/${name}.jsonl`, import.meta.url), 'utf8')),
  )
  return texts.flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  )
}

/** The tree as it stood in June 2025, as if nobody knew yet what would come: 63 provinces, 696 districts, 10,000 communes. */
export async function buildOldCountry(kernel: Kernel): Promise<{ units: number; countryId: string }> {
  const records = (await countryRecords()).flatMap((record) => {
    const unit = unitRecord.safeParse(record)
    return unit.success && isAliveIn(unit.data, oldSince) ? [unit.data] : []
  })
  const ids = new Map(records.map(({ code }) => [code, newId()]))
  const countryId = newId()
  const blank = { shortName: null, abbreviation: null, legalBasis: null }
  const country: FoundedUnit = {
    ...blank,
    id: countryId,
    code: countryCode,
    slug: 'chinh-phu',
    level: 'CENTRAL',
    name: 'Chính phủ',
    kind: 'GOVERNMENT',
    parentId: null,
  }
  const founded = records.map((unit): FoundedUnit => {
    const version = unit.names?.find((name) => name.valid_from <= oldSince && (name.valid_to ?? '9') >= oldSince)
    const parent = unit.parents?.find((one) => one.valid_from <= oldSince && (one.valid_to ?? '9') >= oldSince)
    const parentCode = parent?.parent_code ?? unit.parent_code
    return {
      ...blank,
      id: ids.get(unit.code) ?? '',
      code: unit.code,
      slug: `don-vi-${unit.code}`,
      level: unit.level,
      name: version?.name ?? unit.name,
      kind: version?.kind ?? unit.kind,
      parentId: parentCode === null ? countryId : (ids.get(parentCode) ?? countryId),
    }
  })
  const nothing = { ended: [], renamed: [], moved: [], successions: [] }
  await perform(kernel, { actor: null }, async (act) => {
    await reshapeTree(act, { on: oldSince, legalBasis: null, founded: [country, ...founded], ...nothing })
    await chooseOffice(act, countryCode)
  })
  return { units: founded.length, countryId }
}

const isAliveIn = (unit: UnitRecord, on: PlainDate) =>
  unit.valid_from <= on && (unit.valid_to === null || unit.valid_to >= on)
