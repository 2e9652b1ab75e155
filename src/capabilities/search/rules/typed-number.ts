// Which number of a document somebody means: "255", "255/KH", "kh 255 ubnd", "quyết định số 1951 QĐ UBND", "luật số 69 2020 QH14",
// "255KH-UBND", "30/2020/ndcp", "255/kh-ubnd ngày 12/12/2019", "kế hoạch 255 năm 2019".
import { fold } from '../../../kernel/text-folding.ts'
import { formOf, type PaperNumber, papersIn, serialOf, signOf } from './numbers.ts'

export interface TypedNumber {
  readonly number: PaperNumber
  /** 'dd/mm/yyyy' or 'năm yyyy' typed behind it: preferred is what was issued in that year. */
  readonly issuedYear: string | null
  /** The sign of the type that was typed as words: "kế hoạch 255" → kh. */
  readonly type: string | null
  /** Nothing else was typed: what bears the number is what is meant. */
  readonly isAll: boolean
}

/** A form in which the number may stand in the index. */
export interface NumberForm {
  readonly form: string
  readonly year: string | null
  /** 1: as typed; less where it says less than what was typed. */
  readonly share: number
}

/**
 * The ways to read it, the strictest first: the first that stands anywhere holds. The forms of one way are looked for together.
 */
export function waysToRead({ number, issuedYear, type }: TypedNumber): NumberForm[][] {
  const { serial, year, signs } = number
  const withType = type && signs.length === 0 ? [type] : null
  const both = (shown: PaperNumber, issued: string | null): NumberForm[] => [
    ...(withType ? [{ form: formOf({ ...shown, signs: withType }), year: issued, share: 1 }] : []),
    { form: formOf(shown), year: issued, share: withType ? 0.9 : 1 },
  ]
  const joined = (head: string, issued: string | null): NumberForm[] =>
    signs.length > 0 ? [{ form: `${head}~${signs.join('')}`, year: issued, share: 1 }] : []
  const ways = [both(number, issuedYear), joined(`#${serial}${year ? `/${year}` : ''}`, issuedYear)]
  // A year that is no part of the number is that of its day.
  if (year) ways.push(both({ serial, year: null, signs }, year), joined(`#${serial}`, year))
  return ways.filter((way) => way.length > 0)
}

/** null where no document number was typed. */
export function numberTyped(typed: string): TypedNumber | null {
  const folded = fold(typed)
    .replace(/[–_\\]/g, '-')
    .trim()
  const dated = /(?:\s+|,\s*)(?:ngay\s+)?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\s*$/.exec(folded)
  const text = (dated ? folded.slice(0, dated.index) : folded).replace(/\bnam\s+(?=(?:19|20)\d\d\b)/, '')
  const issuedYear = dated?.[1] ?? null
  const whole = wholeNumber(text)
  if (whole) return { ...whole, issuedYear, isAll: true }
  const written = /\d\s?[-/–_]/.test(typed) ? papersIn(typed)[0] : undefined
  if (written) return { number: written.paper, issuedYear, type: null, isAll: false }
  const named = namedNumber(text)
  return named && { ...named, issuedYear, isAll: false }
}

type Read = Pick<TypedNumber, 'number' | 'type'>

function wholeNumber(typed: string): Read | null {
  const type = typeNamed(typed)
  const parts = apart(typed)
    .replace(typeWords, ' ')
    .split(/[\s/:,.-]+/)
    .filter((part) => part !== '')
  const hasSlash = /\d\s*\//.test(typed)
  const isNamed = typeWords.test(typed)
  typeWords.lastIndex = 0
  const at = parts.findIndex((part) => /^\d{1,6}[a-z]?$/.test(part))
  if (at < 0 || parts.length > 7) return null
  const year = parts.find((part, index) => index > at && /^(19|20)\d\d$/.test(part)) ?? null
  const signs = parts.filter((part, index) => index !== at && part !== year).map(signOf)
  if (!signs.every((sign) => /^[a-z][a-z0-9&]{0,19}$/.test(sign))) return null
  if (!signs.every((sign) => isSign(sign) || isTied(typed, sign))) return null
  if (signs.length > 0 && !signs.some(isSign) && !hasSlash) return null
  if (signs.length === 0 && !hasSlash && parts.length > 1 && year === null) return null
  if (signs.length === 0 && !isNamed && year !== null && !hasSlash) return null
  const first = signs.filter((sign) => knownTypes.has(sign))
  const number = {
    serial: serialOf(parts[at] ?? ''),
    year,
    signs: [...first, ...signs.filter((sign) => !first.includes(sign))],
  }
  return { number, type }
}

