import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSheets, spreadMerges, streamWorkbook, UnreadableSheet, writeWorkbook } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array, name = 'bang.csv') => (await readSheets(bytes, name))[0]?.rows
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error) => (error instanceof UnreadableSheet ? error.code : String(error)),
  )

/** A workbook by a foreign hand. */
async function foreign(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Phân công'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('readSheets of a workbook', () => {
  it('reads texts, numbers, dates, shares, rich text and results of formulas as people see them', async () => {
    const bytes = await foreign((sheet) => {
      sheet.addRow(['TT', 'Nhiệm vụ', 'Hạn', 'Tỷ lệ', 'Số', 'Tổng'])
      sheet.addRow([
        1,
        ' Tuyên truyền ',
        new Date(Date.UTC(2026, 2, 5)),
        0.9556,
        1234.5,
        { formula: 'A2+1', result: 2 },
      ])
      sheet.getCell('D2').numFmt = '0.00%'
      sheet.getCell('B3').value = { richText: [{ text: 'Sở ' }, { text: 'Nội vụ', font: { bold: true } }] }
      sheet.getCell('A3').value = 7
      sheet.getCell('A3').numFmt = '000'
    })
    const [sheet] = await readSheets(bytes, 'x.xlsx')
    expect(sheet?.name).toBe('Phân công')
    expect(sheet?.rows).toEqual([
      ['TT', 'Nhiệm vụ', 'Hạn', 'Tỷ lệ', 'Số', 'Tổng'],
      ['1', 'Tuyên truyền', '05/03/2026', '95,56%', '1234,5', '2'],
      ['007', 'Sở Nội vụ', '', '', '', ''],
    ])
  })

  it('keeps rows where the file has them, tells joined cells and spreads them on demand', async () => {
    const bytes = await foreign((sheet) => {
      sheet.getCell('A3').value = 'Sở Nội vụ'
      sheet.getCell('B3').value = 'một'
      sheet.getCell('B4').value = 'hai'
      sheet.mergeCells('A3:A4')
    })
    const [sheet] = await readSheets(bytes, 'x.xlsx')
    expect(sheet?.rows).toEqual([
      ['', ''],
      ['', ''],
      ['Sở Nội vụ', 'một'],
      ['', 'hai'],
    ])
    expect(sheet?.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }])
    expect(sheet && spreadMerges(sheet)[3]).toEqual(['Sở Nội vụ', 'hai'])
  })

  it('leaves hidden and empty sheets out', async () => {
    const bytes = await foreign((sheet, book) => {
      sheet.addRow(['thấy'])
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['không'])
      book.addWorksheet('Trống')
    })
    expect((await readSheets(bytes, 'x.xlsx')).map(({ name }) => name)).toEqual(['Phân công'])
  })

  it('makes decomposed letters whole', async () => {
    const bytes = await foreign((sheet) => void sheet.addRow(['Hạn xử lý'.normalize('NFD')]))
    expect((await readSheets(bytes, 'x.xlsx'))[0]?.rows[0]?.[0]).toBe('Hạn xử lý')
  })

  it('refuses what is no workbook, says why', async () => {
    expect(await code(readSheets(new Uint8Array(), 'x.xlsx'))).toBe('EMPTY')
    expect(await code(readSheets(utf8('a,b'), 'x.xlsx'))).toBe('NOT_SHEETS')
    expect(await code(readSheets(utf8('%PDF-1.7'), 'x.csv'))).toBe('NOT_SHEETS')
    expect(await code(readSheets(zipSync({ 'word/document.xml': utf8('<a/>') }), 'x.docx'))).toBe('NOT_SHEETS')
    expect(await code(readSheets(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'x.xls'))).toBe('OLD_EXCEL')
    expect(await code(readSheets(new Uint8Array(21 * 1024 * 1024), 'x.csv'))).toBe('TOO_LARGE')
    expect(await code(readSheets((await foreign((s) => void s.addRow(['a']))).subarray(0, 900), 'x.xlsx'))).toBe(
      'NOT_SHEETS',
    )
  })

  it('stops a bomb while it swells, and a table far too large', async () => {
    const workbook = '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
    const rels = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    const book = (sheet: string) =>
      zipSync({
        'xl/workbook.xml': utf8(workbook),
        'xl/_rels/workbook.xml.rels': utf8(rels),
        'xl/worksheets/sheet1.xml': utf8(sheet),
      })
    expect(await code(readSheets(book(`<worksheet>${' '.repeat(30_000_000)}</worksheet>`), 'x.xlsx'))).toBe('BOMB')
    const far = '<worksheet><sheetData><row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData></worksheet>'
    expect(await code(readSheets(book(far), 'x.xlsx'))).toBe('TOO_MANY_CELLS')
    const near = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Q&amp;A &#7871;</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    expect((await readSheets(book(near), 'x.xlsx'))[0]?.rows).toEqual([['Q&A ế']])
  })
})

