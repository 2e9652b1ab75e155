// Số, ký hiệu văn bản: Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.3 writes them "255/KH-UBND"; people type them in every way.
import { fold } from '../../../kernel/text-folding.ts'
import { knownTypes, typeAtHead } from './number-words.ts'
import { unnumberedForm } from './unnumbered.ts'
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
  /(?<![\p{L}\p{N}/.,])(\d{1,6}[a-z]?)\s?[/_\u2044\u2215]\s?(?:((?:19|20)\d\d)\s?[/_\u2044\u2215-]\s?)?(\p{L}[\p{L}\p{N}&]{0,19}(?:\s?[-\u2010-\u2015\u2212_/]\s?\p{L}[\p{L}\p{N}&]{0,19}){0,4})/giu
/** The Party writes "60-NQ/TW" (Hướng dẫn 36-HD/VPTW). */
const writtenByParty =
  /(?<![\p{L}\p{N}/.,-])(\d{1,4})\s?[-–]\s?(\p{Lu}\p{L}{0,3})\s?\/\s?(\p{Lu}[\p{L}\p{N}]{1,14})(?![\p{L}\p{N}])/gu
const typesOfParty = new Set('nq qd qyd ct kl tb hd qc kh cv bc ttr ctr da tt pa l'.split(' '))
const mostMentions = 200
const headLength = 700

/** All numbers that a text mentions, each under every form in which it may be asked for. */
export function marksOf({ number, title, body }: { number: string | null; title: string; body: string }): Mark[] {
  const found = new Map<number, number>()
  const take = (paper: PaperNumber, how: number, type: string | null = null) => {
    for (const form of formsOf(paper, type)) {
      const term = termOf(form)
      found.set(term, (found.get(term) ?? 0) | how)
    }
  }
  const own = number ? numberBorne(number) : null
  if (own) take(own, standing.own, typeAtHead(fold(title.slice(0, 40))))
  const text = `${title}\n${body}`
  for (const [all] of [...text.matchAll(codeInText)].slice(0, mostMentions)) {
    const code = codeOf(all)
    if (code) take(code, standing.cited)
  }
  const papers = papersIn(text)
  let hasHead = own !== null
  for (const [index, { at, paper }] of papers.entries()) {
    const isEarly = at < headLength
    const isHead = isEarly && isBehindSign(text.slice(Math.max(0, at - 12), at))
    hasHead ||= isHead
    take(paper, standing.cited | (isHead ? standing.head : 0) | (index === 0 && isEarly ? standing.first : 0))
  }
  const years = papers.flatMap(({ paper }) => paper.year ?? [])
  const lost = hasHead ? null : unnumberedForm(text, years)
  if (lost) found.set(termOf(lost), standing.cited)
  return [...found].map(([term, how]) => ({ term, standing: how }))
}

/** The number that a thing bears as it stands in its register: "255", "1830 QĐ-UBND", "04/TT-BCA(X13)". */
function numberBorne(number: string): PaperNumber | null {
  const code = codeOf(number)
  if (code) return code
  const [, serial, year, signs = ''] = borne.exec(number.normalize('NFKC')) ?? []
  return serial === undefined ? (papersIn(number)[0]?.paper ?? null) : paperOf(serial, year ?? null, signs)
}
const borne =
  /^[^\p{L}\p{N}]*(\d{1,6}[a-z]?)(?![\p{L}\p{N}])(?:[\s/_.-]+((?:19|20)\d\d)(?![\p{L}\p{N}]))?((?:[^\p{L}\p{N}]+\p{L}[\p{L}\p{N}&]{0,19})*)[^\p{L}\p{N}]*$/iu

const code = /^([1-9])[.\s-]?(\d{6})(?:[.\s-]?\d{3}[.\s-]?\d\d[.\s-]?\d\d(?:[.\s-]?[a-z]\d{2,3})?)?$/i
/** No figure of money or of people has six digits behind one point. */
const codeInText = /(?<![\p{L}\p{N}.,/])[1-9]\.\d{6}(?![\p{L}\p{N}/]|[.,]\d)/gu

