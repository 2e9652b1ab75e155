// Numbers of documents reach the search box from keyboards, text programs, file names and scans.
import { fold } from '../../../kernel/text-folding.ts'

interface Mending {
  readonly find: RegExp
  put(...found: string[]): string
  /** Where such a spelling comes from. */
  readonly why: string
}

const put = (text: string) => () => text

/** One after the other, on folded text. */
export const mendings: readonly Mending[] = [
  { find: /[\u2010-\u2015\u2212_]/g, put: put('-'), why: 'dashes of text programs, underscores of file names' },
  { find: /[\u2044\u2215\\|]/g, put: put('/'), why: 'strokes of other keyboards, and as scans read them' },
  { find: /[\u2018-\u201f"'\u00ab\u00bb`()[\]{}]/g, put: put(' '), why: 'quoted, or the day put in brackets' },
  { find: /(?:\.signed)?\.(?:signed|pdf|docx?|rtf|zip)\s*$/, put: put(''), why: 'the name of a file, copied' },
  {
    find: /(?<![\d.,/])(\d{1,2})[. ](\d{3})(?=\s?\/)/g,
    put: (_, thousands = '', rest = '') => `${thousands}${rest}`,
    why: 'a serial beyond 999 written like an amount, or torn by a scan',
  },
  {
    find: /(?<![a-z0-9])(?=[oil]*\d)[oil\d]{0,5}[o\d](?=\s?\/)|(?<=\/)(?=[oil]*\d)[oil\d]{4}(?=\/)/g,
    put: (digits = '') => digits.replace(/o/g, '0').replace(/[il]/g, '1'),
    why: 'O for 0, l and I for 1: scans',
  },
]

/** Letters of full width (Asian keyboards) are the plain ones. */
export const mended = (typed: string): string =>
  mendings.reduce((text, { find, put }) => text.replace(find, put), fold(typed.normalize('NFKC'))).trim()

const day =
  /(?:\s*,\s*|\s+)(?:(?:ki|ban hanh)\s+)?(?:ngay\s+)?\d{1,2}(?:\s*[/.-]\s*|\s+thang\s+)\d{1,2}(?:\s*[/.-]\s*|,?\s+nam\s+)(\d{4}|\d{2})\s*$/

/** What is left before "ngày 12/12/2019", "(12.12.2019)", "ngày 12 tháng 12 năm 2019", and the year of that day. */
export function withoutDay(text: string): { text: string; issuedYear: string | null } {
  const found = day.exec(text)
  if (!found) return { text, issuedYear: null }
  const year = found[1] ?? ''
  return { text: text.slice(0, found.index), issuedYear: year.length === 2 ? `20${year}` : year }
}
