import { buildTree, type UnitTree } from './rules/tree.ts'
import type { Unit, UnitKind } from './rules/unit.ts'

/** Ids of a small tree with the three units called Huế. */
export const hue = {
  province: 'hue',
  city: 'hue-city',
  district: 'thuan-hoa-district',
  ward: 'ward',
  department: 'ict',
} as const

type Version = readonly [name: string, kind: UnitKind, from: string, to: string | null]

interface Told {
  readonly id: string
  readonly code: string
  readonly level: Unit['level']
  readonly names: readonly Version[]
  readonly parents: Unit['parents']
}

function unit({ id, code, level, names, parents }: Told): Unit {
  return {
    id,
    code,
    slug: id,
    level,
    validFrom: names[0]?.[2] ?? '',
    validTo: names.at(-1)?.[3] ?? null,
    legalBasis: null,
    names: names.map(([name, kind, from, to]) => ({
      name,
      kind,
      from,
      to,
      shortName: null,
      abbreviation: null,
      legalBasis: null,
    })),
    parents,
  }
}

const since = '2008-08-01'
const below = (parentId: string, from: string = since, to: string | null = null) => ({ parentId, from, to })

export function exampleTree(): UnitTree {
  const units = [
    unit({
      id: hue.province,
      code: '46',
      level: 'PROVINCE',
      names: [
        ['Tỉnh Thừa Thiên Huế', 'PROVINCE', since, '2024-12-31'],
        ['Thành phố Huế', 'CENTRAL_CITY', '2025-01-01', null],
      ],
      parents: [],
    }),
    unit({
      id: hue.city,
      code: '474',
      level: 'DISTRICT',
      names: [['Thành phố Huế', 'TP_THUOC_TINH', since, '2024-12-31']],
      parents: [below(hue.province, since, '2024-12-31')],
    }),
    unit({
      id: hue.district,
      code: '475',
      level: 'DISTRICT',
      names: [['Quận Thuận Hóa', 'QUAN', '2025-01-01', '2025-06-30']],
      parents: [below(hue.province, '2025-01-01', '2025-06-30')],
    }),
    unit({
      id: hue.ward,
      code: '19789',
      level: 'COMMUNE',
      names: [['Phường Thuận Hóa', 'PHUONG', since, null]],
      parents: [
        below(hue.city, since, '2024-12-31'),
        below(hue.district, '2025-01-01', '2025-06-30'),
        below(hue.province, '2025-07-01'),
      ],
    }),
    unit({
      id: hue.department,
      code: '46.TTTT',
      level: 'PART',
      names: [['Sở Thông tin và Truyền thông', 'DEPARTMENT', since, null]],
      parents: [below(hue.province)],
    }),
  ]
  const legalBasis = '175/2024/QH15'
  const split = {
    fromUnitId: hue.city,
    toUnitId: hue.district,
    kind: 'SPLIT' as const,
    effectiveOn: '2025-01-01',
    share: null,
    function: null,
    isMain: false,
    legalBasis,
  }
  return buildTree(units, [split], hue.province)
}
