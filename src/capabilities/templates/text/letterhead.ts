import { lowerFirst, upperCase } from '../../../ui/format.ts'
import type { UnitKind } from '../../units/index.ts'

/** Who issues, as an official document prints it. */
export interface Letterhead {
  readonly parent: string | null
  readonly issuer: readonly string[]
  /** What follows the type in a document's symbol: "UBND" of KH-UBND. */
  readonly abbreviation: string
  readonly place: string
  /** In running text, as annexes and the register name it. */
  readonly name: string
  /** In the sentences of a document. */
  readonly shortName: string
  /** The superior in running text. */
  readonly superior: string | null
  /** Signed for: only where a committee issues. */
  readonly body: string | null
  readonly headPost: string
}

const territories: readonly UnitKind[] = [
  'PROVINCE',
  'CENTRAL_CITY',
  'QUAN',
  'HUYEN',
  'THI_XA',
  'TP_THUOC_TINH',
  'TP_THUOC_TP',
  'XA',
  'PHUONG',
  'DAC_KHU',
  'THI_TRAN',
]

const headPosts: Readonly<Partial<Record<UnitKind, string>>> = {
  DEPARTMENT: 'GIÁM ĐỐC',
  PUBLIC_SERVICE_UNIT: 'GIÁM ĐỐC',
  OFFICE: 'CHÁNH VĂN PHÒNG',
  DIVISION: 'TRƯỞNG PHÒNG',
}

interface Issuer {
  readonly name: string
  readonly kind: UnitKind
  readonly abbreviation: string | null
  readonly parentName: string | null
}

/** Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.2 (tên cơ quan), II.3 (số, ký hiệu), II.4 (địa danh), II.7 (chữ ký). */
export function letterheadOf({ name, kind, abbreviation, parentName }: Issuer): Letterhead {
  const superior = parentName && `Ủy ban nhân dân ${lowerFirst(parentName)}`
  if (territories.includes(kind)) {
    return {
      parent: null,
      issuer: ['ỦY BAN NHÂN DÂN', upperCase(name)],
      abbreviation: 'UBND',
      place: placeOf(name),
      name: `Ủy ban nhân dân ${lowerFirst(name)}`,
      shortName: `UBND ${lowerFirst(name)}`,
      superior,
      body: 'ỦY BAN NHÂN DÂN',
      headPost: 'CHỦ TỊCH',
    }
  }
  const place = placeOf(parentName ?? name)
  return {
    parent: parentName && upperCase(`UBND ${parentName}`),
    issuer: [upperCase(name)],
    abbreviation: abbreviation ?? initials(name),
    place,
    name: parentName && !name.includes(place) ? `${name} ${lowerFirst(parentName)}` : name,
    shortName: name,
    superior,
    body: null,
    headPost: headPosts[kind] ?? 'THỦ TRƯỞNG',
  }
}

/** Provinces and cities lose the word for their class; a commune keeps it, for many are named after persons or numbered. */
const placeOf = (name: string) => name.replace(/^(tỉnh|thành phố)\s+/i, '')

const initials = (name: string) =>
  upperCase(
    name
      .replace(/,/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '' && word !== 'và')
      .map((word) => word.charAt(0))
      .join(''),
  )
