import { strToU8, zipSync } from 'fflate'
import { planText } from '../../src/reading/example.ts'
import type { HostileFile } from './files.ts'

const lines = planText.split('\n')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('')
const cells = ['1', 'Rà soát thủ tục', 'Sở Nội vụ', 'Các sở, ban, ngành', 'Quý I']
const wordRow = `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`
const webPage = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')

/** Files of each format that hold the same so many times over; time to read them should grow as they do. */
export const growing: Readonly<Record<string, (times: number) => HostileFile>> = {
  text: (times) => ({ name: 'a.txt', bytes: strToU8(`${planText}\n`.repeat(times)) }),
  'web page': (times) => ({ name: 'a.html', bytes: strToU8(`<html>${webPage.repeat(times)}`) }),
  'table of a web page': (times) => ({
    name: 'a.html',
    bytes: strToU8(`<html><table>${`<tr><td>${cells.join('<td>')}`.repeat(times * 40)}</table>`),
  }),
  '.docx': (times) => wordDocument(paragraphs.repeat(times)),
  'table of a .docx': (times) => wordDocument(`<w:tbl>${wordRow.repeat(times * 40)}</w:tbl>`),
  'PDF pages': (times) => ({ name: 'a.pdf', bytes: printed(times) }),
}

function wordDocument(body: string): HostileFile {
  const parts = { 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) }
  return { name: 'a.docx', bytes: zipSync(parts, { level: 1 }) }
}

/** Pages of forty lines in a ruled table of two columns, below and above plain lines. */
function printed(pages: number): Uint8Array {
  const rows = Array.from({ length: 40 }, (_, at) => 100 + at * 16)
  const rules = [...rows.map((y) => `50 ${y} m 550 ${y} l S`), ...[50, 100, 550].map((x) => `${x} 100 m ${x} 724 l S`)]
  const words = rows.map(
    (y, at) => `BT /F0 11 Tf 55 ${y + 4} Td (${at}) Tj 60 0 Td (1. So Noi vu chu tri, phoi hop) Tj ET`,
  )
  const stream = [...rules, ...words, 'BT /F0 11 Tf 55 60 Td (Ke hoach so 12/KH-UBND ngay 01/02/2026) Tj ET'].join('\n')
  const places = Array.from({ length: pages }, (_, at) => at + 5)
  return strToU8(
    [
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      `2 0 obj\n<< /Type /Pages /Count ${pages} /Kids [${places.map((at) => `${at} 0 R`).join(' ')}] >>\nendobj`,
      `3 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj`,
      '4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj',
      ...places.map(
        (at) =>
          `${at} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F0 4 0 R >> >> >>\nendobj`,
      ),
      'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
    ].join('\n'),
  )
}
