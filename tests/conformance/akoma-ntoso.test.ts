import { describe, expect, it } from 'vitest'
import { corpusIsThere, readDocuments } from '../../bench/reading/corpus.ts'
import type { LifeEvent } from '../../src/capabilities/documents/akoma-ntoso/lifecycle.ts'
import { writeAkomaNtoso } from '../../src/capabilities/documents/akoma-ntoso/writing.ts'
import { planText } from '../../src/reading/example.ts'
import { readText } from '../../src/reading/index.ts'
import { whyNoXmlJudge, xmlFaults, xmlWords } from './xml-judge.ts'

// The standard's own schema is not to be had offline; the DTD holds the content models of the elements that the export uses.
const schema = 'akoma-ntoso.dtd'

function exported(text: string, changes: readonly LifeEvent[] = []): string | null {
  const reading = readText(text)
  const { number, type, issuer, issued, effective } = reading
  if (issued === null) return null
  const paper = {
    number: number ?? 'Không số',
    type,
    issuer,
    issued,
    effective,
    title: reading.title ?? 'Không có trích yếu',
  }
  const life = [{ type: 'generation', on: issued, by: 'itself' } as const, ...changes]
  return writeAkomaNtoso(paper, reading, { made: '2026-11-22', life })
}

describe.skipIf(whyNoXmlJudge() !== null)('Akoma Ntoso of a document', () => {
  const xml = exported(planText) ?? ''

  it('follows the content models of the standard', () => {
    expect(xmlFaults(xml, schema)).toBe('')
  })

  it('names the work by country, kind, day and number, and links what it cites', () => {
    const at = (path: string) => xmlWords(xml, path.replace(/\b([A-Za-z]+)(?=[/[]|$)/g, "*[local-name()='$1']"))
    const [uri = ''] = xmlWords(xml, "//*[local-name()='FRBRWork']/*[local-name()='FRBRuri']/@value")
    expect(uri).toMatch(/^\/akn\/vn\/doc\/ke-hoach\/\d{4}-\d\d-\d\d\//)
    expect(at('//preamble//ref').length).toBeGreaterThan(0)
    for (const id of xmlWords(xml, "//*[local-name()='ref']/@href")) expect(id).toMatch(/^\/akn\/vn\/(act|doc)\//)
  })

  it('points only to what it holds', () => {
    const ids = new Set(xmlWords(xml, '//@eId'))
    for (const to of xmlWords(xml, '//@refersTo | //@source')) expect(ids).toContain(to.slice(1))
  })

  it('tells what became of the document, and by which other', () => {
    const by = { type: 'Quyết định', number: '02/2026/QĐ-UBND', issued: '2026-01-06' }
    const changed = exported(planText, [
      { type: 'amendment', on: '2024-02-01', by: { type: 'Kế hoạch', number: '9/KH-UBND', issued: '2024-02-01' } },
      { type: 'amendment', on: '2025-03-01', by },
      { type: 'repeal', on: '2026-01-20', by },
    ])
    expect(xmlFaults(changed ?? '', schema)).toBe('')
    const events = "//*[local-name()='eventRef']"
    expect(xmlWords(changed ?? '', `${events}/@type`)).toEqual(['generation', 'amendment', 'amendment', 'repeal'])
    expect(xmlWords(changed ?? '', `${events}/@source`)).toEqual(['#original', '#change_1', '#change_2', '#change_2'])
    expect(xmlWords(changed ?? '', "//*[@eId='change_2']/@href")).toEqual([
      '/akn/vn/act/quyet-dinh/2026-01-06/02-2026-qd-ubnd',
    ])
  })

  it('cannot be broken by what stands in the text', () => {
    const hostile = planText.replace('cải cách', '</p><script>alert(1)</script>]]>&\u0000\ud800 cải cách')
    const whole = exported(hostile) ?? ''
    expect(xmlFaults(whole, schema)).toBe('')
    expect(whole).not.toContain('<script')
  })
})

const whyNot = whyNoXmlJudge() ?? (corpusIsThere() ? null : 'no corpus beside the project')
describe.skipIf(whyNot !== null)('Akoma Ntoso of the corpus', () => {
  it('every fourth document follows the content models', { timeout: 120_000 }, () => {
    const faults = readDocuments()
      .filter((_, at) => at % 4 === 0)
      .flatMap(({ id, text }) => {
        const xml = exported(text)
        const fault = xml === null ? '' : xmlFaults(xml, schema)
        return fault ? [`${id}: ${fault.split('\n')[0]}`] : []
      })
    expect(faults).toEqual([])
  })
})
