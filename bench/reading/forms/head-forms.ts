import type { PrintedHead } from './head.ts'
import { dateOf, inCells, numberOf } from './head.ts'

export type HeadForm = (head: PrintedHead) => string | null

const subjectLines = ({ subject }: PrintedHead): string[] => (subject === null ? [] : subject.split('\n'))
const rightLines = ({ title, motto }: PrintedHead): string[] => (motto === null ? [title] : [title, motto])
const joined = (head: PrintedHead, lines: readonly string[]): string => [...lines, '', head.rest].join('\n')

/** Rows of the two columns beside each other, parted as `part` says. */
function inRows(head: PrintedHead, part: (left: string, right: string) => string): string {
  const left = [...head.agency, numberOf(head), ...subjectLines(head)]
  const right = [...rightLines(head), ...head.agency.slice(rightLines(head).length).map(() => '')]
  right[head.agency.length] = dateOf(head)
  const rows = Math.max(left.length, right.length)
  const lines = Array.from({ length: rows }, (_, at) => part(left[at] ?? '', right[at] ?? ''))
  return joined(head, lines)
}

const withNumber =
  (change: (number: string) => string | null): HeadForm =>
  (head) => {
    const number = change(head.number)
    return number === null || number === head.number ? null : inCells({ ...head, number })
  }

const withDate =
  (printed: (head: PrintedHead) => string): HeadForm =>
  (head) =>
    inCells(head).replace(dateOf(head), printed(head))

const short = (glue: string, head: PrintedHead): string => [head.day, head.month, head.year].join(glue)

/** The ways in which real copies lay out a head. */
export const layouts: Readonly<Record<string, HeadForm>> = {
  'cells one below the other': inCells,
  'columns one after the other': (head) =>
    joined(head, [
      ...head.agency,
      '-------',
      numberOf(head),
      ...subjectLines(head),
      ...rightLines(head),
      '-----',
      dateOf(head),
    ]),
  'right column first': (head) =>
    joined(head, [
      ...rightLines(head),
      '-----',
      dateOf(head),
      ...head.agency,
      '-----',
      numberOf(head),
      ...subjectLines(head),
    ]),
  'right column first, number last': (head) =>
    joined(head, [...rightLines(head), ...head.agency, numberOf(head), ...subjectLines(head), dateOf(head)]),
  'date before number': (head) =>
    joined(head, [...head.agency, ...rightLines(head), dateOf(head), numberOf(head), ...subjectLines(head)]),
  'lines without rules': (head) =>
    joined(head, [...head.agency, ...rightLines(head), numberOf(head), ...subjectLines(head), dateOf(head)]),
  'rows with wide gaps': (head) => inRows(head, (left, right) => `${left.padEnd(40)}     ${right}`.trimEnd()),
  'rows with tabs': (head) => inRows(head, (left, right) => `${left}\t${right}`.trimEnd()),
  'rows with two blanks': (head) => inRows(head, (left, right) => `${left}  ${right}`.trim()),
  'rows with bars': (head) => inRows(head, (left, right) => `| ${left} | ${right} |`),
  'two cells of one row': (head) =>
    joined(head, [
      `| ${[...head.agency, '-------', numberOf(head), ...subjectLines(head)].join(' ')} | ${[...rightLines(head), '-------', dateOf(head)].join(' ')} |`,
    ]),
  'rows of two cells': (head) =>
    joined(head, [
      `| ${head.agency.join(' ')} | ${rightLines(head).join(' ')} |`,
      '|---|---|',
      `| ${[numberOf(head), ...subjectLines(head)].join(' ')} | ${dateOf(head)} |`,
    ]),
  'agency and title joined': (head) =>
    joined(head, [
      `${head.agency.join(' ')} ${rightLines(head).join(' ')}`,
      `${[numberOf(head), ...subjectLines(head)].join(' ')} ${dateOf(head)}`,
    ]),
  'all on one line': (head) =>
    joined(head, [
      [head.agency.join(' '), rightLines(head).join(' '), numberOf(head), ...subjectLines(head), dateOf(head)].join(
        ' ',
      ),
    ]),
  'number and date on one line': (head) =>
    joined(head, [...head.agency, ...rightLines(head), `${numberOf(head)} ${dateOf(head)}`, ...subjectLines(head)]),
  'committee torn': (head) =>
    /^[UỦ][YỶ] BAN|^ỦY BAN|^UỶ BAN/u.test(head.agency[0] ?? '')
      ? inCells({ ...head, agency: [(head.agency[0] ?? '').replace(' ', '\n'), ...head.agency.slice(1)] })
      : null,
  'agency on one line': (head) =>
    head.agency.length > 1 ? inCells({ ...head, agency: [head.agency.join(' ')] }) : null,
  'committee in short': (head) =>
    /^(?:ỦY|UỶ) BAN NHÂN DÂN/u.test(head.agency.join(' '))
      ? inCells({ ...head, agency: [head.agency.join(' ').replace(/^(?:ỦY|UỶ) BAN NHÂN DÂN/u, 'UBND')] })
      : null,
  'no national title': (head) => joined(head, [...head.agency, numberOf(head), ...subjectLines(head), dateOf(head)]),
  'no motto': (head) => (head.motto === null ? null : inCells({ ...head, motto: null })),
  'small letters': (head) =>
    joined(head, [
      head.agency
        .join(' ')
        .toLowerCase()
        .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Độc lập - Tự do - Hạnh phúc',
      numberOf(head),
      ...subjectLines(head),
      dateOf(head),
    ]),
  'title in two lines': (head) =>
    inCells({ ...head, title: head.title.replace(' CHỦ', '\nCHỦ').replace('SẢN ', 'SẢN\n') }),
  'rules of stars': (head) => inCells(head).replaceAll(/^-{7,}$/gm, '*****'),
  'rules behind the names': (head) =>
    inCells({ ...head, agency: [...head.agency.slice(0, -1), `${head.agency.at(-1)} -------`] }),
}

