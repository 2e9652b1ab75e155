import { describe, expect, it } from 'vitest'
import { planText } from '../example.ts'
import { readBytes, readText } from '../index.ts'
import { flowOfHtml as readPage } from './html.ts'

const flowOfHtml = (html: string) => readPage(html).blocks
const read = (html: string) => readBytes(new TextEncoder().encode(html), 'trang.html')
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')

describe('a web page', () => {
  it('reads like the text in it', async () => {
    const reading = await read(
      `<!doctype html><html><head><title>x</title></head><body><nav>Trang chủ</nav>${lines(planText)}<script>var a = '<p>không</p>'</script></body></html>`,
    )
    const { number, issuer, issued, title, plan } = readText(planText)
    expect(reading).toMatchObject({ number, issuer, issued, title })
    expect(reading.plan?.contents.map(({ text }) => text)).toEqual(plan?.contents.map(({ text }) => text))
    expect(reading.text).not.toMatch(/Trang chủ|không<|var a/)
  })

  it('keeps tables, with cells joined across and down', () => {
    const [table] = flowOfHtml('<table><tr><th>a<th colspan=2>b<tr><td rowspan="2">c<td>d<td>e<tr><td>f<td>g</table>')
    expect(
      table?.kind === 'table'
        ? table.rows.map((row) => row.map((cell) => [cell.paragraphs[0]?.text ?? '', cell.columns, cell.covered]))
        : null,
    ).toEqual([
      [
        ['a', 1, false],
        ['b', 2, false],
      ],
      [
        ['c', 1, false],
        ['d', 1, false],
        ['e', 1, false],
      ],
      [
        ['', 1, true],
        ['f', 1, false],
        ['g', 1, false],
      ],
    ])
  })

  it('reads through tables that only lay the page out', () =>
    expect(
      flowOfHtml('<table><tr><td>menu<td><p>một<table><tr><td>a<td>b<tr><td>c<td>d</table></table>').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['paragraph', 'paragraph', 'table']))

  it('reads the properties above the text as law sites print them', async () => {
    const rows = [
      ['Số hiệu:', '255/KH-UBND', 'Loại văn bản:', 'Kế hoạch'],
      ['Nơi ban hành:', 'Tỉnh Bình Minh', 'Người ký:', 'Phan Văn Nam'],
      ['Ngày ban hành:', '12/12/2019', 'Ngày hiệu lực:', '12/12/2019'],
    ]
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
    const reading = await read(
      `<!doctype html><body>${table}<p>KẾ HOẠCH</p><p>TUYÊN TRUYỀN NĂM 2020</p><p>I. MỤC ĐÍCH</p><p>1. Nâng cao nhận thức.</p>`,
    )
    expect(reading).toMatchObject({
      number: '255/KH-UBND',
      issued: '2019-12-12',
      effective: '2019-12-12',
      signer: { name: 'Phan Văn Nam' },
    })
  })

  it('writes the numbers of lists, letters in the official order', () =>
    expect(
      flowOfHtml('<ol type=a><li>a<li>b<li>c<li>d<li>e</ol><ul><li>x</ul><ol start=3><li>y</ol>').map((block) =>
        block.kind === 'paragraph' ? block.text : '',
      ),
    ).toEqual(['a) a', 'b) b', 'c) c', 'd) d', 'đ) e', '- x', '3. y']))

  it('costs what its length costs, however deep it is nested', () => {
    const deep = 300_000
    expect(flowOfHtml(`${'<div><b>'.repeat(deep)}x`)).toEqual([{ kind: 'paragraph', text: 'x' }])
    expect(flowOfHtml(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>y`)).toEqual([
      { kind: 'paragraph', text: 'y' },
    ])
    expect(() => flowOfHtml('<table><tr><td>'.repeat(100))).toThrow(expect.objectContaining({ code: 'TOO_DEEP' }))
  })

  it('reads the letters of old fonts beside Unicode, in capitals where the font shows them', async () => {
    const page = `<!doctype html><meta charset="utf-8"><p><font face=".VnTimeH">ñy ban nh©n d©n</font> <b>tỉnh Bình Minh</b></p>
      <p style="font-family:'.VnTime', serif">KÕ ho¹ch <span style="font-family: Arial">của tỉnh: </span>tuyªn truyÒn c¶i c¸ch</p>
      <table><tr><td><font face="VNI-Times">Keá hoaïch caûi caùch haønh chính</font><td>Sở Nội vụ</table>
      <p><font face="VNI-Times">Đã gõ lại bằng Unicode</font> và <font face=".VnTime">n­íc ta</p>`
    const reading = await read(page)
    expect(reading.text.trim().split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN tỉnh Bình Minh',
      'Kế hoạch của tỉnh: tuyên truyền cải cách',
      'Kế hoạch cải cách hành chính',
      'Sở Nội vụ',
      'Đã gõ lại bằng Unicode và nước ta',
    ])
    expect(reading.doubts.map(({ code }) => code)).toContain('ENCODING_GUESSED')
  })

  it('leaves Unicode in the name of an old font alone', () =>
    expect(flowOfHtml('<p><font face=".VnTime">Quyết định về nước sạch, à, á, âu</font></p>')).toEqual([
      { kind: 'paragraph', text: 'Quyết định về nước sạch, à, á, âu' },
    ]))
})
