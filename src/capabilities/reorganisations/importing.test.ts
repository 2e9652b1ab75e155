import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { writeWorkbook } from '../../sheets/index.ts'
import { takeUnit } from '../units/index.ts'
import { readPlanFile } from './index.ts'
import { importFaults } from './text/import.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  const office = { parent_code: 'T', valid_from: '2015-01-01', valid_to: null, legal_basis: null }
  const blank = { short_name: null, abbreviation: null }
  await perform(server.kernel, { actor: null }, async (act) => {
    await takeUnit(act, { ...office, ...blank, code: 'T.P9', name: 'Phường Hai', kind: 'PHUONG', level: 'COMMUNE' })
    for (const [code, name] of [
      ['00004', 'Phường Ba Đình'],
      ['00007', 'Phường Ngọc Hà'],
    ] as const)
      await takeUnit(act, { ...office, ...blank, code, name, kind: 'PHUONG', level: 'COMMUNE' })
  })
})
afterAll(() => server.close())

const head = 'Mã đơn vị cũ;Đơn vị cũ;Hình thức;Mã đơn vị mới;Đơn vị mới;Tỷ lệ;Trực thuộc (mã);Căn cứ'
async function readBytes(name: string, bytes: Uint8Array) {
  const { draft, faults } = await readPlanFile(server.kernel.db, { name, bytes }, '2026-07-01')
  return { draft, said: faults.map(({ line, code, word }) => `${line}: ${importFaults[code](word)}`) }
}
const read = (...lines: string[]) =>
  readBytes('phuong-an.csv', new TextEncoder().encode([`\uFEFF${head}`, ...lines].join('\r\n')))

describe('a file from a spreadsheet', () => {
  test('mark of order, semicolons, old spelling of names, shares in three ways', async () => {
    const { draft, said } = await read(
      'T.P1;;Nhập;T.PM;Phường Mới;',
      ';phường Một;Nhập một phần;T.PK;Phường Khác;30%',
      'T.P2;;Nhập một phần;T.PK;Phường Khác;0,7',
    )
    expect(said).toEqual([])
    expect(draft.lines.map(({ from, share }) => [from, share])).toEqual([
      ['T.P1', null],
      ['T.P1', 0.3],
      ['T.P2', 0.7],
    ])
  })

  test('in the code page of old spreadsheets, whose tone marks follow their vowels', async () => {
    const { draft, said } = await readBytes(
      'phuong-an.csv',
      codePage([head, ';Phường Một;Sáp nhập;T.PM;Phường Đổi Mới;'].join('\r\n')),
    )
    expect(said).toEqual([])
    expect(draft.lines).toMatchObject([{ from: 'T.P1', to: 'T.PM', kind: 'MERGE' }])
    expect(draft.units).toMatchObject([{ code: 'T.PM', name: 'Phường Đổi Mới', kind: 'PHUONG' }])
  })

  test('with joined cells: a new unit beside its old ones, a title over the whole table, a title between lines', async () => {
    const { draft, said } = await readBytes('phuong-an.xlsx', await joinedBook())
    expect(said).toEqual([])
    expect(draft.lines.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['T.P1', 'T.PM', 'MERGE'],
      ['T.X1', 'T.PM', 'MERGE'],
      ['T.P2', 'T.PM', 'SPLIT'],
      ['T.P2', 'T.PD', 'SPLIT'],
    ])
    expect(draft.units.map(({ name }) => name)).toEqual(['Phường Mới', 'Phường Đông'])
  })

  test('that took the zeros off codes: of the old unit, the new one, one that goes on, the superior', async () => {
    const columns = ['Mã đơn vị cũ', 'Mã đơn vị mới', 'Đơn vị mới', 'Trực thuộc (mã)']
    const rows = [
      [4, 'T.PM', 'Phường Mới', ''],
      ['00007', 25, 'Phường Đổi', ''],
      ['00007', 4, '', ''],
      ['T.P1', 'T.PK', 'Phường Khác', 7],
      ['T.P2', 25, '', ''],
    ]
    const bytes = await writeWorkbook([{ name: 'Phương án', columns: columns.map((header) => ({ header })), rows }])
    const { draft, said } = await readBytes('phuong-an.xlsx', bytes)
    expect(draft.lines).toEqual([])
    const mend = 'Định dạng cột là Văn bản (Text) và ghi đủ mã trong ngoặc'
    const where = [
      '2: Cột “Mã đơn vị cũ”: không có mã 4 (00004)',
      '3: Cột “Mã đơn vị mới”: không có mã 25 (00025)',
      '4: Cột “Mã đơn vị mới”: không có mã 4 (00004)',
      '5: Cột “Trực thuộc (mã)”: không có mã 7 (00007)',
      '6: Cột “Mã đơn vị mới”: không có mã 25 (00025)',
    ]
    for (const [at, words] of where.entries())
      expect([said[at]?.startsWith(words), said[at]?.includes(mend)], said[at]).toEqual([true, true])
    expect(said).toHaveLength(where.length)
  })
})

test('a new unit may lie below another new one of the table', async () => {
  const { draft, said } = await read('T.P1;;Nhập;T.PM;Phường Mới;;', 'T.STP;;Nhập;T.PM.VP;Văn phòng Phường Mới;;T.PM')
  expect(said).toEqual([])
  expect(draft.units.map(({ parent_code }) => parent_code)).toEqual(['T', 'T.PM'])
})

