import { describe, expect, test } from 'vitest'
import { bodySchema, parseBody } from './body-schema.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const fileId = '01930000-0000-7000-8000-00000000cc01'
const accepted = (body: unknown) => bodySchema.safeParse(body).success
const nested = (depth: number): unknown =>
  depth === 0
    ? paragraph(words('đáy'))
    : {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(words('mục')), ...(depth > 1 ? [nested(depth - 1)] : [])] }],
      }

describe('the door for a body', () => {
  test('takes what the editor writes, without its presentation', () => {
    const given = doc(
      { type: 'heading', attrs: { level: 2, textAlign: null }, content: [words('Một cửa')] },
      paragraph(
        words('Xem '),
        words(
          'tại đây',
          { type: 'bold' },
          { type: 'link', attrs: { href: 'https://a.vn/x', target: '_blank', rel: null, class: 'x' } },
        ),
      ),
      {
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [{ type: 'listItem', content: [paragraph(words('Bước ba'))] }],
      },
      { type: 'image', attrs: { fileId, alt: ' Bộ phận  một cửa ', caption: '' } },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 1, rowspan: 1, colwidth: null },
                content: [paragraph(words('a')), paragraph(words('b'))],
              },
            ],
          },
        ],
      },
      paragraph(),
    )
    expect(bodySchema.parse(given)).toEqual({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [words('Một cửa')] },
        paragraph(
          words('Xem '),
          words('tại đây', { type: 'link', attrs: { href: 'https://a.vn/x' } }, { type: 'bold' }),
        ),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [paragraph(words('Bước ba'))] }],
        },
        { type: 'image', attrs: { fileId, alt: 'Bộ phận một cửa', caption: null } },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableHeader', content: [paragraph(words('a'), { type: 'hardBreak' }, words('b'))] }],
            },
          ],
        },
      ],
    })
  })

  const link = (href: unknown) => doc(paragraph(words('x', { type: 'link', attrs: { href } })))
  test.each([
    ['a javascript: address', link('javascript:alert(1)')],
    ['a javascript: address hidden by a tab', link('java\tscript:alert(1)')],
    ['a data: address', link('data:text/html,<script>')],
    ['another site that looks like a path', link('//evil.vn')],
    ['another site by a backslash', link('/\\evil.vn')],
    ['an address that is no text', link({ toString: 'x' })],
    ['a node that does not exist', doc({ type: 'iframe', attrs: { src: 'https://a.vn' } })],
    ['raw html', doc({ type: 'html', html: '<script>' })],
    ['a mark that does not exist', doc(paragraph(words('x', { type: 'textStyle', attrs: { style: 'x' } })))],
    ['a heading of the first level', doc({ type: 'heading', attrs: { level: 1 }, content: [words('x')] })],
    ['extra fields on text', doc(paragraph({ type: 'text', text: 'x', onclick: 'alert(1)' }))],
    ['a picture without alternative text', doc({ type: 'image', attrs: { fileId, alt: '  ' } })],
    ['a picture from elsewhere', doc({ type: 'image', attrs: { fileId: 'https://evil.vn/a.png', alt: 'x' } })],
    ['a picture inside a paragraph', doc(paragraph({ type: 'image', attrs: { fileId, alt: 'x' } }))],
    [
      'joined cells',
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph()] }] },
        ],
      }),
    ],
    ['lists too deep', doc(nested(5))],
    ['a document in a document', doc(doc())],
    ['too many blocks', doc(...Array.from({ length: 2001 }, () => paragraph(words('x'))))],
    ['too many words', doc(...Array.from({ length: 1100 }, () => paragraph(words('x'.repeat(100)))))],
    ['nothing', null],
  ])('refuses %s', (_name, body) => {
    expect(accepted(body)).toBe(false)
  })

  test('allows what stands at the edge', () => {
    expect(accepted(doc(nested(4)))).toBe(true)
    for (const href of ['https://a.vn', 'mailto:a@b.vn', 'tel:1022', '/van-ban/a'])
      expect(accepted(link(href))).toBe(true)
  })

  test('does not fall over a text made to break it', () => {
    expect(parseBody('['.repeat(500_000))).toBeNull()
    expect(parseBody(`{"type":"doc","content":${'[{"type":"bulletList","content":'.repeat(5000)}`)).toBeNull()
    expect(parseBody(JSON.stringify(nested(3)).repeat(2))).toBeNull()
    expect(parseBody(JSON.stringify(JSON.parse('{"type":"doc","__proto__":{"x":1},"content":[]}')))).toBeNull()
    expect(parseBody(JSON.stringify(doc(paragraph(words('a\u0000\u2028b')))))).toEqual(doc(paragraph(words('a b'))))
  })
})
