import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from './docx.ts'

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const listed = (text: string, list: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`

function docx(body: string, others: Record<string, string> = {}): Uint8Array {
  return zipSync({
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}<w:sectPr/></w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
    'word/header1.xml': strToU8(`<w:hdr>${p('Đầu trang')}</w:hdr>`),
  })
}

const head = table(
  row(
    cell(p('ỦY BAN NHÂN DÂN') + p('TỈNH BÌNH MINH')),
    cell(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc')),
  ),
  row(cell(p('Số: 15/KH-UBND')), cell(p('Bình Minh, ngày 08 tháng 01 năm 2024'))),
)
const foot = table(
  row(
    cell(p('Nơi nhận:') + p('- Như trên;') + p('- Lưu: VT.')),
    cell(p('TM. ỦY BAN NHÂN DÂN') + p('KT. CHỦ TỊCH') + p('PHÓ CHỦ TỊCH') + p('') + p('Trần Văn Minh')),
  ),
)

describe('readDocx', () => {
  it('reads the head and foot tables in their order', () => {
    const reading = readDocx(
      docx(head + p('KẾ HOẠCH') + p('Tuyên truyền năm 2024') + p('I. MỤC ĐÍCH') + p('1. Nâng cao nhận thức.') + foot),
    )
    expect(reading).toMatchObject({
      type: 'Kế hoạch',
      number: '15/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Bình Minh',
      issued: '2024-01-08',
      title: 'Tuyên truyền năm 2024',
      signer: { name: 'Trần Văn Minh', post: 'Phó Chủ tịch', capacity: 'KT.' },
      recipients: ['Như trên', 'Lưu: VT'],
    })
    expect(reading.plan?.purposes).toMatchObject([{ marker: '1', text: 'Nâng cao nhận thức.' }])
  })

  it("prints Word's own numbers and mends its Latin letters", () => {
    const letters = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].map((text) => listed(`Điểm ${text}.`, 1, 2)).join('')
    const body =
      head + p('KẾ HOẠCH') + p('Tuyên truyền năm 2024') + listed('NỘI DUNG', 1) + listed('Tuyên truyền', 1, 1) + letters
    const reading = readDocx(docx(body + listed('Mở rộng.', 2)))
    const points = reading.outline[0]?.children[0]?.children ?? []
    expect(points.map((node) => node.rawMarker).join(' ')).toBe('a) b) c) d) e) f)')
    expect(points.map((node) => node.marker).join(' ')).toBe('a b c d đ e')
    expect(points.at(-1)?.children).toMatchObject([{ kind: 'bullet', text: 'Mở rộng.' }])
    expect(reading.text).toContain('I. NỘI DUNG\n1. Tuyên truyền\na) Điểm một.')
  })

  it('starts a list anew where the document says so', () => {
    const reading = readDocx(docx(listed('x', 1, 2) + listed('y', 1, 2) + listed('z', 3, 2)))
    expect(reading.text).toBe('a) x\nb) y\na) z\n')
  })

  it('accepts tracked changes', () => {
    const ins = '<w:ins><w:r><w:t>mới</w:t></w:r></w:ins>'
    const del = '<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p>${p('liền')}`
    expect(readDocx(docx(`<w:p><w:r><w:t>bản </w:t></w:r>${ins}${del}</w:p>${joined}`)).text).toBe(
      'bản mới\nnối liền\n',
    )
  })

  it('reads a text box once, and no header', () => {
    const box = (tag: string) => `<${tag}><w:txbxContent>${p('Trong khung')}</w:txbxContent></${tag}>`
    const drawing = `<mc:AlternateContent><mc:Choice>${box('wps:txbx')}</mc:Choice><mc:Fallback>${box('v:textbox')}</mc:Fallback></mc:AlternateContent>`
    expect(readDocx(docx(`<w:p><w:r><w:t>Ngoài</w:t></w:r><w:r>${drawing}</w:r></w:p>`)).text).toBe(
      'Trong khung\nNgoài\n',
    )
  })

  it('keeps tabs, breaks and entities', () => {
    const text = readDocx(
      docx('<w:p><w:r><w:t>a &amp; b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>&#x111;</w:t></w:r></w:p>'),
    ).text
    expect(text).toBe('a & b\tc\nđ\n')
  })

  it('gives merged cells to every row that they cover', () => {
    const headings = row(...['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'].map((text) => cell(p(text))))
    const first = row(
      cell(p('1')),
      cell(p('Việc thứ nhất')),
      cell(p('Sở Nội vụ'), '<w:vMerge w:val="restart"/>'),
      cell(p('Quý I')),
    )
    const second = row(cell(p('2')), cell(p('Việc thứ hai')), cell(p(''), '<w:vMerge/>'), cell(p('Quý II')))
    const group = row(cell(p('I')), cell(p('NHÓM MỘT'), '<w:gridSpan w:val="3"/>'))
    const reading = readDocx(
      docx(
        head + p('KẾ HOẠCH') + p('Tuyên truyền năm 2024') + p('I. NHIỆM VỤ') + table(headings, group, first, second),
      ),
    )
    expect(reading.plan?.tasks.map(({ group: name, lead, schedule }) => [name, lead, schedule.to])).toEqual([
      ['NHÓM MỘT', ['Sở Nội vụ'], '2024-03-31'],
      ['NHÓM MỘT', ['Sở Nội vụ'], '2024-06-30'],
    ])
  })

  it('converts the letters of fonts of old encodings, in capitals where the font shows them so', () => {
    const run = (font: string, text: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const lines = [
      `<w:p>${run('.VnTimeH', 'ñy ban nh©n d©n tØnh')}</w:p>`,
      `<w:p>${run('.VnTime', 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh n')}<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:softHyphen/></w:r>${run('.VnTime', 'íc')}</w:p>`,
      `<w:p>${run('.VnTime', 'Các sở, ban, ngành gõ lại bằng Unicode')}</w:p>`,
      `<w:p>${run('VNI-Times', 'Ñôn vò haønh chính nhaø nö')}${run('VNI-Times', 'ôùc')}</w:p>`,
      '<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr><w:r><w:t>giao chØ tiªu</w:t></w:r></w:p>',
    ]
    const styles =
      '<w:styles><w:style w:styleId="Me"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Me"/></w:style><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    const reading = readDocx(docx(`${lines.join('')}${p('Vòng', '<w:pStyle w:val="A"/>')}`, { styles }))
    expect(reading.text.split('\n').slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH',
      'Kế hoạch cải cách hành chính nước',
      'Các sở, ban, ngành gõ lại bằng Unicode',
      'Đơn vị hành chính nhà nước',
      'giao chỉ tiêu',
      'Vòng',
    ])
    expect(reading.doubts.map(({ code }) => code)).toContain('ENCODING_GUESSED')
  })

  it('puts the footnotes that the text cites behind it', () => {
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="2">${p('Được sửa đổi theo Thông tư số 05/2023/TT-BNV.')}</w:footnote><w:footnote w:id="3">${p('Đã xóa')}</w:footnote></w:footnotes>`
    const cited = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const deleted = '<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del>'
    const reading = readDocx(docx(`<w:p><w:r><w:t>Điều 1.</w:t></w:r>${cited}${deleted}</w:p>`, { footnotes }))
    expect(reading.text).toBe('Điều 1.\n[1] Được sửa đổi theo Thông tư số 05/2023/TT-BNV.\n')
    expect(reading.citations.map(({ number }) => number)).toEqual(['05/2023/TT-BNV'])
  })

  it('leaves out what nobody sees and reads signs by their font', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>'
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const body = `<w:p><w:r><w:t>hà\u00adnh chí</w:t><w:softHyphen/><w:t>nh</w:t></w:r>${hidden}${sign('Symbol', 'F0B3')}${sign('Wingdings', 'F0FC')}${sign('Wingdings', 'F0')}</w:p>`
    expect(readDocx(docx(body)).text).toBe('hành chính≥✓→\n')
  })

  it('points its spans into its own text', () => {
    const reading = readDocx(docx(p('Theo Quyết định số 12/QĐ-UBND ngày 01/02/2023 của UBND tỉnh.')))
    expect(reading.citations.map((citation) => reading.text.slice(...citation.span))).toEqual(['12/QĐ-UBND'])
  })

  it('refuses an archive that swells', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(30_000_000), { level: 9 }] })
    expect(() => readDocx(bomb)).toThrowError(expect.objectContaining({ code: 'BOMB' }))
  })

  it('refuses an archive of too many entries', () => {
    const entries = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`x${index}`, new Uint8Array(0)]))
    expect(() => readDocx(zipSync(entries))).toThrowError(expect.objectContaining({ code: 'BOMB' }))
  })

  it('refuses an archive whose other parts would swell', () => {
    const parts = {
      'word/document.xml': strToU8('<w:document><w:body/></w:document>'),
      'word/media/a.bin': new Uint8Array(30_000_000),
    }
    expect(() => readDocx(zipSync(parts, { level: 9 }))).toThrowError(expect.objectContaining({ code: 'BOMB' }))
  })

  it('refuses an archive without a document, and a torn one', () => {
    expect(() => readDocx(zipSync({ 'a.txt': strToU8('x') }))).toThrowError(
      expect.objectContaining({ code: 'NOT_DOCX' }),
    )
    expect(() => readDocx(docx(p('x')).subarray(0, 120))).toThrowError(expect.objectContaining({ code: 'NOT_DOCX' }))
  })

  it('gives no columns to cells that claim to reach across thousands', () => {
    const wide = cell(p('a'), '<w:gridSpan w:val="64"/>')
    const { tables } = readDocx(docx(table(row(...Array<string>(60).fill(wide)), row(cell(p('b')), cell(p('c'))))))
    expect(tables[0]?.header.length).toBeLessThanOrEqual(260)
    expect(tables[0]?.header.filter((text) => text === 'a')).toHaveLength(60)
  })

  it('refuses a document of more text than any has', () => {
    const parts = {
      'word/document.xml': strToU8(`<w:document><w:body>${p('Đ1').repeat(700_000)}</w:body></w:document>`),
    }
    const others = {
      'word/media/a.bin': Uint8Array.from({ length: 400_000 }, (_, at) => (at * 7919 + (at >> 8) * 31) % 251),
    }
    expect(() => readDocx(zipSync({ ...parts, ...others }, { level: 1 }))).toThrowError(
      expect.objectContaining({ code: 'BOMB' }),
    )
  })
})
