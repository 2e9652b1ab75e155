// Số, ký hiệu văn bản: Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.3 writes them "255/KH-UBND"; people type them in every way.
import { fold } from '../../../kernel/text-folding.ts'
import { termOf } from './words.ts'

export interface PaperNumber {
  readonly serial: string
  readonly year: string | null
  readonly signs: readonly string[]
}

/** How a number stands in a text; more is stronger. */
export const standing = { cited: 1, first: 2, head: 4, own: 8 } as const

/** A term of the index and how the number stands there. */
export interface Mark {
  readonly term: number
  readonly standing: number
}

const written =
  /(?<![\p{L}\p{N}/.,])(\d{1,6}[a-z]?)\s?[/_]\s?(?:((?:19|20)\d\d)\s?[/_-]\s?)?(\p{L}[\p{L}\p{N}&]{0,19}(?:\s?[-–_]\s?\p{L}[\p{L}\p{N}&]{0,19}){0,4})/giu
const mostMentions = 200
const headLength = 700

/** All numbers that a text mentions, each under every form in which it may be asked for. */
export function marksOf({ number, title, body }: { number: string | null; title: string; body: string }): Mark[] {
  const found = new Map<number, number>()
  const take = (paper: PaperNumber, how: number) => {
    for (const form of formsOf(paper)) {
      const term = termOf(form)
      found.set(term, (found.get(term) ?? 0) | how)
    }
  }
  const own = number ? numberTyped(number) : null
  if (own) take(own.number, standing.own)
  const text = `${title}\n${body}`
  let mentions = 0
  for (const match of text.matchAll(written)) {
    const paper = paperOf(match[1] ?? '', match[2] ?? null, match[3] ?? '')
    const isHead =
      match.index < headLength && /so\s*:\s*$/.test(fold(text.slice(Math.max(0, match.index - 12), match.index)))
    take(
      paper,
      standing.cited | (isHead ? standing.head : 0) | (mentions === 0 && match.index < headLength ? standing.first : 0),
    )
    mentions += 1
    if (mentions === mostMentions) break
  }
  return [...found].map(([term, how]) => ({ term, standing: how }))
}

/** "#55", "#55/2018", "#55/qd", "#55/qd-ubnd", "#55/2018/qd", "#55/2018/qd-ubnd": what begins like the number. */
function formsOf({ serial, year, signs }: PaperNumber): string[] {
  const heads = year ? [`#${serial}`, `#${serial}/${year}`] : [`#${serial}`]
  const tails = signs.map((_, index) => signs.slice(0, index + 1).join('-'))
  return [...heads, ...heads.flatMap((head) => tails.map((tail) => `${head}/${tail}`))]
}

export const formOf = ({ serial, year, signs }: PaperNumber): string =>
  `#${serial}${year ? `/${year}` : ''}${signs.length > 0 ? `/${signs.join('-')}` : ''}`

const paperOf = (serial: string, year: string | null, signs: string): PaperNumber => ({
  serial: serialOf(serial),
  year,
  signs: fold(signs)
    .split(/[\s\-–_]+/)
    .filter((sign) => sign !== ''),
})

const serialOf = (digits: string) => fold(digits).replace(/^0+(?=\d)/, '')

export interface TypedNumber {
  readonly number: PaperNumber
  /** 'dd/mm/yyyy' typed behind it narrows to the year. */
  readonly issuedYear: string | null
  /** Nothing else was typed: what bears the number is what is meant. */
  readonly isAll: boolean
}

/**
 * The number that somebody means: "255", "255/KH", "kh 255 ubnd", "quyết định số 1951 QĐ UBND", "luật số 69 2020 QH14",
 * "255/kh-ubnd ngày 12/12/2019". null where no document number was typed.
 */
export function numberTyped(typed: string): TypedNumber | null {
  const folded = fold(typed).replace(/[–_]/g, '-').trim()
  const dated = /(?:\s+|,\s*)(?:ngay\s+)?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\s*$/.exec(folded)
  const issuedYear = dated?.[1] ?? null
  const text = dated ? folded.slice(0, dated.index) : folded
  const whole = wholeNumber(text)
  if (whole) return { number: whole, issuedYear, isAll: true }
  for (const match of text.matchAll(written)) {
    const number = paperOf(match[1] ?? '', match[2] ?? null, match[3] ?? '')
    return { number, issuedYear, isAll: false }
  }
  return null
}

function wholeNumber(typed: string): PaperNumber | null {
  const text = typed.replace(glued, (all, sign: string, serial: string) =>
    knownTypes.has(sign) ? `${sign} ${serial}` : all,
  )
  const parts = text
    .replace(typeWords, ' ')
    .split(/[\s/:,.-]+/)
    .filter((part) => part !== '')
  const hasSlash = /\d\s*\//.test(text)
  const isNamed = typeWords.test(text)
  typeWords.lastIndex = 0
  const at = parts.findIndex((part) => /^\d{1,6}[a-z]?$/.test(part))
  if (at < 0 || parts.length > 7) return null
  const year = parts.find((part, index) => index > at && /^(19|20)\d\d$/.test(part)) ?? null
  const signs = parts.filter((part, index) => index !== at && part !== year)
  if (!signs.every((sign) => /^[a-z][a-z0-9&]{0,19}$/.test(sign))) return null
  const isSign = signs.some((sign) => knownSigns.has(sign) || /^(qh|ubtvqh)\d+$/.test(sign))
  if (signs.length > 0 && !isSign && !hasSlash) return null
  if (signs.length === 0 && !hasSlash && parts.length > 1 && year === null) return null
  if (signs.length === 0 && !isNamed && year !== null && !hasSlash) return null
  const first = signs.filter((sign) => knownTypes.has(sign))
  return {
    serial: serialOf(parts[at] ?? ''),
    year,
    signs: [...first, ...signs.filter((sign) => !first.includes(sign))],
  }
}

/** "KH255" is KH 255. */
const glued = /\b([a-z]{1,4})(\d{1,6})\b/g

const typeWords =
  /\b(so|van ban|ke hoach|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong van|cong dien|bao cao|thong bao|to trinh|huong dan|chuong trinh|luat|bo luat|phap lenh|lenh|van ban hop nhat|thong tu lien tich|so hieu|ky hieu)\b/g

const knownTypes = new Set('kh qd nq ct cv bc tb ttr tt nd hd ctr cd vbhn ttlt pl l lct da pa bb gm gp'.split(' '))
const knownSigns = new Set([
  ...knownTypes,
  ...'ubnd hdnd ttg cp vpcp hdtp qh bch tw snv stc stp stttt skhcn'.split(' '),
])
