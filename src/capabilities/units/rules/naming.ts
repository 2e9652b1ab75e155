// How plans name units: abbreviations, "UBND" before a territory, and groups ("các sở, ban, ngành") that are resolved at a
// date. Sources: ../domain/03-plan.md §3.9 and the plans it lists. All words are folded (no marks), as names are compared.
import { fold } from '../../../kernel/text-folding.ts'
import type { UnitGroup } from './unit.ts'

/** The widest first: "các sở, ban, ngành, UBND các xã" means all. */
const groupPhrases: readonly { group: UnitGroup; words: readonly string[] }[] = [
  {
    group: 'ALL_UNITS',
    words: [
      'cac co quan don vi',
      'cac don vi dia phuong',
      'cac nganh cac cap',
      'cac so nganh dia phuong',
      'cac so ban nganh uy ban nhan dan',
      'cac so ban nganh va uy ban nhan dan',
      'cac so ban nganh dia phuong',
      'cac so ban nganh cac xa',
    ],
  },
  {
    group: 'ALL_DEPARTMENTS',
    words: [
      'cac so ban nganh',
      'so ban nganh',
      'cac so nganh',
      'cac so',
      'cac co quan chuyen mon',
      'co quan chuyen mon',
    ],
  },
  {
    group: 'ALL_COMMUNES',
    words: [
      'uy ban nhan dan cac xa',
      'uy ban nhan dan cac phuong',
      'cac xa phuong',
      'cac phuong xa',
      'uy ban nhan dan cap xa',
      'cap xa',
      'cac xa',
    ],
  },
  {
    group: 'ALL_DISTRICTS',
    words: [
      'uy ban nhan dan cac huyen',
      'uy ban nhan dan cac quan',
      'cac huyen thi xa',
      'uy ban nhan dan cap huyen',
      'cap huyen',
      'cac quan huyen',
    ],
  },
]

/** Of offices and words in their names, folded. */
export const abbreviations: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  vp: 'van phong',
  tp: 'thanh pho',
  tttt: 'thong tin va truyen thong',
  't&tt': 'thong tin va truyen thong',
  'tt&tt': 'thong tin va truyen thong',
  'vh&tt': 'van hoa va the thao',
  'kh&cn': 'khoa hoc va cong nghe',
  'gd&dt': 'giao duc va dao tao',
  'nn&mt': 'nong nghiep va moi truong',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  tthcc: 'trung tam hanh chinh cong',
  pvhcc: 'phuc vu hanh chinh cong',
  'pt&th': 'phat thanh va truyen hinh',
  '&': 'va',
}

/**
 * The folded keys under which a unit's name is found: as written, abbreviations spelled out, and for a territory with and
 * without "Ủy ban nhân dân" (a plan says "UBND phường An Hòa" and means the unit "Phường An Hòa").
 */
export function nameKeys(name: string): string[] {
  const spelled = expand(name)
  const territory = spelled.replace(/^uy ban nhan dan (cac )?/, '')
  return [...new Set([spelled, territory].filter((key) => key !== ''))]
}

function expand(name: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()
    .split(' ')
  return words.map((word) => abbreviations[word] ?? word).join(' ')
}

/** "các sở, ban, ngành" → ALL_DEPARTMENTS; null where the words name no group. */
export function groupOfPhrase(phrase: string): UnitGroup | null {
  const folded = expand(phrase)
  return groupPhrases.find(({ words }) => words.some((word) => folded.includes(word)))?.group ?? null
}