/** The ways in which number and date are typed. */
export const numberForms: Readonly<Record<string, HeadForm>> = {
  'blank before the stroke': withNumber((number) => number.replace('/', ' /')),
  'blank behind the stroke': withNumber((number) => number.replace('/', '/ ')),
  'blanks around the stroke': withNumber((number) => number.replace('/', ' / ')),
  'blank behind the hyphen': withNumber((number) => number.replace('-', '- ')),
  'blank before the hyphen': withNumber((number) => number.replace('-', ' -')),
  'long dash': withNumber((number) => number.replaceAll('-', '–')),
  'non-breaking hyphen': withNumber((number) => number.replaceAll('-', '\u2011')),
  'non-breaking blanks': withNumber((number) => number.replace('/', '\u00a0/\u00a0')),
  'Icelandic eth': withNumber((number) => number.replaceAll('Đ', 'Ð')),
  'small letters in the kind': withNumber((number) =>
    number.replace(/(?<=\/)(?:QĐ|NĐ|KH|CT)(?=-)/u, (kind) => kind.toLowerCase()),
  ),
  'kind with one capital': withNumber((number) =>
    number.replace(/(?<=\/)(?:QĐ|NĐ)(?=-)/u, (kind) => kind[0] + (kind[1] ?? '').toLowerCase()),
  ),
  'd without stroke': withNumber((number) =>
    number.replace(/(?<=\/)(?:QĐ|NĐ)(?=-)/u, (kind) => kind.replace('Đ', 'D')),
  ),
  'no colon': (head) => inCells({ ...head, lead: head.lead.replace(/\s?:/, '') }),
  'blank before the colon': (head) => inCells({ ...head, lead: head.lead.replace(/\s?:/, ' :') }),
  'lead in capitals': (head) => inCells({ ...head, lead: head.lead.toUpperCase() }),
  'number on the next line': (head) => inCells({ ...head, number: `\n${head.number}` }),
  'number glued to its lead': (head) => inCells(head).replace(`${head.lead} `, head.lead),
  'stop behind the number': withNumber((number) => `${number}.`),
  'noughts in the date': withDate(
    ({ place, day, month, year }) =>
      `${place}, ngày ${day.padStart(2, '0')} tháng ${month.padStart(2, '0')} năm ${year}`,
  ),
  'short date': withDate((head) => `${head.place}, ngày ${short('/', head)}`),
  'date with dots': withDate((head) => `${head.place}, ngày ${short('.', head)}`),
  'date with spaced hyphens': withDate((head) => `${head.place}, ngày ${short(' - ', head)}`),
  'bare short date': withDate((head) => `${head.place}, ${short('/', head)}`),
  'no comma': withDate((head) => dateOf(head).replace(',', '')),
  'full stop for the comma': withDate((head) => dateOf(head).replace(',', '.')),
  'capital N': withDate((head) => dateOf(head).replace('ngày', 'Ngày')),
  'date in capitals': withDate((head) => dateOf(head).toUpperCase()),
  'no place': withDate((head) => `Ngày ${head.day} tháng ${head.month} năm ${head.year}`),
  'date over lines': withDate((head) => dateOf(head).replace(' tháng', '\ntháng').replace(' năm', '\nnăm')),
  'date over cells': withDate((head) => dateOf(head).replace(', ', ',\n')),
  'date without blanks': withDate((head) => dateOf(head).replace(/ (?=tháng|năm)|(?<=tháng|năm) /gu, '')),
  'date with blanks': withDate((head) => dateOf(head).replaceAll(' ', '   ')),
  'stop behind the date': withDate((head) => `${dateOf(head)}.`),
  'blank before the comma': withDate((head) => dateOf(head).replace(',', ' ,')),
}

