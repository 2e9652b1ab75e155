import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../sheets/index.ts'
import { planText } from './example.ts'
import { readFiles } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const sheet = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  writeWorkbook([{ name: 'Phụ lục', columns: header.map((words) => ({ header: words })), rows }])
const task = async (header: readonly string[], row: readonly string[]) => {
  const reading = await readFiles([
    { name: 'ke-hoach.txt', bytes: utf8(planText) },
    { name: 'phu-luc.xlsx', bytes: await sheet(header, [row, row]) },
  ])
  return reading.plan?.tasks.at(-1)
}

describe('a plan and its annex in two files', () => {
  it('are read as one text in which each place tells its file', async () => {
    const annex = await sheet(
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      [
        ['1', 'Phát hành tờ rơi', 'Sở Nội vụ', 'Quý II'],
        ['2', 'Tổ chức tập huấn', 'Sở Nội vụ', 'Quý III'],
      ],
    )
    const alone = await readFiles([{ name: 'ke-hoach.txt', bytes: utf8(planText) }])
    const both = await readFiles([
      { name: 'ke-hoach.txt', bytes: utf8(planText) },
      { name: 'phu-luc.xlsx', bytes: annex },
    ])
    expect(alone.files).toBeUndefined()
    expect(both.files?.map(({ name }) => name)).toEqual(['ke-hoach.txt', 'phu-luc.xlsx'])
    expect(both).toMatchObject({
      number: alone.number,
      title: alone.title,
      signer: alone.signer,
      recipients: alone.recipients,
    })
    expect(both.plan?.contents).toEqual(alone.plan?.contents)
    const [, from] = both.files ?? []
    const added = both.plan?.tasks.filter(({ span }) => span[0] >= (from?.span[0] ?? Number.POSITIVE_INFINITY)) ?? []
    expect(added.map(({ text, lead }) => [text, lead])).toEqual([
      ['Phát hành tờ rơi', ['Sở Nội vụ']],
      ['Tổ chức tập huấn', ['Sở Nội vụ']],
    ])
    for (const { text, span } of added) expect(both.text.slice(...span)).toContain(text)
  })

  // The columns of real annexes, ../shared/domain/03-plan.md §3.7.
  it.each([
    [
      'A',
      ['STT', 'Nội dung, nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Ghi chú'],
      ['1', 'Việc', 'Sở Nội vụ', 'Sở Tư pháp', 'Quý II', ''],
      { lead: ['Sở Nội vụ'], support: ['Sở Tư pháp'], schedule: { to: '2024-06-30' } },
    ],
    [
      'B',
      ['TT', 'Nhiệm vụ cụ thể', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
      ['1', 'Việc', '02 lớp', 'Sở Nội vụ', '', 'Trước ngày 30/9'],
      { product: '02 lớp', schedule: { to: '2024-09-30' } },
    ],
    [
      'C',
      ['STT', 'Nội dung tuyên truyền', 'Hình thức tuyên truyền', 'Đối tượng', 'Đơn vị thực hiện', 'Thời gian'],
      ['1', 'Việc', 'Pano', 'Người dân', 'Sở Nội vụ', 'Thường xuyên'],
      { lead: ['Sở Nội vụ'], schedule: { kind: 'continuous' } },
    ],
    [
      'D',
      ['STT', 'Nội dung, nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Kinh phí (triệu đồng)', 'Nguồn kinh phí'],
      ['1', 'Việc', 'Sở Nội vụ', 'Quý IV', '120', 'Ngân sách'],
      { lead: ['Sở Nội vụ'], schedule: { to: '2024-12-31' } },
    ],
    [
      'E',
      ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Đơn vị tính', 'Số lượng', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
      ['1', 'Việc', 'Sở Nội vụ', 'tin, bài', '12', '', '12', '', ''],
      { product: '12 tin, bài', schedule: { to: '2024-06-30' } },
    ],
  ])('reads the columns of variant %s', async (_variant, header, row, expected) => {
    expect(await task(header, row)).toMatchObject({ text: 'Việc', ...expected })
  })
})