describe('readSheets of CSV', () => {
  const table = [
    ['Tên', 'Đơn vị'],
    ['Nguyễn Văn Hòa', 'Sở Nội vụ; Văn phòng'],
  ]
  const comma = 'Tên,Đơn vị\r\nNguyễn Văn Hòa,"Sở Nội vụ; Văn phòng"\r\n'

  it('reads UTF-8 and UTF-16 with and without byte order mark', async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
    expect(await rowsOf(utf8(comma))).toEqual(table)
    expect(await rowsOf(utf8(`\uFEFF${comma}`))).toEqual(table)
    expect(await rowsOf(wide(`\uFEFF${comma}`))).toEqual(table)
    expect(await rowsOf(wide(comma))).toEqual(table)
    expect(await rowsOf(wide(`\uFEFF${comma}`).map((_, at, all) => all[at ^ 1] ?? 0))).toEqual(table)
  })

  it('reads Windows-1258, whose tone marks follow their vowels', async () => {
    // "Trần;Hòa;Sở" as Excel of old writes it: â, ơ in one byte, each tone in a byte of its own.
    const bytes = Uint8Array.of(0x54, 0x72, 0xe2, 0xcc, 0x6e, 0x3b, 0x48, 0x6f, 0xcc, 0x61, 0x3b, 0x53, 0xf5, 0xd2)
    expect(await rowsOf(bytes)).toEqual([['Trần', 'Hòa', 'Sở']])
  })

  it('refuses TCVN3 rather than reading it wrongly', async () => {
    const tcvn = 'Së Néi vô, C¬ quan chñ tr×, ®¬n vÞ phèi hîp'
    expect(
      await code(
        readSheets(
          Uint8Array.from(tcvn, (letter) => letter.charCodeAt(0)),
          'x.csv',
        ),
      ),
    ).toBe('WRONG_ENCODING')
  })

  it('finds the delimiter, or takes the one Excel states', async () => {
    expect(await rowsOf(utf8('a;b;c\n1,5;2;3\n4;5,5;6'))).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
      ['4', '5,5', '6'],
    ])
    expect(await rowsOf(utf8('a\tb\n1, 2\t3'))).toEqual([
      ['a', 'b'],
      ['1, 2', '3'],
    ])
    expect(await rowsOf(utf8('sep=|\r\na|b,c'))).toEqual([['a', 'b,c']])
    expect(await rowsOf(utf8('một cột\nhai'))).toEqual([['một cột'], ['hai']])
  })

  it('keeps line breaks in quotes and squares uneven rows', async () => {
    expect(await rowsOf(utf8('a,b,c\n"x\ny",2\n\n'))).toEqual([
      ['a', 'b', 'c'],
      ['x\ny', '2', ''],
    ])
  })

  it('refuses unclosed quotes, markup and too many rows', async () => {
    expect(await code(readSheets(utf8('a,"b\n1,2'), 'x.csv'))).toBe('BROKEN_CSV')
    expect(await code(readSheets(utf8('<!doctype html><p>a,b'), 'x.csv'))).toBe('NOT_SHEETS')
    expect(await code(readSheets(utf8('a,b\n'.repeat(50_001)), 'x.csv'))).toBe('TOO_MANY_CELLS')
    expect(await code(readSheets(utf8(' \n \n'), 'x.csv'))).toBe('EMPTY')
  })
})

