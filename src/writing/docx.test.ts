import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocument } from './document.ts'
import { writeDocx } from './docx.ts'
import { exampleDecision, exampleLetter, examplePlan, exampleReport } from './example.ts'
import { boldWidth } from './measure.ts'

type Parts = Record<string, string>

async function partsOf(document: OfficialDocument, options: { draftMark?: string } = {}): Promise<Parts> {
  const files = unzipSync(await writeDocx(document, options))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const main = (parts: Parts) => parts['word/document.xml'] ?? ''
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
const words = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')

/** The one paragraph whose text is exactly `line`. */
function paragraph(parts: Parts, line: string): string {
  const found = paragraphs(main(parts)).filter((xml) => words(xml) === line)
  expect(found, `paragraphs that read "${line}"`).toHaveLength(1)
  return found[0] ?? ''
}

const size = (xml: string) => Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1] ?? 28) / 2
const isBold = (xml: string) => /<w:b\/>/.test(xml)
const isItalic = (xml: string) => /<w:i\/>/.test(xml)
const alignment = (xml: string) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]
/** Width of a rule: what its indents leave of the room it stands in. */
const indents = (xml: string) => {
  const [left, right] = [/w:left="(\d+)"/, /w:right="(\d+)"/].map((pattern) => Number(pattern.exec(xml)?.[1]))
  return { left: left ?? 0, right: right ?? 0 }
}

let plan: Parts
let report: Parts
let letter: Parts
let decision: Parts

beforeAll(async () => {
  plan = await partsOf(examplePlan)
  report = await partsOf(exampleReport, { draftMark: 'DỰ THẢO' })
  letter = await partsOf(exampleLetter)
  decision = await partsOf(exampleDecision)
})

describe('page (NĐ 30/2020, Phụ lục I, mục I)', () => {
  it('is A4 with margins of 20, 20, 30 and 20 mm', () => {
    expect(main(plan)).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(main(plan)).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/)
  })

  it('is set in Times New Roman 14, in Vietnamese', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(plan['word/styles.xml'] ?? '')?.[0] ?? ''
    expect(defaults).toContain('w:ascii="Times New Roman"')
    expect(defaults).toContain('<w:sz w:val="28"/>')
    expect(defaults).toContain('<w:lang w:val="vi-VN"/>')
  })

  it('numbers pages in the middle of the header from the second page on', () => {
    const sections = main(plan).match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('w:headerReference w:type="first"')
      expect(section).toContain('<w:pgNumType w:start="1"/>')
    }
    const headers = Object.entries(plan).filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    const numbered = headers.filter(([, xml]) => xml.includes('PAGE'))
    expect(numbered).toHaveLength(headers.length / 2)
    for (const [, xml] of numbered) expect([alignment(xml), size(xml)]).toEqual(['center', 14])
  })

  it('always says the rule of a line height, else it would be taken as exact', () => {
    const spacings = main(plan).match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []
    expect(spacings.length).toBeGreaterThan(20)
    expect(spacings.filter((spacing) => !spacing.includes('w:lineRule='))).toEqual([])
  })
})

