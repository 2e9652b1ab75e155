// Which number of a document somebody means: "255", "255/KH", "kh 255 ubnd", "quyết định số 1951 QĐ UBND", "luật số 69 2020 QH14",
// "255KH-UBND", "30/2020/ndcp", "255/kh-ubnd ngày 12/12/2019", "kế hoạch 255 năm 2019".
import { fold } from '../../../kernel/text-folding.ts'
import { fromTelex } from '../../units/index.ts'
import { mended, withoutDay } from './number-marks.ts'
import { isJoined, isSign, knownTypes, namedNumbers, signedNumbers, typeNamed, wordsAround } from './number-words.ts'
import { codeOf, formOf, lettersForm, type PaperNumber, papersIn, serialOf, signOf } from './numbers.ts'
import { unnumberedOf } from './unnumbered.ts'

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
  /** 1: as typed; less where it says less than what was typed. */
  readonly share: number
  /** What was issued in this year is preferred. */
  readonly year: string | null
  /** What is left of its share where it was issued in another year. */
  readonly otherYear: number
}

/**
 * The ways to read it, the strictest first: the first that stands anywhere holds. The forms of one way are looked for together.
 */
export function waysToRead({ number, issuedYear, type, isAll }: TypedNumber): NumberForm[][] {
  const { serial, year, signs } = number
  const told = type && signs.length === 0 ? [type] : signs
  const ways = [formsTold({ ...number, signs: told }, issuedYear)]
  if (signs.length > 0) {
    const joined = (head: string) => `${head}~${signs.join('')}`
    const whole = [
      ...(year ? [{ form: joined(`#${serial}/${year}`), share: 1, ...issuedIn(year, 0.2) }] : []),
      { form: joined(`#${serial}`), ...(year ? { share: 0.8, ...issuedIn(year, 0.2) } : ofDay(issuedYear)) },
    ]
    // Signs without their hyphen are no sign of their own: a form that stands nowhere may meet another's term by chance.
    if (signs.length === 1 && isJoined(signs[0] ?? '')) ways.unshift(whole)
    else ways.push(whole)
  }
  // "cv 1747/UBND-NC": letters write no type into their number.
  if (signs[0] === 'cv' && signs.length > 1) ways.push(formsTold({ ...number, signs: signs.slice(1) }, issuedYear))
  if (isAll && year && signs.length > 1) ways.push([{ form: unnumberedOf({ year, signs }), ...ofDay(null) }])
  const bare = formsTold({ ...number, signs: [] }, issuedYear).map((one) => ({ ...one, share: one.share * otherType }))
  return told !== signs ? [[...(ways[0] ?? []), ...bare]] : ways
}

/** Less than a text of the right type that only cites the number. */
const otherType = 0.2

const issuedIn = (year: string, otherYear: number) => ({ year, otherYear })
const ofDay = (issuedYear: string | null) => ({ share: 1, year: issuedYear, otherYear: 1 })

/** A year that was typed is part of the number or that of its day: 30/2020/NĐ-CP, but 1472/QĐ-TTg năm 2021. */
function formsTold(number: PaperNumber, issuedYear: string | null): NumberForm[] {
  const { year, signs } = number
  const undated = { ...number, year: null }
  const forms: NumberForm[] = year
    ? [
        { form: formOf(number), share: 1, ...issuedIn(year, 1) },
        { form: formOf(undated), share: 0.8, ...issuedIn(year, 0.2) },
      ]
    : [{ form: formOf(number), ...ofDay(issuedYear) }]
  const letters = signs.length === 1 && !knownTypes.has(signs[0] ?? '')
  return letters
    ? [...forms.map((one) => ({ ...one, form: lettersForm(one.form), share: one.share * 1.1 })), ...forms]
    : forms
}

/** null where no document number was typed. */
export function numberTyped(typed: string): TypedNumber | null {
  const code = codeOf(
    fold(typed.normalize('NFKC'))
      .trim()
      .replace(/^(?:(?:ma(?: so)?|so|tthc|thu tuc(?: hanh chinh)?)[\s:]+)+/, ''),
  )
  if (code) return { number: code, issuedYear: null, type: null, isAll: true }
  const { text: undated, issuedYear } = withoutDay(spelled(typed))
  const text = undated.replace(/,?\s*\b(?:ban hanh )?nam\s+(?=(?:19|20)\d\d\b)/, ' ')
  const whole = wholeNumber(text)
  if (whole) return { ...whole, issuedYear, isAll: true }
  const written = /\d\s?[-/]/.test(text) ? papersIn(typed.normalize('NFKC'))[0] : undefined
  if (written) return { number: written.paper, issuedYear, type: null, isAll: false }
  const named = namedNumber(text)
  return named && { ...named, issuedYear, isAll: false }
}

