import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { wrongIn } from '../bench/hostile/checking.ts'
import { hostileTexts, pieces } from '../bench/hostile/patterns.ts'
import { planText } from '../src/reading/example.ts'
import { readText, UnreadableError } from '../src/reading/index.ts'
import { readFilesHere } from '../src/reading/sniff.ts'
import { refusals } from '../src/reading/text.ts'

const lines = planText.split('\n')
function sound(text: string): void {
  expect(wrongIn(readText(text))).toBeNull()
}

/** A sound reading, or a refusal that says what to do. */
async function readOrRefused(bytes: Uint8Array, name: string): Promise<void> {
  const outcome = await readFilesHere([{ bytes, name }]).catch((error: unknown) => error)
  if (!(outcome instanceof Error))
    expect(wrongIn(outcome as Awaited<ReturnType<typeof readFilesHere>>)).toBeNull() // no error
  else {
    expect(outcome).toBeInstanceOf(UnreadableError)
    if (outcome instanceof UnreadableError) expect(refusals[outcome.code].length).toBeGreaterThan(20)
  }
}

describe('hostile texts', () => {
  it('are read wherever they are cut off', () => {
    for (let place = 0; place <= 200; place++) sound(planText.slice(0, Math.floor((planText.length * place) / 200)))
  })

  it('are read in any order of their lines', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), (some) => sound(some.join('\n'))),
      { seed: 11, numRuns: 100 },
    ))

  it('are read whatever stands between their lines', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
          maxLength: 60,
        }),
        fc.constantFrom('\n', ' ', '', ' |\n', '\r'),
        (parts, between) => sound(parts.join(between)),
      ),
      { seed: 12, numRuns: 120 },
    ))

  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))('are read though %s is repeated', (_, piece) => {
    for (const text of hostileTexts(piece, 1000)) sound(text)
  })

  it.each(['a', 'Ấ', ' ', '|', '1'])('are read though they are a megabyte of "%s"', (letter) =>
    sound(letter.repeat(1_000_000)),
  )

  it('are read or refused as any bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('a.txt', 'a.html', 'a.docx', 'a.pdf', 'a.xlsx', 'a.csv', 'a'),
        readOrRefused,
      ),
      { seed: 13, numRuns: 200 },
    ))
})

describe('hostile files', () => {
  const docx = (document: string, others: Record<string, Uint8Array> = {}) =>
    zipSync({ 'word/document.xml': new TextEncoder().encode(document), ...others })
  const open = '<w:document><w:body>'

  it.each([
    [
      'entities that stand for entities',
      `<!DOCTYPE w [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${open}<w:p><w:r><w:t>&c;</w:t></w:r></w:p>`,
    ],
    ['elements never closed', `${open}${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`],
    ['elements closed that were never opened', `${open}${'</w:tc></w:tr></w:tbl></w:p>'.repeat(5000)}<w:p>`],
    [
      'cells as wide as numbers go',
      `${open}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr></w:tc></w:tr></w:tbl>`,
    ],
    [
      'a label of a level that is not there',
      `${open}<w:p><w:pPr><w:numPr><w:ilvl w:val="-7"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`,
    ],
  ])('of Word are read or refused: %s', (_what, document) => readOrRefused(docx(document), 'a.docx'))

  it('of Word whose styles are based on each other are read', () => {
    const styles =
      '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    const document = `${open}<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
    return readOrRefused(docx(document, { 'word/styles.xml': new TextEncoder().encode(styles) }), 'a.docx')
  })

  it('of pages without end are read or refused', () =>
    Promise.all(
      [
        '<p>x',
        '<table><tr><td rowspan=9999 colspan=9999>',
        '<ol type=a start=999999999><li>',
        '<b><i>',
        '<!--',
        '<a b="',
      ].map((piece) => readOrRefused(new TextEncoder().encode(`<!doctype html>${piece.repeat(3000)}`), 'a.html')),
    ))
})
