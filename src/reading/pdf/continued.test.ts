import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FlowCell } from '../flow.ts'
import { plainCell } from '../flow.ts'
import { type Reading, readFiles } from '../index.ts'
import { goOn } from './continued.ts'
import type { PageTable } from './grid-table.ts'

const rowOf = (...texts: string[]): FlowCell[] => texts.map(plainCell)
const covered: FlowCell = { paragraphs: [], columns: 1, covered: true }
function page(rows: FlowCell[][], shift = 0): PageTable {
  const xs = [0, 100, 200, 300].map((x) => x + shift)
  return { table: { kind: 'table', rows }, xs, top: 50, bottom: 700 }
}
const textsOf = (table: PageTable | null) =>
  table?.table.rows.map((row) =>
    row.map((cell) => (cell.covered ? '^' : cell.paragraphs.map(({ text }) => text).join(' '))),
  )
const header = rowOf('STT', 'Nhiệm vụ', 'Chủ trì')

describe('a table that goes on overleaf', () => {
  it('keeps its header once', () =>
    expect(textsOf(goOn(page([header, rowOf('1', 'a', 'b')]), page([header, rowOf('2', 'c', 'd')], 28)))).toEqual([
      ['STT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ]))

  it.each([
    [
      rowOf('1', 'Rà soát thủ tục của', 'Sở Nội'),
      rowOf('', 'Ủy ban nhân dân', 'vụ'),
      ['1', 'Rà soát thủ tục của Ủy ban nhân dân', 'Sở Nội vụ'],
    ],
    [rowOf('1.2', 'Rà soát', 'Sở Nội vụ'), rowOf('', 'Công khai', ''), ['1.2', 'Rà soát Công khai', 'Sở Nội vụ']],
    [
      rowOf('Rà soát', 'Sở Nội vụ', 'Quý I'),
      rowOf('các thủ tục', '', ''),
      ['Rà soát các thủ tục', 'Sở Nội vụ', 'Quý I'],
    ],
  ])('mends a torn row', (last, first, whole) =>
    expect(textsOf(goOn(page([header, last]), page([first])))?.[1]).toEqual(whole),
  )

  it.each([
    [rowOf('Sở Nội vụ', 'Rà soát', 'Quý I'), rowOf('Sở Tư pháp', 'Công khai', 'Quý II')],
    [rowOf('1', 'Rà soát', 'Sở Nội vụ'), rowOf('2', 'tổ chức lớp', 'vụ')],
    [rowOf('', 'Rà soát', ''), rowOf('', 'Công khai', 'a) một')],
  ])('leaves rows of their own alone', (last, first) =>
    expect(textsOf(goOn(page([header, last]), page([first])))).toHaveLength(3),
  )

  it('goes on with a cell that reaches down', () => {
    const from = page([header, rowOf('1', 'a', 'Sở Nội vụ'), [...rowOf('2', 'b'), covered]])
    expect(textsOf(goOn(from, page([rowOf('3', 'Bồi dưỡng', '')])))?.[3]).toEqual(['3', 'Bồi dưỡng', '^'])
    const once = page([header, rowOf('1', 'a', 'Sở Nội vụ')])
    const rest = page([rowOf('2', 'Bồi dưỡng', ''), [...rowOf('3', 'c'), covered]])
    expect(textsOf(goOn(once, rest))?.[2]).toEqual(['2', 'Bồi dưỡng', '^'])
  })

  it('is another table in other columns', () => {
    const other = { ...page([rowOf('1', 'a', 'b')]), xs: [0, 60, 200, 300] }
    expect(goOn(page([header]), other)).toBeNull()
    expect(goOn(page([header]), { ...other, xs: [0, 100, 300] })).toBeNull()
    expect(goOn(page([header]), page([header], 90))).toBeNull()
  })
})

const verbs = ['Rà soát, đơn giản hóa', 'Xây dựng và ban hành', 'Tổ chức tuyên truyền về', 'Số hóa, cập nhật']
const things = [
  'thủ tục hành chính thuộc phạm vi quản lý của ngành, lĩnh vực phụ trách trên địa bàn tỉnh',
  'quy trình nội bộ giải quyết hồ sơ tại bộ phận tiếp nhận và trả kết quả các cấp, bảo đảm đúng thời hạn quy định',
  'kết quả giải quyết thủ tục còn hiệu lực, phục vụ kết nối, chia sẻ dữ liệu; tái sử dụng thành phần hồ sơ đã được số hóa; công khai kết quả trên Cổng thông tin điện tử của tỉnh',
]
const units = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Khoa học và Công nghệ', 'Văn phòng Ủy ban nhân dân tỉnh']
const tasks = Array.from({ length: 30 }, (_, at) => [
  String(at + 1),
  `${verbs[at % 4]} ${things[at % 3]}`,
  units[at % 5] ?? '',
  at % 4 === 0 ? 'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường' : 'Các cơ quan có liên quan',
  `Trước ngày ${10 + (at % 18)}/${10 + (at % 3)}/2026`,
])
const columns = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện']
const widths = [700, 6400, 2600, 2800, 2000]

type Form = {
  name: string
  repeats?: boolean
  splits?: boolean
  merged?: boolean
  unnumbered?: boolean
  groups?: boolean
}
const forms: Form[] = [
  { name: 'with its header on each page, rows torn', repeats: true, splits: true, groups: true },
  { name: 'with whole rows on each page', repeats: true, groups: true },
  { name: 'without its header repeated', splits: true, groups: true },
  { name: 'with a lead for several rows', repeats: true, splits: true, merged: true },
  { name: 'without numbers', repeats: true, splits: true, unnumbered: true },
]

const line = (text: string) => new Paragraph({ children: [new TextRun({ text, font: 'Tinos', size: 26 })] })

function annexOf({ repeats, splits, merged, unnumbered, groups }: Form): Table {
  const from = unnumbered ? 1 : 0
  const head = columns.slice(from).map((text) => new TableCell({ children: [line(text)] }))
  const rows = [new TableRow({ tableHeader: repeats === true, children: head })]
  for (const [at, task] of tasks.entries()) {
    if (groups && at % 10 === 0)
      rows.push(
        new TableRow({
          children: [
            new TableCell({ children: [line(['I', 'II', 'III'][at / 10] ?? '')] }),
            new TableCell({ columnSpan: 4, children: [line('Cải cách thủ tục hành chính')] }),
          ],
        }),
      )
    const reach = at % 7 === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
    const cells = task.map((text, column) =>
      merged && column === 2
        ? new TableCell({ verticalMerge: reach, children: [line(at % 7 === 0 ? text : '')] })
        : new TableCell({ children: [line(text)] }),
    )
    rows.push(new TableRow({ cantSplit: !splits, children: cells.slice(from) }))
  }
  const columnWidths = widths.slice(from)
  return new Table({ rows, columnWidths, width: { size: columnWidths.reduce((sum, one) => sum + one), type: 'dxa' } })
}

function planWith(form: Form): Promise<Buffer> {
  const numbered = new Header({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  })
  const size = { width: 11906, height: 16838 }
  const body = [
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
    'I. MỤC ĐÍCH',
    '1. Nâng cao chất lượng giải quyết công việc.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện.',
  ]
  const annex = [
    'PHỤ LỤC',
    'Phân công nhiệm vụ',
    '(Kèm theo Kế hoạch số 12/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh)',
  ]
  return Packer.toBuffer(
    new Document({
      sections: [
        { properties: { page: { size } }, headers: { default: numbered }, children: body.map(line) },
        {
          properties: { page: { size: { ...size, orientation: PageOrientation.LANDSCAPE } } },
          headers: { default: numbered },
          children: [...annex.map(line), annexOf(form), line('')],
        },
      ],
    }),
  )
}

function hasPrinter(): boolean {
  try {
    execFileSync('soffice', ['--version'])
    return true
  } catch {
    return false
  }
}

describe.skipIf(!hasPrinter())(
  'an annex over several pages printed by LibreOffice (skipped where it is absent)',
  () => {
    const folder = { path: '' }
    beforeAll(async () => {
      folder.path = await mkdtemp(join(tmpdir(), 'annexes-'))
      const files = forms.map((_, at) => join(folder.path, `${at}.docx`))
      for (const [at, form] of forms.entries()) await writeFile(files[at] ?? '', await planWith(form))
      const profile = `-env:UserInstallation=file://${folder.path}/profile`
      const where = ['--headless', '--convert-to', 'pdf', '--outdir', folder.path]
      await promisify(execFile)('soffice', [profile, ...where, ...files])
    })
    afterAll(() => rm(folder.path, { recursive: true, force: true }))

    const readAs = async (at: number, format: string): Promise<Reading> => {
      const name = `${at}.${format}`
      return readFiles([{ name, bytes: await readFile(join(folder.path, name)) }])
    }
    const tableOf = ({ tables }: Reading) => tables.map((table) => [table.header, ...table.rows])
    const tasksOf = ({ plan }: Reading) =>
      plan?.tasks.map(({ text, lead, support, schedule }) => ({ text, lead, support, to: schedule.to }))

    it.each(forms.map(({ name }, at) => [name, at] as const))('reads as the .docx does: %s', async (_, at) => {
      const [docx, pdf] = [await readAs(at, 'docx'), await readAs(at, 'pdf')]
      expect(tableOf(pdf)).toEqual(tableOf(docx))
      expect(tasksOf(pdf)).toEqual(tasksOf(docx))
      expect(tasksOf(docx)).toHaveLength(tasks.length + 1)
    })
  },
)
