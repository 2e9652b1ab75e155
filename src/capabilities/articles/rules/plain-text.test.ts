import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Block,
  type Body,
  filesIn,
  footnotesIn,
  type Inline,
  type List,
  type Picture,
  plainTextOf,
} from './body.ts'
import { bodySchema } from './body-schema.ts'
import { readText } from './read-text.ts'
import { tidyBody } from './tidy-body.ts'
import { writeText } from './write-text.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const fileId = '01930000-0000-7000-8000-00000000cc01'
const accepted = (body: unknown) => bodySchema.safeParse(body).success
const _nested = (depth: number): unknown =>
  depth === 0
    ? paragraph(words('đáy'))
    : {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(words('mục')), ...(depth > 1 ? [_nested(depth - 1)] : [])] }],
      }

describe('plain text', () => {
  test('becomes a body', () => {
    const text = `Đoạn **một** có _nghiêng_ và [liên kết](https://a.vn/b_c).
Dòng hai.

## Tiêu đề

Các bước:
- Nộp hồ sơ
  1. Trực tuyến
  2. Trực tiếp
- Nhận kết quả

> Lời nói
>
> nối tiếp

| Tên | Số |
|---|---|
| a | 5 |

![Ảnh](${fileId}) Chú thích
---`
    expect(readText(text)).toEqual(
      doc(
        paragraph(
          words('Đoạn '),
          words('một', { type: 'bold' }),
          words(' có '),
          words('nghiêng', { type: 'italic' }),
          words(' và '),
          words('liên kết', { type: 'link', attrs: { href: 'https://a.vn/b_c' } }),
          words('.'),
          { type: 'hardBreak' },
          words('Dòng hai.'),
        ),
        { type: 'heading', attrs: { level: 2 }, content: [words('Tiêu đề')] },
        paragraph(words('Các bước:')),
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                paragraph(words('Nộp hồ sơ')),
                {
                  type: 'orderedList',
                  attrs: { start: 1 },
                  content: ['Trực tuyến', 'Trực tiếp'].map((each) => ({
                    type: 'listItem',
                    content: [paragraph(words(each))],
                  })),
                },
              ],
            },
            { type: 'listItem', content: [paragraph(words('Nhận kết quả'))] },
          ],
        },
        { type: 'blockquote', content: [paragraph(words('Lời nói')), paragraph(words('nối tiếp'))] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: ['Tên', 'Số'].map((each) => ({ type: 'tableHeader', content: [paragraph(words(each))] })),
            },
            {
              type: 'tableRow',
              content: ['a', '5'].map((each) => ({ type: 'tableCell', content: [paragraph(words(each))] })),
            },
          ],
        },
        { type: 'image', attrs: { fileId, alt: 'Ảnh', caption: 'Chú thích' } },
        { type: 'horizontalRule' },
      ),
    )
  })

  test('has a form for footnotes, galleries, files, figures of ours and cards', () => {
    const text = `Theo quyết định^[Quyết định số 12/QĐ-UBND, https://a.vn/x] này.

!![Một](${fileId}) Lời một
!![-](${fileId})

@[Phim hướng dẫn](${fileId})

%[Tiến độ](/ke-hoach/271)

=[Xem phim](https://youtu.be/x ${fileId})`
    const read = readText(text)
    expect(read).toEqual(
      doc(
        paragraph(
          words('Theo quyết định'),
          { type: 'footnote', attrs: { text: 'Quyết định số 12/QĐ-UBND, https://a.vn/x' } },
          words(' này.'),
        ),
        {
          type: 'gallery',
          content: [
            { type: 'image', attrs: { fileId, alt: 'Một', caption: 'Lời một' } },
            { type: 'image', attrs: { fileId, alt: '', caption: null, decorative: true } },
          ],
        },
        { type: 'file', attrs: { fileId, caption: 'Phim hướng dẫn' } },
        { type: 'figure', attrs: { address: '/ke-hoach/271', caption: 'Tiến độ' } },
        { type: 'linkCard', attrs: { href: 'https://youtu.be/x', title: 'Xem phim', fileId } },
      ),
    )
    expect(writeText(read)).toBe(text)
    expect(footnotesIn(read).map(({ attrs }) => attrs.text)).toEqual(['Quyết định số 12/QĐ-UBND, https://a.vn/x'])
    for (const left of [`![](${fileId})`, '%[a](https://a.vn)', '=[a](javascript:x)', '@[a](x)'])
      expect(readText(left).content.map(({ type }) => type)).toEqual(['paragraph'])
  })

  test('leaves signs that are no marks, and addresses that may not be followed', () => {
    const text = 'Giá 5 * 3 và a_b_c, [nguy hiểm](javascript:alert(1)) **chưa đóng'
    expect(readText(text)).toEqual(doc(paragraph(words(text))))
  })

  test('is read in good time, whatever is typed', () => {
    const started = process.hrtime.bigint()
    for (const sign of ['_a ', '**a', '[a](', '<br>', '> ', '- \n', '|', '^[a', '![a](', '!![a](\n', '@[', '=[a\\'])
      readText(sign.repeat(30_000).slice(0, 100_000))
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(5)
  })

  const word = fc.stringMatching(/^[a-zăâđêôơưáàảãạ0-9*_[\]|\\#>=.:-]{1,8}$/u).map((text) => text.normalize('NFC'))
  const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((each) => each.join(' '))
  const run = fc
    .record({ text: sentence, bold: fc.boolean(), href: fc.option(fc.constantFrom('https://a.vn/b(c)', '/van-ban')) })
    .map(
      ({ text, bold, href }): Inline => ({
        type: 'text',
        text: ` ${text} `,
        marks: [
          ...(href ? [{ type: 'link' as const, attrs: { href } }] : []),
          ...(bold ? [{ type: 'bold' as const }] : []),
        ],
      }),
    )
  const line = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: run },
      { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
      { weight: 1, arbitrary: sentence.map((text): Inline => ({ type: 'footnote', attrs: { text } })) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  const para = line.map((content) => ({ type: 'paragraph' as const, content }))
  const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
    list: fc
      .record({
        start: fc.option(fc.integer({ min: 1, max: 40 })),
        items: fc.array(
          fc.tuple(para, fc.option(fc.oneof({ maxDepth: 2, withCrossShrink: true }, fc.constant(null), tie('list')))),
          { minLength: 1, maxLength: 3 },
        ),
      })
      .map(({ start, items }): List => {
        const content = items.map(([first, inner]) => ({
          type: 'listItem' as const,
          content: [first, ...(inner ? [inner] : [])] as [typeof first, ...List[]],
        }))
        return start === null ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { start }, content }
      }),
  })).list
  const depthOf = (one: List): number =>
    1 + Math.max(0, ...one.content.flatMap(({ content: [, ...lists] }) => lists.map(depthOf)))
  const cell = fc.record({
    type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
    content: para.map((each): [typeof each] => [each]),
  })
  const picture = fc
    .record({ alt: fc.oneof(sentence, fc.constant('-'), fc.constant('')), caption: fc.option(sentence) })
    .map(({ alt, caption }): Picture => {
      const attrs = { fileId, alt, caption }
      return { type: 'image', attrs: alt === '' ? { ...attrs, decorative: true } : attrs }
    })
  const address = fc.constantFrom('/ke-hoach/a-b_c', '/tong-ket?chi-tieu=x&tu=2021')
  const href = fc.constantFrom('https://a.vn/b_c?d=1', 'https://youtu.be/x#t=1')
  const block: fc.Arbitrary<Block> = fc.oneof(
    para,
    line.map((content): Block => ({ type: 'heading', attrs: { level: 3 }, content })),
    list.filter((each) => depthOf(each) <= 4),
    fc.array(para, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'blockquote', content })),
    fc
      .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) })),
    picture,
    fc.array(picture, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'gallery', content })),
    fc.option(sentence).map((caption): Block => ({ type: 'file', attrs: { fileId, caption } })),
    fc.record({ address, caption: fc.option(sentence) }).map((attrs): Block => ({ type: 'figure', attrs })),
    fc
      .record({ href, title: sentence, fileId: fc.option(fc.constant(fileId)) })
      .map((attrs): Block => ({ type: 'linkCard', attrs })),
    fc.constant<Block>({ type: 'horizontalRule' }),
  )
  const body = fc.array(block, { maxLength: 6 }).map((content): Body => tidyBody({ type: 'doc', content }))
  const spaced = (one: Body) => JSON.parse(JSON.stringify(one).replaceAll('b(c)', 'b%28c%29'))
  const noSpaces = (one: Body) => plainTextOf(one).replace(/\s+/g, ' ')

  test('says every body, and comes back as the same', () => {
    fc.assert(
      fc.property(body, (one) => {
        const back = readText(writeText(one))
        expect(noSpaces(back)).toBe(noSpaces(one))
        expect(back.content.map((each) => each.type)).toEqual(one.content.map((each) => each.type))
        expect(filesIn(back)).toEqual(filesIn(one))
        expect(readText(writeText(back))).toEqual(back)
        expect(accepted(back)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('keeps the marks of whole words', () => {
    const one = doc(
      paragraph(
        words('a '),
        words('b', { type: 'link', attrs: { href: 'https://a.vn/b(c)' } }, { type: 'bold' }),
        words(' '),
        words('c', { type: 'bold' }, { type: 'italic' }),
        words('.'),
      ),
    ) as Body
    expect(readText(writeText(one))).toEqual(spaced(one))
  })
})