describe('writeWorkbook', () => {
  const sheet = {
    name: 'Nhiệm vụ: quý I/2026',
    columns: [{ header: 'Tên' }, { header: 'Số' }, { header: 'Hạn', width: 14 }],
    rows: [
      ['=HYPERLINK("http://x")', 1234.5, { date: '2026-03-05' }],
      ['Sở <Nội> & "vụ"\u0001\nhai dòng', 7, null],
    ],
  }

  it('is read back by our own reader and by another program', async () => {
    const bytes = await writeWorkbook([sheet, { ...sheet, rows: [] }])
    const [own] = await readSheets(bytes, 'x.xlsx')
    expect(own?.name).toBe('Nhiệm vụ  quý I 2026')
    expect(own?.rows).toEqual([
      ['Tên', 'Số', 'Hạn'],
      ['=HYPERLINK("http://x")', '1234,5', '05/03/2026'],
      ['Sở <Nội> & "vụ"\nhai dòng', '7', ''],
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    const [first, second] = book.worksheets
    expect(first?.getCell('A2').type).toBe(ExcelJS.ValueType.String)
    expect(first?.getCell('B2').value).toBe(1234.5)
    expect(first?.getCell('C2').value).toEqual(new Date(Date.UTC(2026, 2, 5)))
    expect(first?.getCell('A1').font.bold).toBe(true)
    expect(first?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(first?.autoFilter).toBe('A1:C3')
    expect(first?.getColumn(3).width).toBe(14)
    expect(second?.name).toMatch(/\(2\)$/)
  })

  it('gives the same bytes for the same tables, and reads back 12,000 rows', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => [`Phường số ${at}`, at, { date: '2026-01-31' }])
    const bytes = await writeWorkbook([{ ...sheet, rows }])
    const read = await readSheets(bytes, 'x.xlsx')
    expect(read[0]?.rows).toHaveLength(12_001)
    expect(await writeWorkbook([{ ...sheet, rows }])).toEqual(bytes)
  })
})

describe('streamWorkbook', () => {
  const columns = [{ header: 'Việc' }, { header: 'Số' }, { header: 'Ngày' }]
  async function* batchesOf(count: number, size: number) {
    for (let from = 0; from < count; from += size)
      yield Array.from(
        { length: Math.min(size, count - from) },
        (_, at) => [`=Việc ${from + at} & <b>`, from + at, { date: '2026-01-31' }] as const,
      )
  }
  const bytesOf = async (count: number, size: number) => {
    const parts: Uint8Array[] = []
    for await (const part of streamWorkbook({
      name: 'Danh mục: minh chứng',
      columns,
      rowCount: count,
      batches: batchesOf(count, size),
    }))
      parts.push(part)
    return { parts, bytes: new Uint8Array(Buffer.concat(parts)) }
  }

  it('gives the same sheet as one that is written at once, batch by batch', async () => {
    const { parts, bytes } = await bytesOf(5_000, 700)
    expect(parts.length).toBeGreaterThan(7)
    const rows = []
    for await (const batch of batchesOf(5_000, 5_000)) rows.push(...batch)
    const whole = await writeWorkbook([{ name: 'Danh mục: minh chứng', columns, rows }])
    expect(await readSheets(bytes, 'x.xlsx')).toEqual(await readSheets(whole, 'x.xlsx'))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer)
    const [sheet] = book.worksheets
    expect(sheet?.name).toBe('Danh mục  minh chứng')
    expect(sheet?.getCell('A5001').value).toBe('=Việc 4999 & <b>')
    expect(sheet?.autoFilter).toBe('A1:C5001')
  })

  it('is a whole workbook without any row', async () => {
    const { bytes } = await bytesOf(0, 10)
    expect((await readSheets(bytes, 'x.xlsx'))[0]?.rows).toEqual([['Việc', 'Số', 'Ngày']])
  })
})