describe('head (NĐ 30/2020, Phụ lục I, mục II.1–4)', () => {
  it('prints nation and motto in bold, the motto one point larger', () => {
    const nation = paragraph(plan, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const motto = paragraph(plan, 'Độc lập - Tự do - Hạnh phúc')
    expect([isBold(nation), size(nation), isBold(motto), size(motto)]).toEqual([true, 12, true, 13])
  })

  it('draws the rule under the motto as long as the motto, as a border', () => {
    const all = paragraphs(main(plan))
    const rule = all[all.indexOf(paragraph(plan, 'Độc lập - Tự do - Hạnh phúc')) + 1] ?? ''
    expect(words(rule)).toBe('')
    expect(rule).toContain('<w:top w:val="single"')
    const room = Number(/<w:gridCol w:w="\d+"\/><w:gridCol w:w="(\d+)"\/>/.exec(main(plan))?.[1])
    const { left, right } = indents(rule)
    expect(Math.abs(room - left - right - boldWidth('Độc lập - Tự do - Hạnh phúc', 13))).toBeLessThanOrEqual(2)
  })

  it('draws the rule under the issuer a third to a half as long as its line', () => {
    const all = paragraphs(main(plan))
    const rule = all[all.indexOf(paragraph(plan, 'THÀNH PHỐ LAM GIANG')) + 1] ?? ''
    const room = Number(/<w:gridCol w:w="(\d+)"\/>/.exec(main(plan))?.[1])
    const { left, right } = indents(rule)
    const share = (room - left - right) / boldWidth('THÀNH PHỐ LAM GIANG', 12)
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
  })

  it('prints the parent agency upright and light, the issuer in bold', () => {
    expect(isBold(paragraph(report, 'UBND THÀNH PHỐ LAM GIANG'))).toBe(false)
    expect(isBold(paragraph(report, 'SỞ NỘI VỤ'))).toBe(true)
  })

  it('sets number and date in one row, the number upright 13, the date in italics', () => {
    const row = (main(plan).match(/<w:tr>.*?<\/w:tr>/gs) ?? [])[1] ?? ''
    expect(paragraphs(row).map(words)).toEqual(['Số: 05/KH-UBND', 'Lam Giang, ngày 05 tháng 01 năm 2026'])
    const [number = '', date = ''] = paragraphs(row)
    expect([size(number), isItalic(number), size(date), isItalic(date)]).toEqual([13, false, 13, true])
  })

  it('frames the mark of a draft, and only of a draft', () => {
    expect(paragraph(report, 'DỰ THẢO')).toContain('<w:bottom w:val="single"')
    expect(main(plan)).not.toContain('DỰ THẢO')
  })

  it('sets a ward with a long name closer, so that the date keeps its line', () => {
    expect(paragraph(letter, 'Phường Trần Hưng Đạo, ngày 09 tháng 11 năm 2026')).toMatch(/<w:spacing w:val="-\d+"\/>/)
    expect(paragraph(plan, 'Lam Giang, ngày 05 tháng 01 năm 2026')).not.toMatch(/<w:spacing w:val="-\d+"\/>/)
  })
})

describe('type and subject (NĐ 30/2020, Phụ lục I, mục II.5)', () => {
  it('prints the type in capitals and the subject below, both bold and centred, with a rule', () => {
    const all = paragraphs(main(plan))
    const type = paragraph(plan, 'KẾ HOẠCH')
    const subject = paragraph(plan, examplePlan.title)
    expect([alignment(type), alignment(subject), isBold(subject)]).toEqual(['center', 'center', true])
    expect(type).toContain('<w:pStyle w:val="Title"/>')
    expect(all[all.indexOf(subject) + 1]).toContain('<w:top w:val="single"')
  })

  it('prints the subject of an official letter under its number, 12 and light, without a type', () => {
    const subject = paragraph(letter, `V/v ${exampleLetter.title}`)
    expect([size(subject), isBold(subject)]).toEqual([12, false])
    expect(words(main(letter))).not.toContain('CÔNG VĂN')
  })
})

describe('addressees (NĐ 30/2020, Phụ lục I, mục II.9a)', () => {
  it('stands on one line for one', () => {
    expect(alignment(paragraph(report, 'Kính gửi: Ủy ban nhân dân thành phố Lam Giang.'))).toBe('center')
  })

  it('has one line each for several', () => {
    const all = paragraphs(main(letter)).map(words)
    const at = all.indexOf('Kính gửi:')
    expect(all.slice(at + 1, at + 3)).toEqual(['- Sở Nội vụ;', '- Văn phòng UBND thành phố.'])
  })
})

describe('text (NĐ 30/2020, Phụ lục I, mục II.6)', () => {
  it('prints bases in italics', () => {
    const bases = paragraphs(main(plan)).filter((xml) => words(xml).startsWith('Căn cứ'))
    expect(bases.map(isItalic)).toEqual([true, true])
    expect(bases.map((xml) => words(xml).at(-1))).toEqual([';', '.'])
  })

  it('justifies paragraphs, indents their first line by 1,27 cm and keeps 6 pt between them', () => {
    const opening = paragraphs(main(plan)).find((xml) => words(xml) === examplePlan.opening) ?? ''
    expect(alignment(opening)).toBe('both')
    expect(opening).toContain('w:firstLine="720"')
    expect(opening).toContain('w:after="120"')
  })

  it('prints markers as text: I. in bold capitals, 1. in bold, a) and - and + light', () => {
    expect(isBold(paragraph(plan, 'I. MỤC ĐÍCH, YÊU CẦU'))).toBe(true)
    expect(isBold(paragraph(plan, '1. Mục đích'))).toBe(true)
    const light = ['a) Nâng cao', '- Nội dung tuyên truyền', '+ Người dân'].map((start) =>
      paragraphs(main(plan)).find((xml) => words(xml).startsWith(start)),
    )
    expect(light.map((xml) => xml !== undefined && !isBold(xml))).toEqual([true, true, true])
  })

  it('gives headings an outline, the outermost in use first', () => {
    expect(paragraph(plan, 'I. MỤC ĐÍCH, YÊU CẦU')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(paragraph(plan, '1. Mục đích')).toContain('<w:pStyle w:val="Heading2"/>')
  })

  it('ends with the end mark, once', () => {
    const marked = paragraphs(main(plan)).filter((xml) => words(xml).endsWith('./.'))
    expect(marked.map(words)).toEqual([expect.stringMatching(/xem xét, quyết định\.\/\.$/)])
    expect(words(main(letter))).toContain('đăng 36 tin, bài./.')
    expect(words(main(decision))).toContain('thi hành Quyết định này./.')
  })

  it('opens a figure at its address and drops an address that is not of the web', async () => {
    const links = main(report).match(/<w:hyperlink .*?<\/w:hyperlink>/gs) ?? []
    expect(links.map(words)).toEqual(['42', '87,5%'])
    const relations = report['word/_rels/document.xml.rels'] ?? ''
    expect(relations).toContain('tuyen-truyen-2026?so=hoan-thanh&amp;ky=6t" TargetMode="External"')
    const bad = await partsOf({ ...exampleReport, closing: [{ text: 'Xem', link: 'javascript:alert(1)' }] })
    expect(bad['word/_rels/document.xml.rels']).not.toContain('javascript')
    expect(words(main(bad))).toContain('Xem./.')
  })

  it('prints a decision: who decides, the bases, the word that decides, articles', () => {
    const all = paragraphs(main(decision)).map(words)
    const order = [
      'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Kiện toàn Ban Chỉ đạo cải cách hành chính thành phố.',
      'Điều 2. Hiệu lực',
      'Nơi nhận:',
    ]
    const places = order.map((line) => all.indexOf(line))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('foot (NĐ 30/2020, Phụ lục I, mục II.7 and II.9b)', () => {
  it('prints the recipients in 12 bold italic and 11', () => {
    const title = paragraph(plan, 'Nơi nhận:')
    expect([size(title), isBold(title), isItalic(title)]).toEqual([12, true, true])
    const line = paragraph(plan, '- Lưu: VT, NC.')
    expect([size(line), isBold(line), isItalic(line)]).toEqual([11, false, false])
  })

  it('prints the authority, the post and the name one below the other, in one row with the recipients', () => {
    const row = (main(plan).match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((xml) => xml.includes('Nơi nhận:')) ?? ''
    expect(row).toContain('<w:cantSplit/>')
    const lines = paragraphs(row).map(words).slice(-4)
    expect(lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thị Minh Hằng'])
  })

  it('prints two signatures under minutes, the secretary on the left', async () => {
    const minutes = await partsOf({
      ...examplePlan,
      type: 'Biên bản',
      head: { ...examplePlan.head, number: null },
      signature: { capacity: null, post: 'CHỦ TRÌ', name: 'Lê Quốc Việt' },
      secretarySignature: { capacity: null, post: 'THƯ KÝ', name: 'Đỗ Thị Lan' },
    })
    const all = paragraphs(main(minutes)).map(words)
    expect(all.indexOf('THƯ KÝ')).toBeLessThan(all.indexOf('CHỦ TRÌ'))
    expect(words(main(minutes))).not.toContain('Số:')
  })
})

describe('annexes (NĐ 30/2020, Phụ lục I, mục III.1)', () => {
  it('prints "Phụ lục", the title in capitals and the line that ties it to the document', () => {
    const all = paragraphs(main(plan)).map(words)
    const at = all.indexOf('Phụ lục')
    expect(all[at + 1]).toBe('NHIỆM VỤ TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026')
    expect(all[at + 2]).toMatch(/^\(Kèm theo Kế hoạch số 05\/KH-UBND/)
    expect(paragraphs(main(report)).map(words)).toEqual(expect.arrayContaining(['Phụ lục I', 'Phụ lục II']))
  })

  it('turns the page where asked', () => {
    const orientations = [...main(report).matchAll(/w:orient="(\w+)"/g)].map((match) => match[1])
    expect(orientations).toEqual(['portrait', 'landscape', 'portrait'])
    expect(main(report)).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  })

  it('repeats the heading of a table, tears no row apart and fills the width', () => {
    const table = (main(plan).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) => xml.includes('STT')) ?? ''
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(2)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]))
    expect(widths).toHaveLength(6)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 1701 - 1134)
  })
})

describe('package', () => {
  it('names the agency and no person, and carries no time of making', () => {
    const core = plan['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:creator>Ủy ban nhân dân thành phố Lam Giang</dc:creator>')
    expect(core).not.toMatch(/Nguyễn|Un-named|dcterms/)
  })

  it('gives the same bytes for the same document', async () => {
    const [first, second] = [await writeDocx(exampleReport), await writeDocx(exampleReport)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('keeps marks that XML reserves', async () => {
    const odd = await partsOf({ ...examplePlan, title: 'Thu & chi <2026> "mới"' })
    expect(main(odd)).toContain('Thu &amp; chi &lt;2026&gt;')
    expect(odd['docProps/core.xml']).toContain('Thu &amp; chi &lt;2026&gt;')
  })
})
