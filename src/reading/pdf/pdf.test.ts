import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { zlibSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Reading, readBytes } from '../index.ts'

// The plan of the demo city, printed by LibreOffice: once with one font, once with letters borrowed from a second one, which
// breaks every word into pieces.
const fixture = (name: string) => readFile(new URL(`../fixtures/${name}`, import.meta.url))
const utf8 = (text: string) => new TextEncoder().encode(text)
const refusedWith = (code: string) => expect.objectContaining({ code })

/** A PDF of pages that carry nothing but the given stream or picture. */
function pdfOf(pages: number, stream: { dictionary: string; bytes: Uint8Array }, picture = ''): Uint8Array {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ')
  const resources = picture === '' ? '<<>>' : `<< /XObject << /Im0 ${picture} >> >>`
  const contents = picture === '' ? '/Contents 3 0 R' : `/Contents ${pages + 4} 0 R`
  const parts = [
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    `2 0 obj\n<< /Type /Pages /Count ${pages} /Kids [${kids}] >>\nendobj\n`,
    `3 0 obj\n<< ${stream.dictionary} /Length ${stream.bytes.length} >>\nstream\n`,
    stream.bytes,
    '\nendstream\nendobj\n',
    ...Array.from(
      { length: pages },
      (_, at) =>
        `${at + 4} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} ${contents} >>\nendobj\n`,
    ),
    `${pages + 4} 0 obj\n<< /Length 31 >>\nstream\nq 595 0 0 842 0 0 cm /Im0 Do Q \nendstream\nendobj\n`,
    'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ]
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

const flat = { dictionary: '/Filter /FlateDecode' }
const scanned = () =>
  pdfOf(
    1,
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 400 /Height 500 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      bytes: zlibSync(new Uint8Array(200_000).fill(255)),
    },
    '3 0 R',
  )

describe.each(['ke-hoach-271.pdf', 'ke-hoach-271-hai-phong-chu.pdf'])('%s', (name) => {
  let [docx, pdf]: Reading[] = []
  beforeAll(async () => {
    docx = await readBytes(await fixture('ke-hoach-271.docx'), 'a.docx')
    pdf = await readBytes(await fixture(name), name)
  })

  it('gives the properties that the .docx gives', () => {
    const { type, number, issuer, place, issued, effective, title, signer, recipients } = docx as Reading // set above
    expect(pdf).toMatchObject({ type, number, issuer, place, issued, effective, title, signer, recipients })
    expect(number).toBe('271/KH-UBND')
  })

  it('gives its items, targets and tasks, word by word', () => {
    const words = (reading: Reading | undefined) => {
      const { purposes = [], requirements = [], contents = [], channels = [], targets = [] } = reading?.plan ?? {}
      return [purposes, requirements, contents, channels, targets].map((list) => list.map(({ text }) => text))
    }
    const orders = (reading: Reading | undefined) => reading?.plan?.tasks.map(({ span: _, ...task }) => task)
    expect(words(pdf)).toEqual(words(docx))
    expect(orders(pdf)).toEqual(orders(docx))
    expect(orders(docx)?.length).toBeGreaterThan(30)
  })

  it('cites what it cites, at places that bear it', () => {
    const cited = (reading: Reading | undefined) =>
      reading?.citations.map(({ number, issued, role }) => [number, issued, role])
    expect(cited(pdf)).toEqual(cited(docx))
    for (const { raw, span } of pdf?.citations ?? []) expect(pdf?.text.slice(...span)).toBe(raw)
  })

  it('makes the table over four pages one, its header once', () => {
    expect(pdf?.tables.map(({ rows }) => rows.length)).toEqual(docx?.tables.map(({ rows }) => rows.length))
    expect(pdf?.text.match(/Thời gian hoàn thành/g)).toHaveLength(1)
  })

  it('leaves page numbers out', () => {
    const figures = (reading: Reading | undefined) => reading?.text.split('\n').filter((line) => /^\d{1,2}$/.test(line))
    expect(figures(pdf)).toEqual(figures(docx))
  })
})

/** A TrueType font whose table of letters (format 12) is one group of all numbers that there are. */
function endlessFont(): Uint8Array {
  const view = new DataView(new ArrayBuffer(68))
  const words = [
    0x00010000, 0x00010000, 0, 0x636d6170, 0, 28, 40, 1, 0x00030001, 12, 0x000c0000, 28, 0, 1, 0, 0xfffffff0, 1,
  ]
  for (const [at, word] of words.entries()) view.setUint32(at * 4, word)
  return new Uint8Array(view.buffer)
}

describe('a PDF that cannot be read', () => {
  it('is said to be a scan where it has pictures and no letters', () =>
    expect(readBytes(scanned(), 'quet.pdf')).rejects.toThrow(refusedWith('SCAN')))

  it('is made out by a machine where there is one, and every field of it doubted', async () => {
    const lines = ['SỞ NỘI VỤ', 'Số: 12/KH-SNV', 'KẾ HOẠCH', 'Tuyên truyền năm 2026']
    const page = {
      width: 400,
      height: 500,
      lines: lines.map((words, at) =>
        words
          .split(' ')
          .map((text, place) => ({ text, left: 40 + place * 60, top: 40 + at * 40, width: 50, height: 12 })),
      ),
    }
    const places: unknown[] = []
    const reading = await readBytes(scanned(), 'quet.pdf', async (_picture, at) => {
      places.push(at)
      return [page]
    })
    expect(places).toEqual([{ page: 1, of: 1 }])
    expect(reading).toMatchObject({ type: 'Kế hoạch', number: '12/KH-SNV', title: 'Tuyên truyền năm 2026' })
    expect(reading.doubts.filter(({ code }) => code === 'READ_FROM_SCAN').length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['NOT_PDF', 'is torn', utf8('%PDF-1.7\n1 0 obj\n<<')],
    ['BOMB', 'swells', pdfOf(1, { ...flat, bytes: zlibSync(new Uint8Array(180_000_000)) })],
    [
      'BOMB',
      'is compressed twice',
      pdfOf(1, {
        dictionary: '/Filter [/FlateDecode /FlateDecode]',
        bytes: zlibSync(zlibSync(new Uint8Array(9_000_000))),
      }),
    ],
    ['TOO_LONG', 'has hundreds of pages', pdfOf(301, { ...flat, bytes: zlibSync(utf8(' ')) })],
    [
      'NOT_PDF',
      'names something else as its page',
      Buffer.from(
        Buffer.from(pdfOf(1, { ...flat, bytes: utf8('x') }))
          .toString('latin1')
          .replace('/Kids [4 ', '/Kids [3 '),
        'latin1',
      ),
    ],
    [
      'NOT_PDF',
      'has a font of letters without end',
      pdfOf(1, { dictionary: '/Length1 60 /Filter /FlateDecode', bytes: zlibSync(endlessFont()) }),
    ],
    [
      'NOT_PDF',
      'has a torn font',
      pdfOf(1, { dictionary: '/Length1 60 /Filter /FlateDecode', bytes: zlibSync(endlessFont()).slice(0, 20) }),
    ],
    ['NO_TEXT', 'is empty', pdfOf(1, { ...flat, bytes: zlibSync(utf8(' ')) })],
  ])('is refused with %s where it %s', async (code, _why, bytes) => {
    await expect(readBytes(bytes, 'a.pdf')).rejects.toThrow(refusedWith(code))
  })

  // Alone in a process, since what it must not do is end the process by a promise of the library that nobody waits for.
  it('does not end the process where it is damaged', async () => {
    const script = `
      import { readFileSync } from 'node:fs'
      const { readFilesHere } = await import(${JSON.stringify(new URL('../sniff.ts', import.meta.url).href)})
      const bytes = new Uint8Array(readFileSync(${JSON.stringify(fileURLToPath(new URL('../fixtures/ke-hoach-271.pdf', import.meta.url)))}))
      const at = Math.floor(bytes.length * 0.95)
      const outcome = await readFilesHere([{ bytes: bytes.fill(0, at, at + 500), name: 'a.pdf' }]).then(() => 'read', ({ name }) => name)
      setTimeout(() => process.stdout.write(outcome), 50)`
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ])
    expect(['read', 'UnreadableError']).toContain(stdout)
  })
})
