import { describe, expect, it } from 'vitest'
import { planText } from './example.ts'
import { largestFile, readBytes } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('readBytes', () => {
  it.each([
    ['EMPTY', new Uint8Array(0), 'a.txt'],
    ['EMPTY', utf8(' \n\t '), 'a.txt'],
    ['TOO_LARGE', new Uint8Array(largestFile + 1), 'a.docx'],
    ['NOT_DOCX', utf8('MZ\u0090 this program'), 'ke-hoach.docx'],
    ['NOT_DOCX', utf8('Kế hoạch'), 'ke-hoach.docx'],
    ['NOT_DOCX', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'a.docx'],
    ['UNSUPPORTED', new Uint8Array([0x4d, 0x5a, 0, 1]), 'setup.exe'],
    ['NOT_PDF', utf8('%PDF-1.7'), 'a.pdf'],
    ['NOT_PDF', utf8('Kế hoạch'), 'a.pdf'],
    ['UNSUPPORTED_DOC', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.doc'],
    ['UNSUPPORTED_XLS', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls'],
    ['LOCKED', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.docx'],
    ['UNSUPPORTED_RTF', utf8('{\\rtf1 Ke hoach}'), 'a.rtf'],
    ['SCAN', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.png'],
    ['NO_TEXT', utf8('<!doctype html><script>x</script>'), 'a.txt'],
    ['WRONG_ENCODING', new Uint8Array([0x4b, 0xd5, 0x20, 0xe4]), 'a.txt'],
    ['WRONG_ENCODING', new Uint8Array([65, 0, 66, 0, 67]), 'a.txt'],
  ])('refuses with %s', async (code, bytes, name) => {
    await expect(readBytes(bytes, name)).rejects.toThrowError(expect.objectContaining({ code }))
  })

  it('reads UTF-8 with and without a byte order mark, and UTF-16 with one', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(planText, (char) => char.charCodeAt(0)).buffer),
    ])
    for (const bytes of [utf8(planText), utf8(`\ufeff${planText}`), utf16]) {
      expect((await readBytes(bytes, 'a.txt')).number).toBe('15/KH-UBND')
    }
  })

  it('doubts a text that was converted from an old character set', async () => {
    const legacy =
      'KÕ ho¹ch tuyªn truyÒn c¶i c¸ch hµnh chÝnh nhµ n­íc trªn ®Þa bµn tØnh n¨m, c¸c së, ban, ngµnh. '.repeat(4)
    expect((await readBytes(utf8(legacy), 'a.txt')).doubts.map((doubt) => doubt.code)).toContain('ENCODING_GUESSED')
    expect((await readBytes(utf8(planText), 'a.txt')).doubts).toEqual([])
  })
})