test('each fault says what is wrong, where, and how it is mended', async () => {
  const { said, draft } = await read(
    'T.P1;;Nhập;T.PM;Phường Mới;',
    'T.P1;;Nhập;T.PM;Phường Mới;',
    ';Phường Không Có;Nhập;T.PM;Phường Mới;',
    'T.P2;;Nhập một phần;T.PM;Phường Mới;một phần',
    'T.P2;;Bay đi;T.PK;Phường Khác;',
    ';Phường Hai;Nhập;T.PM;Phường Mới;',
    ';;Nhập;T.PM;Phường Mới;',
    'T.X1;;Nhập;T.PM;Phường Rất Mới;',
    'T.X1;;Nhập;T.PL;Lạ;',
    'T.X1;;Nhập;T.PK;Phường Khác;;T.KHONG',
    `T.X1;;Nhập;T.PM;Phường Mới;;;${'x'.repeat(301)}`,
    `T.X1;;Đổi tên;;${'y'.repeat(301)};`,
  )
  expect(said).toEqual([
    '3: Trùng với dòng 2: cùng đơn vị cũ và đơn vị mới. Xóa bớt một dòng.',
    '4: Cột “Mã đơn vị cũ”, “Đơn vị cũ”: không tìm được đúng một đơn vị “Phường Không Có” hoạt động đến ngày trước khi sắp xếp. Kiểm tra lại hoặc ghi mã đơn vị.',
    '5: Cột “Tỷ lệ”: “một phần” phải lớn hơn 0 và không quá 100 %. Ghi như 30% hoặc 0,3; chưa rõ thì để trống.',
    '6: Cột “Hình thức”: không có “Bay đi”. Dùng: Nhập, Chia, Chuyển một phần, Đổi tên, Chuyển chức năng, Nâng cấp, Giải thể.',
    '7: Cột “Đơn vị cũ”: nhiều đơn vị cùng tên “Phường Hai”: Phường Hai (T.P2), Phường Hai (T.P9). Ghi mã của đúng một đơn vị vào cột “Mã đơn vị cũ”.',
    '8: Cột “Mã đơn vị cũ” và cột “Đơn vị cũ” cùng để trống. Ghi mã hoặc tên của đơn vị cũ; ghi chú thì đưa ra ngoài bảng.',
    '9: Cột “Đơn vị mới”: một mã mang hai tên: T.PM: “Phường Mới”, “Phường Rất Mới”. Ghi cùng một tên ở mọi dòng của mã đó, hoặc sửa cột “Mã đơn vị mới”.',
    '10: Cột “Loại đơn vị mới”: không rõ loại của “Lạ”. Ghi một loại như: Phường, Xã, Đặc khu, Tỉnh, Sở, Văn phòng, Phòng, Trung tâm.',
    '11: Cột “Trực thuộc (mã)”: không có đơn vị cấp trên mang mã “T.KHONG”. Ghi mã của một đơn vị đang hoạt động hoặc của một đơn vị mới trong bảng.',
    '12: Cột “Căn cứ”: quá dài. Mã không quá 20 ký tự, chức năng không quá 80, tên và căn cứ không quá 300.',
    '13: Cột “Đơn vị mới”: quá dài. Mã không quá 20 ký tự, chức năng không quá 80, tên và căn cứ không quá 300.',
  ])
  expect(draft.lines).toMatchObject([{ from: 'T.P1', to: 'T.PM' }])
})

test('of a file of records too', async () => {
  const { said } = await readBytes('phuong-an.jsonl', new TextEncoder().encode('{"ten":"Phường Một"}\n'))
  expect(said).toEqual([
    '1: Không phải đơn vị cũng không phải quan hệ kế thừa: {"ten":"Phường Một"}. Mỗi dòng là một bản ghi JSON: đơn vị có code, name, kind, level, valid_from; quan hệ kế thừa có from, to, kind, effective_on.',
  ])
})

/** Windows-1258: letters with â, ă, ê, ô, ơ, ư in one byte, each tone in a byte of its own after them. */
function codePage(words: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/u
  const letters = [...words.normalize('NFC')].flatMap((letter) => {
    const parts = [...letter.normalize('NFD')]
    const base = parts
      .filter((part) => !tones.test(part))
      .join('')
      .normalize('NFC')
    return byteOf.has(letter) ? [letter] : [base, ...parts.filter((part) => tones.test(part))]
  })
  return Uint8Array.from(letters, (letter) => byteOf.get(letter) ?? expect.fail(`no byte for ${letter}`))
}

async function joinedBook(): Promise<Uint8Array> {
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  const sheet = book.addWorksheet('Phương án')
  sheet.addRows([
    ['PHƯƠNG ÁN SẮP XẾP NĂM 2026'],
    ['Đơn vị cũ', 'Hình thức', 'Mã mới', 'Đơn vị mới'],
    ['I. Khu vực phía Tây'],
    ['Phường Một', 'Nhập', 'T.PM', 'Phường Mới'],
    ['Xã Ba', 'Nhập'],
    ['T.P2', 'Chia'],
    ['', '', 'T.PD', 'Phường Đông'],
  ])
  for (const joined of ['A1:D1', 'A3:D3', 'C4:C6', 'D4:D6', 'A6:A7', 'B6:B7']) sheet.mergeCells(joined)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
