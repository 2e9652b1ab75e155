import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../reading/index.ts'
import { canRecognise, pagesOfTsv, recogniser } from './recognising.ts'

const picture = new URL('../../reading/fixtures/ke-hoach-271-trang-1.png', import.meta.url)
const present = await canRecognise()
if (!present) console.warn('tesseract with Vietnamese is absent: no scan is read')

describe('the table of words', () => {
  it('gives the lines of each page, in its order', () => {
    const row = (level: number, place: string, box: string, text = '') =>
      [level, ...place.split(' '), ...box.split(' '), 90, text].join('\t')
    const tsv = [
      'level\tpage_num',
      row(1, '1 0 0 0 0', '0 0 800 600'),
      row(5, '1 1 1 1 1', '10 20 30 12', 'Kế'),
      row(5, '1 1 1 1 2', '45 20 30 12', 'hoạch'),
      row(5, '1 1 1 2 1', '10 40 30 12', ' '),
      row(1, '2 0 0 0 0', '0 0 400 300'),
    ].join('\n')
    const words = [
      { text: 'Kế', left: 10, top: 20, width: 30, height: 12 },
      { text: 'hoạch', left: 45, top: 20, width: 30, height: 12 },
    ]
    expect(pagesOfTsv(tsv)).toEqual([
      { width: 800, height: 600, lines: [words] },
      { width: 400, height: 300, lines: [] },
    ])
  })
})

describe.skipIf(!present)('a scanned page', () => {
  it('gives number, issuer, day and title, each to be checked by a person', async () => {
    const reading = await readBytes(await readFile(picture), 'trang-1.png', recogniser())
    expect(reading).toMatchObject({
      type: 'Kế hoạch',
      number: '271/KH-UBND',
      issuer: 'Ủy ban nhân dân thành phố Lam Giang',
      issued: '2025-12-19',
    })
    expect(reading.title).toContain('cải cách hành chính')
    const doubted = reading.doubts.filter(({ code }) => code === 'READ_FROM_SCAN')
    expect(doubted.length).toBeGreaterThanOrEqual(4 + (reading.plan?.purposes.length ?? 0))
  }, 120_000)

  it('is refused where it is no picture inside', async () => {
    const broken = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3)
    await expect(readBytes(broken, 'a.png', recogniser())).rejects.toThrow(
      expect.objectContaining({ code: 'SCAN_UNCLEAR' }),
    )
  })
})