const kindLine = /^\s*((?:\p{Lu}{2,7} ?){1,4})\n/u

/** The ways in which kind and title are printed. */
export const titleForms: Readonly<Record<string, HeadForm>> = {
  'kind with spaced letters': (head) => {
    const kind = kindLine.exec(head.rest)?.[1]
    if (kind === undefined || !/^(?:QUYẾT ĐỊNH|LUẬT|NGHỊ|THÔNG|KẾ HOẠCH|CHỈ THỊ)/u.test(kind)) return null
    return inCells({
      ...head,
      rest: head.rest.replace(
        kind,
        kind
          .trim()
          .split(' ')
          .map((word) => [...word].join(' '))
          .join('   '),
      ),
    })
  },
  'kind and title on one line': (head) =>
    kindLine.test(head.rest) ? inCells({ ...head, rest: head.rest.replace(/^(\s*[^\n]+)\n/u, '$1 ') }) : null,
  'kind in small letters': (head) => {
    const kind = kindLine.exec(head.rest)?.[1]?.trim()
    if (kind === undefined) return null
    return inCells({ ...head, rest: head.rest.replace(kind, kind[0] + kind.slice(1).toLowerCase()) })
  },
  'kind torn': (head) => {
    const kind = /^\s*(?:QUYẾT ĐỊNH|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|KẾ HOẠCH|CHỈ THỊ)\n/u.exec(head.rest)?.[0].trim()
    return kind === undefined ? null : inCells({ ...head, rest: head.rest.replace(kind, kind.replace(' ', '\n')) })
  },
  'kind behind a rule': (head) =>
    kindLine.test(head.rest) ? inCells({ ...head, rest: `______\n\n${head.rest}` }) : null,
  'kind as a heading of Markdown': (head) =>
    kindLine.test(head.rest) ? inCells({ ...head, rest: `## ${head.rest}` }) : null,
  'kind in bold type': (head) =>
    kindLine.test(head.rest) ? inCells({ ...head, rest: head.rest.replace(/^\s*([^\n]+)\n/u, '**$1**\n\n') }) : null,
}
