import type { PrintedFoot } from './foot.ts'

type FootForm = (foot: PrintedFoot) => string

const around = ({ before, behind }: PrintedFoot, lines: readonly string[]): string =>
  [before, ...lines, '', behind.replace(/^\s+/, '')].join('\n')
const signature = ({ offices, name }: PrintedFoot, ...between: string[]): string[] => [...offices, ...between, name]

function inRows(foot: PrintedFoot, part: (left: string, right: string) => string): string {
  const right = signature(foot, '', '')
  const rows = Math.max(foot.recipients.length, right.length)
  return around(
    foot,
    Array.from({ length: rows }, (_, at) => part(foot.recipients[at] ?? '', right[at] ?? '').trimEnd()),
  )
}

/** One line of the one column, one of the other, as text taken out of a page goes. */
function interleaved(foot: PrintedFoot): string[] {
  const right = signature(foot)
  const rows = Math.max(foot.recipients.length, right.length)
  return Array.from({ length: rows }, (_, at) => [foot.recipients[at], right[at]])
    .flat()
    .filter((line): line is string => line !== undefined)
}

const stamp = (name: string): string[] => [
  `Người ký: ${name}`,
  'Email: vanthu@tinh.gov.vn',
  'Cơ quan: Ủy ban nhân dân tỉnh',
  'Thời gian ký: 05.09.2025 10:11:12 +07:00',
]

/** The ways in which real copies print recipients and signature. */
export const footForms: Readonly<Record<string, FootForm>> = {
  'cells one below the other': (foot) => around(foot, ['|', ...foot.recipients, '|', ...signature(foot), '|']),
  'signature first': (foot) => around(foot, ['', ...signature(foot), '', ...foot.recipients]),
  'recipients first, no bars': (foot) => around(foot, ['', ...foot.recipients, '', ...signature(foot)]),
  'rows with wide gaps': (foot) => inRows(foot, (left, right) => `${left.padEnd(60)}     ${right}`),
  'rows with tabs': (foot) => inRows(foot, (left, right) => `${left}\t${right}`),
  'rows with bars': (foot) => inRows(foot, (left, right) => `| ${left} | ${right} |`),
  'columns interleaved': (foot) => around(foot, interleaved(foot)),
  'two cells of one row': (foot) => around(foot, [`| ${foot.recipients.join(' ')} | ${signature(foot).join(' ')} |`]),
  'recipients joined': (foot) => around(foot, [foot.recipients.join(' '), ...signature(foot)]),
  'signature joined': (foot) => around(foot, ['', ...foot.recipients, '', signature(foot).join(' ')]),
  'signed (Đã ký)': (foot) => around(foot, ['', ...foot.recipients, '', ...signature(foot, '(Đã ký)')]),
  'signed đã ký': (foot) => around(foot, ['', ...foot.recipients, '', ...signature(foot, 'đã ký')]),
  'signed (Ký, đóng dấu)': (foot) => around(foot, ['', ...foot.recipients, '', ...signature(foot, '(Ký, đóng dấu)')]),
  'signed and sealed': (foot) => around(foot, ['', ...foot.recipients, '', ...signature(foot, '(Đã ký và đóng dấu)')]),
  'mark beside the name': (foot) => around(foot, ['', ...foot.recipients, '', ...foot.offices, `(Đã ký) ${foot.name}`]),
  'digital signature': (foot) => around(foot, ['', ...foot.recipients, '', ...signature(foot, ...stamp('Văn thư'))]),
  'digital signature of the signer': (foot) =>
    around(foot, ['', ...foot.recipients, '', ...signature(foot, ...stamp(foot.name))]),
  'name in capitals': (foot) =>
    around(foot, ['', ...foot.recipients, '', ...signature({ ...foot, name: foot.name.toUpperCase() })]),
  'name with a degree': (foot) =>
    around(foot, ['', ...foot.recipients, '', ...signature({ ...foot, name: `TS. ${foot.name}` })]),
  'blank lines before the name': (foot) =>
    around(foot, ['', ...foot.recipients, '', ...signature(foot, '', '', '', '', '')]),
  'recipients in capitals': (foot) =>
    around(foot, ['', 'NƠI NHẬN:', ...foot.recipients.slice(1), '', ...signature(foot)]),
  'recipients without colon': (foot) =>
    around(foot, ['', 'Nơi nhận', ...foot.recipients.slice(1), '', ...signature(foot)]),
  'no recipients': (foot) => around(foot, ['', ...signature(foot)]),
  'capacity without stop': (foot) =>
    around(foot, [
      '',
      ...foot.recipients,
      '',
      ...signature({ ...foot, offices: foot.offices.map((line) => line.replace(/^(TM|KT|TL|TUQ)\.\s?/u, '$1 ')) }),
    ]),
  'capacity glued': (foot) =>
    around(foot, [
      '',
      ...foot.recipients,
      '',
      ...signature({ ...foot, offices: foot.offices.map((line) => line.replace(/^(TM|KT|TL|TUQ)\.\s?/u, '$1.')) }),
    ]),
  'capacity with a stroke': (foot) =>
    around(foot, [
      '',
      ...foot.recipients,
      '',
      ...signature({
        ...foot,
        offices: foot.offices.map((line) => line.replace(/^(T)(M|L)\.\s?/u, '$1/$2. ').replace(/^KT\.\s?/u, 'K/T ')),
      }),
    ]),
  'name torn': (foot) =>
    around(foot, [
      '',
      ...foot.recipients,
      '|',
      ...signature({ ...foot, name: foot.name.replace(/ (?=\S+$)/, '\n') }),
      '|',
    ]),
  'offices in bold type': (foot) =>
    around(foot, [
      '',
      ...foot.recipients,
      '',
      ...signature({ ...foot, offices: foot.offices.map((line) => `**${line}**`), name: `**${foot.name}**` }),
    ]),
}