/** "… quyết định 1766 của tỉnh …": a type of document and a number among other words; no "báo cáo 6 tháng". */
function namedNumber(text: string): Read | null {
  const found =
    /\b([a-z]+ [a-z]+(?: [a-z]+ [a-z]+)?)\s+(?:so\s+)?(\d{1,6}[a-z]?)(?:\s?\/\s?((?:19|20)\d\d))?(?![\w/.,])(?!\s+(?:thang|nam|ngay|quy|tuan)\b)/.exec(
      text,
    )
  const type = found && typeNamed(found[1] ?? '')
  return type ? { number: { serial: serialOf(found[2] ?? ''), year: found[3] ?? null, signs: [] }, type } : null
}

/** "KH255" and "255KH" are KH 255, "so255" is số 255. */
const apart = (text: string) =>
  text
    .replace(/\b([a-z]{1,4})(\d{1,6})\b/g, (all, sign: string, serial: string) =>
      knownTypes.has(sign) || sign === 'so' ? `${sign} ${serial}` : all,
    )
    .replace(/\b(\d{1,6})([a-z]{2,})/g, '$1 $2')

/** No vowel, or one of the agencies that sign with one. */
const isSign = (sign: string) => knownSigns.has(sign) || !/[aeiouy]/.test(sign) || /^(qh|ubtvqh)\d+$/.test(sign)

/** Written on to the number by a stroke: "12/2024/TT-ABC". */
const isTied = (typed: string, sign: string) => new RegExp(`[/-]\\s?${sign}(?![a-z0-9])`).test(typed)

const typeNamed = (text: string): string | null =>
  types.find(([name]) => new RegExp(`\\b${name}\\b`).test(text))?.[1] ?? null

/** The longer before what they begin with. */
const types = [
  ['thong tu lien tich', 'ttlt'],
  ['van ban hop nhat', 'vbhn'],
  ['ke hoach', 'kh'],
  ['quyet dinh', 'qd'],
  ['nghi quyet', 'nq'],
  ['nghi dinh', 'nd'],
  ['thong tu', 'tt'],
  ['chi thi', 'ct'],
  ['cong dien', 'cd'],
  ['bao cao', 'bc'],
  ['thong bao', 'tb'],
  ['to trinh', 'ttr'],
  ['huong dan', 'hd'],
  ['chuong trinh', 'ctr'],
  ['ket luan', 'kl'],
  ['giay moi', 'gm'],
  ['de an', 'da'],
  ['phuong an', 'pa'],
] as const

const typeWords = new RegExp(
  `\\b(?:${['so hieu', 'ky hieu', 'so', 'van ban(?! hop)', 'cong van', 'bo luat', 'luat', 'phap lenh', 'lenh', ...types.map(([name]) => name)].join('|')})\\b`,
  'g',
)

const knownTypes = new Set(
  'kh qd nq ct cv bc tb ttr tt nd hd ctr cd vbhn ttlt pl l lct da pa bb gm gp kl qc'.split(' '),
)
const knownSigns = new Set([
  ...knownTypes,
  ...'ubnd hdnd ttg cp vpcp hdtp qh bch tw tu hu du snv stc stp stttt skhcn sxd syt sgtvt stnmt'.split(' '),
  ...'bca bqp byt bnv btp btc bct bxd bgddt bkhcn bkhdt btnmt bttt bldtbxh bvhttdl bnnmt bnnptnt nhnn ttcp ktnn toa'.split(
    ' ',
  ),
])
