import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from './index.ts'
import type { Reading } from './reading.ts'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const present = existsSync(folder)
if (!present) console.warn('../shared/seeds is absent: the readings of the five seeds are not checked')

describe.skipIf(!present)('the seeds', () => {
  const names = present ? readdirSync(folder) : []
  const seed = (start: string): Reading => {
    const name = names.find((candidate) => candidate.startsWith(start)) ?? ''
    return readText(readFileSync(new URL(name, folder), 'utf8'))
  }

  it('reads the properties of plan 255/KH-UBND', () => {
    expect(seed('004')).toMatchObject({
      type: 'Kế hoạch',
      number: '255/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Thừa Thiên Huế',
      place: 'Thừa Thiên Huế',
      issued: '2019-12-12',
      effective: '2019-12-12',
      title: 'Tuyên truyền cải cách hành chính trên địa bàn tỉnh Thừa Thiên Huế năm 2020',
      signer: { name: 'Phan Thiên Định' },
      field: 'Bộ máy hành chính',
    })
  })

  it('finds its eleven instruments with their dates', () => {
    const cited = new Map(seed('004').citations.map((citation) => [citation.number, citation.issued]))
    expect(Object.fromEntries(cited)).toEqual({
      '30c/NQ-CP': '2011-11-08',
      '837/QĐ-UBND': '2017-05-03',
      '02-NQ/TU': '2016-07-20',
      '07-CT/TU': '2016-04-25',
      '225/QĐ-TTg': '2016-02-04',
      '02/NQ-CP': '2019-01-01',
      '26/CT-UBND': '2016-10-17',
      '2709/QĐ-UBND': '2017-11-17',
      '55/2018/QĐ-UBND': '2018-10-22',
      '36a/NQ-CP': '2015-10-14',
      '1819/QĐ-TTg': '2015-10-26',
    })
  })

  it('gives one citation a mention, at its place', () => {
    const { citations, text } = seed('004')
    const mentions = (number: string) => citations.filter((citation) => citation.number === number)
    expect([mentions('30c/NQ-CP').length, mentions('02-NQ/TU').length, mentions('07-CT/TU').length]).toEqual([3, 4, 2])
    for (const citation of citations) expect(text.slice(...citation.span)).toBe(citation.raw)
  })

  it('puts its items in order and keeps what is printed', () => {
    const { plan, outline, doubts } = seed('004')
    const markers = (items: readonly { marker: string | null }[] = []) => items.map((item) => item.marker).join(' ')
    expect([markers(plan?.purposes), markers(plan?.requirements)]).toEqual(['a b c', 'a b c'])
    expect(markers(plan?.contents)).toBe('a b c d đ e g h i k l')
    const inferred = outline.find((node) => node.kind === 'section')
    expect(inferred?.children.map((node) => node.rawMarker).join(' ')).toBe('a) b) c) d) d) c) g) h) i) k) l)')
    expect(inferred?.children[0]?.children.map((node) => node.kind)).toEqual(['bullet', 'bullet'])
    expect(plan?.contents.at(-1)?.text).toContain('Phổ biến, hướng dẫn người dân sử dụng')
    const codes = doubts.map((doubt) => doubt.code).sort()
    expect(codes).toEqual([
      'ISSUER_UNCERTAIN',
      'MARKER_MISMATCH',
      'MARKER_MISMATCH',
      'NUMBER_NORMALISED',
      'SECTION_INFERRED',
    ])
  })

  it('finds its aims and what it lacks', () => {
    const { plan } = seed('004')
    expect(plan?.targets.map(({ comparator, value, unit, by }) => [comparator, value, unit, by])).toEqual([
      ['<=', 10, 'thứ hạng', '2020-12-31'],
      ['<=', 5, 'thứ hạng', '2020-12-31'],
    ])
    expect(plan?.missing).toEqual(['channels', 'tasks', 'funding', 'reporting', 'annex', 'recipients'])
  })

  it.each([
    ['000', '5231/KH-UBND', '2019-12-24'],
    ['001', '38/KH-UBND', '2022-02-23'],
    ['001', '3818/QĐ-UBND', '2021-12-20'],
    ['002', '36/KH-UBND', '2017-01-23'],
    ['002', '30c/NQ-CP', null],
    ['002', '01-CTr/TU', null],
  ])('reads seed %s as news that cites %s', (start, number, issued) => {
    const reading = seed(start)
    expect(reading).toMatchObject({ type: null, number: null, plan: null })
    expect(reading.citations.find((citation) => citation.number === number)?.issued).toBe(issued)
  })

  it('reads the figures of seed 003', () => {
    const { citations, facts } = seed('003')
    expect(citations).toEqual([])
    expect(facts.slice(0, 4).map(({ value, unit, period }) => [value, unit, period])).toEqual([
      [95.56, '%', 'năm 2017'],
      [97.24, '%', 'năm 2019'],
      [99.16, '%', 'quý 1/2020'],
      [157, 'cơ quan', 'từ đầu năm 2011 đến nay'],
    ])
  })
})