/** "quyeets ddinhj 48": the keys of Telex are read where they name a type. */
function spelled(typed: string): string {
  const text = mended(typed)
  const decoded = typeNamed(text) ? text : mended(fromTelex(typed))
  return typeNamed(decoded) ? decoded : text
}

type Read = Pick<TypedNumber, 'number' | 'type'>

function wholeNumber(typed: string): Read | null {
  const type = typeNamed(typed)
  const parts = apart(typed)
    .replace(wordsAround, ' ')
    .split(/[\s/:,.-]+/)
    .filter((part) => part !== '')
  const { serial, year } = figuresIn(parts)
  if (serial === null || parts.length > 7) return null
  const signs = [...new Set(parts.filter((part) => part !== serial && part !== year).map(signOf))]
  if (signs.length > 0 ? !areSigns(signs, typed) : !standsAlone(typed, { parts, type, year })) return null
  const first = signs.filter((sign) => knownTypes.has(sign))
  const ordered = [...first, ...signs.filter((sign) => !first.includes(sign))]
  return { number: { serial: serialOf(serial), year, signs: ordered }, type }
}

/** "luật 2024" names no number. */
const isYearOfLaw = (serial: string, type: string | null) => type === 'luat' && isYear(serial)

const hasStroke = (typed: string) => /\d\s*\//.test(typed)
const isYear = (part: string) => /^(19|20)\d\d$/.test(part)

/** "55 2018 qd ubnd", and "2018 qd ubnd 55": a year in front of everything else is no serial. */
function figuresIn(parts: readonly string[]): { serial: string | null; year: string | null } {
  const figures = parts.filter((part) => /^\d{1,6}[a-z]?$/.test(part))
  const [first = null, second = null] = figures
  const isLast = second !== null && second === parts.at(-1) && figures.length === 2
  if (first !== null && isYear(first) && isLast && !isYear(second)) return { serial: second, year: first }
  return { serial: first, year: figures.slice(1).find(isYear) ?? null }
}

function areSigns(signs: readonly string[], typed: string): boolean {
  const isTied = (sign: string) => new RegExp(`[/-]\\s?${sign}(?![a-z0-9])`).test(signOf(typed))
  return (
    signs.every((sign) => /^[a-z][a-z0-9]{0,19}$/.test(sign)) &&
    signs.every((sign) => isSign(sign) || isTied(sign) || isJoined(sign)) &&
    (hasStroke(typed) || signs.some((sign) => isSign(sign) || isJoined(sign)))
  )
}

interface Around extends Pick<Read, 'type'> {
  readonly parts: readonly string[]
  readonly year: string | null
}

/** "255", "số 255", "255/2019", "kế hoạch 255 năm 2019"; no "luật 2024" and no "3 2019". */
function standsAlone(typed: string, { parts, type, year }: Around): boolean {
  if (hasStroke(typed)) return true
  if (year === null) return parts.length === 1 && !isYearOfLaw(parts[0] ?? '', type)
  return typed.search(wordsAround) >= 0
}

/** "… quyết định 1766 của tỉnh …", "nđ 30/2020 về …": a type of document and a number among other words. */
function namedNumber(text: string): Read | null {
  const [, name, serial, year = null] = namedNumbers.exec(text) ?? signedNumbers.exec(text) ?? []
  const type = name === undefined ? null : (typeNamed(name) ?? name)
  if (serial === undefined || (year === null && isYearOfLaw(serial, type))) return null
  return { number: { serial: serialOf(serial), year, signs: [] }, type }
}

/** "KH255" and "255KH" are KH 255, "so255" is số 255. */
const apart = (text: string) =>
  text
    .replace(/\b([a-z]{1,4})(\d{1,6})\b/g, (all, sign: string, serial: string) =>
      knownTypes.has(sign) || sign === 'so' ? `${sign} ${serial}` : all,
    )
    .replace(/\b(\d{1,6})([a-z]{2,})/g, '$1 $2')
