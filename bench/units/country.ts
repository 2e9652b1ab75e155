import { chooseOffice, type FoundedUnit, reshapeTree, unitRecord } from '../../src/capabilities/units/index.ts'
import type { PlainDate } from '../../src/kernel/dates.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { perform } from '../../src/kernel/perform.ts'
import { linesOf, officialTree } from './official.ts'

/** The first day that the sources vouch for the old tree; the day on which the country was reorganised. */
export const oldSince: PlainDate = '2025-01-01'
export const reorganisedOn: PlainDate = '2025-07-01'
export const countryCode = 'VN'

/** The import records that ship with the product, below one country. */
export const countryRecords = (): unknown[] =>
  ['provinces', 'before-2025-07', 'communes', 'successions'].flatMap(linesOf).map(belowCountry)

/** In the files provinces stand alone; here the country is the office whose tree they are in. */
function belowCountry(record: unknown): unknown {
  const isProvince = unitRecord.safeParse(record).data?.level === 'PROVINCE'
  return isProvince ? { ...Object(record), parent_code: countryCode } : record
}

/** The tree as it stood in June 2025, as if nobody knew yet what would come: 63 provinces, 696 districts, 10,000 communes. */
export async function buildOldCountry(kernel: Kernel): Promise<{ units: number; countryId: string }> {
  const tree = officialTree()
  const living = tree.all().filter(({ id }) => tree.isAliveOn(id, oldSince))
  const ids = new Map(living.map(({ id }) => [id, newId()]))
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
  const founded = living.map(
    ({ id, code, level }): FoundedUnit => ({
      ...blank,
      id: ids.get(id) ?? '',
      code,
      slug: `don-vi-${code}`,
      level,
      name: tree.nameOn(id, oldSince),
      kind: tree.kindOn(id, oldSince),
      parentId: ids.get(tree.parentOn(id, oldSince) ?? '') ?? countryId,
    }),
  )
  const nothing = { ended: [], renamed: [], moved: [], successions: [] }
  await perform(kernel, { actor: null }, async (act) => {
    await reshapeTree(act, { on: oldSince, legalBasis: null, founded: [country, ...founded], ...nothing })
    await chooseOffice(act, countryCode)
  })
  return { units: founded.length, countryId }
}
