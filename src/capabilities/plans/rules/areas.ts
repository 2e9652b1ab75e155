// Which reform areas a sentence of a plan speaks of, and which deeds can prove it: proposals from its words, for a person
// to confirm. Areas by NQ 30c/NQ-CP and NQ 76/NQ-CP with steering as the seventh; the usual items of communication plans
// and their areas are listed in the domain notes on plans (§3.5). Words are compared without marks.
import { unaccented } from '../../../kernel/text-folding.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'

interface Clue {
  readonly words: RegExp
  readonly areas: readonly AreaCode[]
  /** 'opening': only where the sentence begins with it, because further on it is an example. */
  readonly where: 'opening' | 'anywhere'
}

// The first clue that fits decides, so the narrow ones come before the wide ones.
const telling: readonly Clue[] = [
  {
    where: 'anywhere',
    words:
      /luat to chuc (chinh phu|chinh quyen)|luat ban hanh van ban|van ban quy pham phap luat.{0,40}(xay dung|ban hanh)|cai cach the che|hoan thien the che/,
    areas: ['INSTITUTION'],
  },
  { where: 'opening', words: /(quan diem|chu truong|duong loi).{0,80}(cai cach hanh chinh|cchc)/, areas: [] },
  { where: 'opening', words: /vai tro,? trach nhiem.{0,40}(cap uy|nguoi dung dau)|thuoc do/, areas: ['STEERING'] },
  { where: 'opening', words: /(ke hoach|chuong trinh|nhiem vu).{0,80}(cchc|cai cach hanh chinh)/, areas: ['STEERING'] },
  {
    where: 'opening',
    words: /cong vu|can bo,? cong chuc|dao duc|van hoa cong so|ky cuong|ky luat|tuyen dung/,
    areas: ['CIVIL_SERVICE'],
  },
  { where: 'opening', words: /mo hinh thi diem|sang kien|dien hinh|cach lam hay|mo hinh hay/, areas: ['STEERING'] },
  {
    where: 'opening',
    words: /mot cua|trung tam (phuc vu )?hanh chinh cong|bo phan (tiep nhan|mot cua)/,
    areas: ['PROCEDURE'],
  },
  {
    where: 'opening',
    words: /par ?index|\bpapi\b|\bsipas\b|\bddci\b|\bpci\b|chi so (cai cach|hai long|nang luc|quan tri)/,
    areas: ['STEERING'],
  },
  {
    where: 'opening',
    words:
      /chinh (quyen|phu) (dien tu|so)|dich vu cong truc tuyen|thanh toan truc tuyen|chuyen doi so|vneid|de an 06|dinh danh dien tu|do thi thong minh|phan anh hien truong|ung dung cong nghe thong tin|hien dai hoa/,
    areas: ['E_GOV'],
  },
  {
    where: 'opening',
    words: /thu tuc hanh chinh|\btthc\b|thu tuc.{0,30}(dat dai|dau tu|ho tich)|phan anh,? kien nghi/,
    areas: ['PROCEDURE'],
  },
  { where: 'opening', words: /tai chinh cong|tu chu|ngan sach/, areas: ['PUBLIC_FINANCE'] },
  {
    where: 'opening',
    words: /to chuc bo may|sap xep (don vi|to chuc|bo may)|chinh quyen (dia phuong )?(hai|2|02) cap|tinh gon/,
    areas: ['ORGANISATION'],
  },
]

/** A plan's own programme may take in complaints about rules: that part belongs to procedures. */
const alsoProcedures = /phan anh,? kien nghi|kiem soat (tthc|thu tuc hanh chinh)/

const openingLength = 220

/** The areas that the words point to; empty where they speak of the whole programme or of none in particular. */
export function guessAreas(text: string): AreaCode[] {
  const plain = unaccented(text).replace(/\s+/g, ' ')
  const law = telling.find(({ words, where }) => where === 'anywhere' && words.test(plain))
  if (law) return [...law.areas]
  // Two clauses name what the item is about; what follows are its details.
  const [first = null, second = null] = plain.split(';').map((clause) => clueOf(clause.slice(0, openingLength)))
  if (first === null || first.areas.length === 0) return [...(first === null ? (second?.areas ?? []) : [])]
  const steered = first.areas.includes('STEERING') && alsoProcedures.test(plain)
  return [...new Set<AreaCode>([...first.areas, ...(second?.areas ?? []), ...(steered ? ['PROCEDURE' as const] : [])])]
}

function clueOf(opening: string): Clue | null {
  return telling.find(({ words, where }) => where === 'opening' && words.test(opening)) ?? null
}

const deedClues: readonly (readonly [RegExp, readonly DeedKind[]])[] = [
  [/truyen hinh|phong su|phat song/, ['BROADCAST_TV']],
  [/phat thanh(?! co so)/, ['BROADCAST_RADIO']],
  [/truyen thanh|loa|phat thanh co so/, ['LOUDSPEAKER']],
  [/tin,? bai|chuyen muc|chuyen trang|cong thong tin|trang thong tin|bai viet/, ['ARTICLE']],
  [/bao in|bao dien tu|bao chi|hop bao/, ['PRESS']],
  // Báo the newspaper, not thông báo, khai báo, dự báo, báo cáo; nor bảo đảm, bảo vệ and bao gồm, which fold to the same letters.
  [/(?<!\b(?:thong|khai|du|canh) )\bbao\b(?! (?:cao|dam|ve|hiem|tro|mat|quan|ton|toan|duong|hanh|gom))/, ['PRESS']],
  [/mang xa hoi|zalo|facebook|youtube|tiktok/, ['SOCIAL']],
  [/pa ?no|ap phich|bang ron|man hinh led|khau hieu|truc quan/, ['OUTDOOR']],
  [/to roi|to gap|so tay|an pham|tai lieu tuyen truyen/, ['PRINTED']],
  [/hoi nghi|giao ban|sinh hoat|quan triet/, ['CONFERENCE']],
  [/tap huan|boi duong|lop /, ['TRAINING']],
  [/doi thoai|gap go/, ['DIALOGUE']],
  [/cuoc thi|hoi thi|san khau/, ['CONTEST']],
  [/video|clip|infographic/, ['VIDEO']],
  [/niem yet|cong khai/, ['POSTING']],
  [/khao sat|lay y kien|phieu hoi/, ['SURVEY']],
  [/ban hanh|xay dung ke hoach|bao cao|tong ket|khen thuong/, ['DOCUMENT']],
]

/** Kinds of deeds by which anything can be made known; what a task accepts where its words name no channel. */
export const communicationDeeds: readonly DeedKind[] = [
  'ARTICLE',
  'BROADCAST_TV',
  'BROADCAST_RADIO',
  'LOUDSPEAKER',
  'PRESS',
  'SOCIAL',
  'OUTDOOR',
  'PRINTED',
  'CONFERENCE',
  'TRAINING',
  'VIDEO',
]

/** The kinds of deeds that the words of a task name, else every kind of communication. */
export function guessDeeds(text: string): DeedKind[] {
  const plain = unaccented(text).replace(/\s+/g, ' ')
  const named = deedClues.filter(([words]) => words.test(plain)).flatMap(([, kinds]) => kinds)
  return named.length > 0 ? [...new Set(named)] : [...communicationDeeds]
}
