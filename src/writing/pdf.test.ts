import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { OfficialDocument } from './document.ts'
import { writeDocx } from './docx.ts'
import { exampleDecision, exampleLetter, examplePlan, exampleReport } from './example.ts'
import { writePdf } from './pdf.ts'

const all = { plan: examplePlan, report: exampleReport, letter: exampleLetter, decision: exampleDecision }

/** The roles of the tags, outermost first; what carries no role is content. */
function rolesIn(node: object): string[] {
  const own = 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const below = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...own, ...below.flatMap(rolesIn)]
}

async function opened(bytes: Uint8Array) {
  const file = await getDocumentProxy(bytes.slice())
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)))
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '),
    ),
  )
  return { file, pages, texts }
}

/** The two formats fill lines and pages differently, and a heading row is printed again on each page. */
const wordsIn = (text: string) =>
  new Set(
    text
      .normalize('NFC')
      .split(/\s+/)
      .filter((word) => word !== ''),
  )

async function docxWords(document: OfficialDocument): Promise<string> {
  const xml = strFromU8(unzipSync(await writeDocx(document))['word/document.xml'] ?? new Uint8Array())
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(' ')
  return words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
}

describe('writePdf', () => {
  it.each(Object.entries(all))('says the same as the .docx: %s', async (_, document) => {
    const { texts } = await opened(await writePdf(document))
    const inPdf = wordsIn(texts.join(' '))
    const inDocx = wordsIn(await docxWords(document))
    expect([...inDocx].filter((word) => !inPdf.has(word))).toEqual([])
    expect([...inPdf].filter((word) => !inDocx.has(word) && !/^\d$/.test(word))).toEqual([])
    expect(texts[0]).toContain(document.title.split(' ').slice(0, 4).join(' '))
  })

  it('is tagged, in Vietnamese, with title, headings and tables', async () => {
    const { file, pages, texts } = await opened(await writePdf(examplePlan))
    expect((await file.getMarkInfo())?.Marked).toBe(true)
    const { info } = await file.getMetadata()
    expect(info).toMatchObject({ Title: expect.stringContaining('Kế hoạch Tuyên truyền'), Language: 'vi-VN' })
    const roles = new Set(
      (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) => rolesIn(tree ?? {})),
    )
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'TR']) expect([...roles]).toContain(role)
    expect(texts[0]).toContain('Ủy ban nhân dân thành phố ban hành Kế hoạch tuyên truyền')
  })

  it('numbers the pages of each part from its second on', async () => {
    const { pages, texts } = await opened(await writePdf(examplePlan))
    const sizes = pages.map((page) => page.view.slice(2).map(Math.round))
    expect(sizes[0]).toEqual([595, 842])
    expect(sizes.at(-1)).toEqual([842, 595])
    const firstOfAnnex = texts.findIndex((text) => text.trim().startsWith('Phụ lục'))
    expect(texts[1]?.trim()).toMatch(/^2\s/)
    expect(texts[firstOfAnnex + 1]?.trim()).toMatch(/^2\s/)
  })

  it('marks a draft, breaks no word of what a person typed and takes none of it for source', async () => {
    const typed = '#import "/etc/passwd" $x$ *đậm* \\ <b> ]#eval("1+1") "nháy" -- @ref'
    const { texts, file } = await opened(
      await writePdf({ ...exampleLetter, body: [{ kind: 'paragraph', text: typed }] }, { draftMark: 'DỰ THẢO' }),
    )
    expect(texts[0]?.replace(/\s+/g, '')).toContain(typed.replace(/\s+/g, ''))
    expect(texts[0]).toContain('DỰ THẢO')
    expect(file.numPages).toBe(1)
  })

  it('follows web addresses and nothing else', async () => {
    const linked = (link: string): OfficialDocument => ({
      ...exampleLetter,
      body: [{ kind: 'paragraph', text: [{ text: 'số 42', link }] }],
    })
    const urls = async (link: string) => {
      const { pages } = await opened(await writePdf(linked(link)))
      return (await pages[0]?.getAnnotations())?.map(({ url }: { url?: string }) => url)
    }
    expect(await urls('https://cchc.example.vn/so?a=1')).toEqual(['https://cchc.example.vn/so?a=1'])
    expect(await urls('javascript:alert(1)')).toEqual([])
  })

  it('gives the same bytes again', async () => {
    const first = await writePdf(examplePlan)
    expect(await writePdf(examplePlan)).toEqual(first)
  })

  it('embeds its fonts and extracts right with another program', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'caicach-pdf-'))
    try {
      const path = join(folder, 'plan.pdf')
      writeFileSync(path, await writePdf(examplePlan))
      const fonts = tool('pdffonts', [path])
      if (fonts === null) return context.skip('poppler-utils is not installed')
      const rows = fonts.trim().split('\n').slice(2)
      expect(rows.length).toBeGreaterThanOrEqual(3)
      for (const row of rows) expect(row).toMatch(/Tinos-.* yes yes yes /)
      expect(tool('pdftotext', ['-layout', path, '-'])).toContain('Độc lập - Tự do - Hạnh phúc')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function tool(name: string, args: string[]): string | null {
  try {
    return execFileSync(name, args, { encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