/** The code of an administrative procedure in any spelling, also with its province's ending (1.001193.000.00.00.H57). */
export function codeOf(typed: string): PaperNumber | null {
  const [, kind, number] = code.exec(typed.trim()) ?? []
  return kind && number ? { serial: `${kind}${number}`, year: null, signs: ['tthc'] } : null
}

/** "Số: 255/KH-UBND", or a line that begins with "Số" in capitals. */
const isBehindSign = (before: string): boolean =>
  /so\s*:\s*$/.test(fold(before)) || (/(?:^|[\n|])\s*S\p{L}\s*$/u.test(before) && /so\s*$/.test(fold(before)))

/** The first of them, in their order. */
export function papersIn(text: string): { at: number; paper: PaperNumber }[] {
  const found: { at: number; paper: PaperNumber }[] = []
  for (const match of text.matchAll(written)) {
    found.push({ at: match.index, paper: paperOf(match[1] ?? '', match[2] ?? null, match[3] ?? '') })
    if (found.length === mostMentions) break
  }
  const ofState = found.length
  for (const match of text.matchAll(writtenByParty)) {
    if (!typesOfParty.has(fold(match[2] ?? ''))) continue
    found.push({ at: match.index, paper: paperOf(match[1] ?? '', null, `${match[2]}-${match[3]}`) })
    if (found.length === ofState + mostMentions) break
  }
  return found.sort((left, right) => left.at - right.at).slice(0, mostMentions)
}

/**
 * "#55", "#55/2018", "#55/qd", "#55/qd-ubnd", "#55/ubnd", "#55~qdubnd", each sign also behind the year; "#55/luat" for a type that
 * no sign tells, "#55/ubnd-*" for letters, whose number begins with the agency.
 */
function formsOf({ serial, year, signs }: PaperNumber, typeAtHead: string | null): string[] {
  const heads = year ? [`#${serial}`, `#${serial}/${year}`] : [`#${serial}`]
  const type = typeAtHead ?? typeUnsigned(signs)
  const tails = new Set([
    ...signs.flatMap((_, index) => [signs.slice(0, index + 1).join('-'), signs.slice(index).join('-')]),
    ...(type ? [type] : []),
  ])
  const forms = heads.flatMap((head) => [...tails].map((tail) => `${head}/${tail}`))
  const [first] = signs
  const letters = first && !knownTypes.has(first) ? heads.map((head) => lettersForm(`${head}/${first}`)) : []
  const joined = signs.length > 0 ? heads.map((head) => `${head}~${signs.join('')}`) : []
  return [...heads, ...forms, ...letters, ...joined]
}

/** Laws and ordinances: "57/2020/QH14", "31-L/CTN", "05/2022/UBTVQH15". */
function typeUnsigned([first = '']: readonly string[]): string | null {
  if (/^(?:qh\d+|l|lct)$/.test(first)) return 'luat'
  return /^ubtvqh\d+$/.test(first) ? 'pl' : null
}

export const lettersForm = (form: string): string => `${form}-*`

export const formOf = ({ serial, year, signs }: PaperNumber): string =>
  `#${serial}${year ? `/${year}` : ''}${signs.length > 0 ? `/${signs.join('-')}` : ''}`

const paperOf = (serial: string, year: string | null, signs: string): PaperNumber => ({
  serial: serialOf(serial),
  year,
  signs: fold(signs)
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((sign) => sign !== '')
    .map(signOf),
})

/** Left-overs of Telex and VNI: "QDD" and "QD9" are QĐ; on both sides, because of ĐĐBQH. BGD&ĐT is BGDĐT. */
export const signOf = (sign: string): string => sign.replaceAll('&', '').replace(/d[d9]/g, 'd')

export const serialOf = (digits: string): string => fold(digits).replace(/^0+(?=\d)/, '')
