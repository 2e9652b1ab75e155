import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readText } from '../../src/reading/index.ts'
import { demoPlan } from './plan.ts'
import { demoPlanDocx } from './plan-docx.ts'

const year = 2026

/** The words of the file as a person would copy them out: a line for each paragraph, bars between the cells of a row. */
function linesOf(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  const pieces = xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? []
  return pieces.flatMap((piece) => (piece.startsWith('<w:tbl>') ? rowsOf(piece) : [wordsOf(piece)])).join('\n')
}

function rowsOf(table: string): string[] {
  const isRuled = table.includes('<w:tblHeader/>')
  return (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).flatMap((row) => {
    const cells = (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => cell.match(/<w:p>.*?<\/w:p>/gs) ?? [])
    if (!isRuled) return cells.flatMap((cell) => cell.map(wordsOf))
    return [`| ${cells.map((cell) => cell.map(wordsOf).join(' ')).join(' | ')} |`]
  })
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
}

describe('the demo plan, written and read back', () => {
  const document = demoPlan(year)
  let reading: ReturnType<typeof readText>

  beforeAll(async () => {
    reading = readText(linesOf(await demoPlanDocx(year)))
  })

  it('keeps what stands in its head and foot', () => {
    const { type, number, issuer, place, issued, title, recipients } = reading
    expect({ type, number, issuer, place, issued, title, recipients }).toEqual({
      type: document.type,
      number: `${document.head.number?.n}/${document.head.number?.symbol}`,
      issuer: document.issuerName,
      place: document.head.place,
      issued: document.head.date,
      title: document.title,
      recipients: document.recipients,
    })
    expect(reading.signer).toEqual({ name: document.signature.name, post: 'Phó Chủ tịch', capacity: 'KT.' })
  })

  it('keeps purposes, requirements, contents and channels, with nothing missing and no doubt', () => {
    const markers = (items: { marker: string | null }[] = []) => items.map((item) => item.marker).join('')
    expect(markers(reading.plan?.purposes)).toBe('abc')
    expect(markers(reading.plan?.requirements)).toBe('abc')
    expect(markers(reading.plan?.contents)).toBe('abcdđeghikl')
    expect(reading.plan?.channels).toHaveLength(5)
    expect(reading.plan?.missing).toEqual([])
    expect(reading.doubts).toEqual([])
  })

  it('keeps every task of the annex with its group, lead, product and a schedule', () => {
    const [table] = document.annexes.flatMap((annex) => annex.blocks.filter((block) => block.kind === 'table'))
    const rows = (table?.rows ?? []).filter((row) => row.kind === 'row')
    const tasks = (reading.plan?.tasks ?? []).filter((task) => task.group !== null)
    expect(tasks.map((task) => task.text)).toEqual(rows.map((row) => row.cells[1]))
    expect(tasks.map((task) => task.lead.join('; '))).toEqual(rows.map((row) => row.cells[3]))
    expect(tasks.map((task) => task.product)).toEqual(rows.map((row) => row.cells[2]))
    expect(tasks.filter((task) => task.schedule.kind === 'none')).toEqual([])
  })

  it('keeps the quota of a monthly task and asks, not orders, the Fatherland Front', () => {
    const tasks = reading.plan?.tasks ?? []
    const broadcast = tasks.find((task) => task.product === 'Ít nhất 02 chuyên mục/tháng')
    expect(broadcast?.schedule).toMatchObject({ kind: 'recurring', every: 'month', count: 2, of: 'chuyên mục' })
    expect(tasks.find((task) => task.lead[0]?.includes('MTTQ'))?.requested).toBe(true)
  })
})
