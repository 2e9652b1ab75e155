/** The head of a document as its copy prints it, taken apart. */
export interface PrintedHead {
  /** Lines of the left column: who issues. */
  readonly agency: readonly string[]
  /** The Party's title has no motto. */
  readonly title: string
  readonly motto: string | null
  /** What stands before the number ("Luật số:", "Số:") and the number itself. */
  readonly lead: string
  readonly number: string
  /** "V/v …" of a letter. */
  readonly subject: string | null
  readonly place: string
  readonly day: string
  readonly month: string
  readonly year: string
  /** Whatever stood above the head, and all that follows it. */
  readonly above: string
  readonly rest: string
}

const searched = 40
const stateTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const partyTitle = 'ĐẢNG CỘNG SẢN VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const ofTitle = /^(?:CỘNG|HÒA|HOÀ|CHỦ NGHĨA|XÃ HỘI|VIỆT NAM|ĐẢNG|Độc|Hạnh|Tự|- )/u
const numberLine = /^((?:Bộ luật |Luật )?(?:Số|số)\s?:?)\s*(\d\S*)$/u
const dateLine = /^(\p{Lu}[\p{L} .-]{1,40}),\s*ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\.?$/u

/** Takes a head apart that is laid out as law sites do (cells one below the other); null where it is laid out otherwise. */
export function headOf(text: string): PrintedHead | null {
  const lines = text.split('\n')
  const titleAt = lines
    .slice(0, searched)
    .findIndex((line) => /^\|?\s*(?:CỘNG(?:\s|$)|ĐẢNG(?:\s|$))/u.test(line) && line.length < 60)
  if (titleAt < 1) return null
  const numberAt = lines
    .slice(titleAt, titleAt + 20)
    .findIndex((line) => /^(?:Bộ luật |Luật )?Số\s*:?/iu.test(bare(line)))
  if (numberAt < 0) return null
  const agency = textsOf(lines.slice(0, titleAt))
  const right = textsOf(lines.slice(titleAt, titleAt + numberAt)).map(bare)
  if (agency.some((line) => line !== line.toUpperCase()) || !right.every((line) => ofTitle.test(line))) return null
  const below = belowOf(lines, titleAt + numberAt)
  if (below === null) return null
  const party = /^ĐẢNG/u.test(right[0] ?? '')
  return { agency, title: party ? partyTitle : stateTitle, motto: party ? null : motto, above: '', ...below }
}

type Below = Pick<PrintedHead, 'lead' | 'number' | 'subject' | 'place' | 'day' | 'month' | 'year' | 'rest'>

// Number, subject and date are cells of their own, each ended by a bar or on one line.
function belowOf(lines: readonly string[], from: number): Below | null {
  const texts: string[] = []
  for (let at = from; at < Math.min(lines.length, from + 16); at++) {
    const line = bare(lines[at] ?? '')
    if (line !== '') texts.push(line)
    if (!/năm\s*\d{4}\.?$/u.test(line)) continue
    const dateFrom = texts.findLastIndex((text) => /,\s*(?:ngày.*)?$/u.test(text) || /ngày/u.test(text))
    const date = dateLine.exec(texts.slice(dateFrom).join(' ').replace(/\s+/g, ' '))
    const first = /\d\//.test(texts[0] ?? '') || /\d-/.test(texts[0] ?? '') ? 1 : 2
    const number = numberLine.exec(texts.slice(0, first).join(' '))
    const subject = texts.slice(first, dateFrom).join('\n')
    if (date === null || number === null || (subject !== '' && !/^V\/v/iu.test(subject))) return null
    const [, place = '', day = '', month = '', year = ''] = date
    const [, lead = '', printed = ''] = number
    const rest = lines
      .slice(at + 1)
      .join('\n')
      .replace(/^[\s|]+/, '')
    return { lead, number: printed, subject: subject === '' ? null : subject, place, day, month, year, rest }
  }
  return null
}

function bare(line: string): string {
  return line.replace(/^[\s|]+|[\s|]+$/g, '').replace(/^[-_*=. ]+$/, '')
}

function textsOf(lines: readonly string[]): string[] {
  return lines.map(bare).filter((line) => line !== '')
}

export const dateOf = ({ place, day, month, year }: PrintedHead): string =>
  `${place}, ngày ${day} tháng ${month} năm ${year}`
export const numberOf = ({ lead, number }: PrintedHead): string => `${lead} ${number}`

/** Cells one below the other, as law sites print them. */
export function inCells(head: PrintedHead): string {
  const { agency, title, motto, subject, above, rest } = head
  const right = [title, ...(motto === null ? [] : [motto]), '---------------']
  const number = [numberOf(head), ...(subject === null ? [] : [subject])]
  return [
    above + agency.join('\n'),
    '-------',
    '|',
    ...right,
    '|',
    '|',
    ...number,
    '|',
    dateOf(head),
    '|',
    '',
    rest,
  ].join('\n')
}
