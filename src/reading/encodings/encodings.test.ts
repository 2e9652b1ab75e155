import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planText } from '../example.ts'
import { readBytes, readText } from '../index.ts'
import { tcvn3, viscii, visciiControls, vniMarks, vniSingles } from '../words/encodings.ts'
import { convert, encodingOf, modernText } from './modern.ts'
import { isSyllable } from './syllables.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/documents/documents.jsonl', import.meta.url))

const tcvn3Codes = new Map([...tcvn3].map((letter, at) => [letter, String.fromCharCode(0xa1 + at)]))
const vniCodes = new Map<string, string>(
  vniMarks.flatMap(([letter, marks, meant]) =>
    [...meant].flatMap((modern, at): [string, string][] => [
      [modern, letter + marks[at]],
      [modern.toUpperCase(), (letter + marks[at]).toUpperCase()],
    ]),
  ),
)
for (const [at, single] of [...vniSingles.from].entries()) {
  vniCodes.set(vniSingles.to[at] ?? '', single)
  vniCodes.set((vniSingles.to[at] ?? '').toUpperCase(), single.toUpperCase())
}

/** As fonts of the .Vn family keep a text: capitals with a tone are small letters in a font of capitals. */
const toTcvn3 = (text: string) =>
  [...text].map((letter) => tcvn3Codes.get(letter) ?? tcvn3Codes.get(letter.toLowerCase()) ?? letter).join('')
const toVni = (text: string) => [...text].map((letter) => vniCodes.get(letter) ?? letter).join('')
const toViqr = (text: string) =>
  [...text.normalize('NFD')]
    .map((part) => viqrParts[part] ?? part)
    .join('')
    .replace(/([.?'`~])([(^+])/g, '$2$1')
const viqrParts: Record<string, string> = {
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
  '\u0302': '^',
  '\u0306': '(',
  '\u031b': '+',
  đ: 'dd',
  Đ: 'DD',
}
const oldBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const prose = planText
  .normalize('NFC')
  .split('\n')
  .filter((line) => line !== line.toUpperCase())
  .map((line) => line.replace(/[–“”…]/g, '-'))

describe('syllables', () => {
  it.each(['nghiêng', 'Quyết', 'giữa', 'khuỷu', 'ngoằn', 'yêu', 'ƯƠNG', 'thuở', 'gì', 'ủy', 'uỷ', 'hoà', 'hòa'])(
    'knows %s',
    (word) => expect(isSyllable(word)).toBe(true),
  )
  it.each(['ho¹ch', 'tuyªn', 'größe', 'cafộ', 'hoaïch', 'nöôùc', 'học̀', 'pàp', 'straße'])('refuses %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})

describe('old encodings', () => {
  it('converts TCVN3, with the capitals of its fonts of capitals', () =>
    expect(modernText('CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM\nKÕ ho¹ch tuyªn truyÒn c¶i c¸ch hµnh chÝnh n­íc ta')).toEqual({
      text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKế hoạch tuyên truyền cải cách hành chính nước ta',
      was: 'TCVN3',
    }))

  it('tells the capitals of a head whose font showed small letters as capitals', () =>
    expect(
      modernText(
        'ñy ban nh©n d©n\ntØnh b×nh minh\n\ncéng hoµ x· héi chñ nghÜa viÖt nam\n\nquyÕt ®Þnh\nVÒ viÖc giao chØ tiªu',
      ).text,
    ).toBe(
      'ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH\n\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nQUYẾT ĐỊNH\nVề việc giao chỉ tiêu',
    ))

  it('converts VNI', () =>
    expect(modernText('UÛY BAN NHAÂN DAÂN tænh: keá hoaïch caûi caùch haønh chính nhaø nöôùc, ñôn vò')).toEqual({
      text: 'ỦY BAN NHÂN DÂN tỉnh: kế hoạch cải cách hành chính nhà nước, đơn vị',
      was: 'VNI',
    }))

  it('converts VIQR and leaves addresses and ends of sentences', () =>
    expect(
      modernText("Ke^' hoa.ch ca?i ca'ch ha`nh chi'nh nha` nu+o+'c. Gu+?i ve^` So+? No^.i vu. ta.i www.example.com.")
        .text,
    ).toBe('Kế hoạch cải cách hành chính nhà nước. Gửi về Sở Nội vụ tại www.example.com.'))

  it('leaves other languages and signs alone', () => {
    for (const text of [
      'Möbel für die größere Straße, über Köln nach Düsseldorf, schöne Grüße',
      'L’économie française, à l’école où même les élèves reçoivent une forêt',
      'Diện tích 25 m², 30 km², 12 m³, 45 °C ± 2, «tin», § 4',
      'QÐ-UBND, NÐ-CP, TÐ, HÐND, ÐU và CÐ của đơn vị',
      'x^2 + y^2, a+b, e+1; add odd buddy ladder middle wedding',
    ])
      expect(modernText(text)).toEqual({ text, was: null })
  })

  it('converts the lines that are old and no other in a mixed text', () => {
    const old = 'Ph©n c«ng nhiÖm vô cho c¸c së, ban, ngµnh trªn ®Þa bµn tØnh n¨m tíi'
    expect(modernText(`Quyết định giao nhiệm vụ\n${old}\nvà các xã`).text).toBe(
      'Quyết định giao nhiệm vụ\nPhân công nhiệm vụ cho các sở, ban, ngành trên địa bàn tỉnh năm tới\nvà các xã',
    )
  })

  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
    ['VIQR', toViqr],
  ] as const)('goes to %s and back', (encoding, write) => {
    const text = prose.join('\n')
    const old = write(text)
    expect(encodingOf(old)).toBe(encoding)
    // In VIQR a full stop may be a tone, so ends of lines are all that is sure.
    if (encoding !== 'VIQR') expect(convert(old, encoding).toLowerCase()).toBe(text.toLowerCase())
    expect(readText(old).doubts.map(({ code }) => code)).toContain('ENCODING_GUESSED')
    expect(readText(old).plan?.contents.length).toBe(readText(text).plan?.contents.length)
  })

  it('never converts Unicode text, whatever lines are put together', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...prose), fc.string({ unit: 'grapheme' })), { maxLength: 30 }),
        (lines) => {
          const text = lines.join('\n').normalize('NFC')
          return !lines.some((line) => prose.includes(line)) || modernText(text).text === text
        },
      ),
      { seed: 4, numRuns: 300 },
    ))

  it.skipIf(!existsSync(corpus))('holds for the lines of real documents (skipped where ../shared is absent)', () => {
    const lines = readFileSync(corpus, 'utf8')
      .slice(0, 1_200_000)
      .split('\n')
      .slice(0, -1)
      .flatMap((record) => String(JSON.parse(record).text).normalize('NFC').split('\n').slice(0, 200))
      .filter((line) => line.length > 60 && /^[\p{L}\d\s.,;:()/%-]+$/u.test(line) && /\p{Ll}{2}/u.test(line))
    expect(lines.length).toBeGreaterThan(500)
    for (let at = 0; at + 20 < lines.length; at += 20) {
      const text = lines.slice(at, at + 20).join('\n')
      expect(encodingOf(text)).toBeNull()
      for (const [encoding, write] of [
        ['TCVN3', toTcvn3],
        ['VNI', toVni],
      ] as const) {
        expect(encodingOf(write(text))).toBe(encoding)
        expect(convert(write(text), encoding).toLowerCase()).toBe(text.toLowerCase())
      }
    }
  })
})

describe('bytes of old encodings', () => {
  const head = 'Quyết định về việc ban hành kế hoạch cải cách hành chính nhà nước của tỉnh năm 2024 '
  it('reads TCVN3 and VNI', async () => {
    for (const [name, write] of [
      ['TCVN3', toTcvn3],
      ['VNI', toVni],
    ] as const) {
      const reading = await readBytes(oldBytes(write(head)), 'a.txt')
      expect(reading.text).toBe(head)
      expect(reading.doubts[0]).toMatchObject({ code: 'ENCODING_GUESSED', message: expect.stringContaining(name) })
    }
  })

  it('reads windows-1258, whose tones stand behind the letter', async () => {
    const decoder = new TextDecoder('windows-1258')
    const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
    const parts = [
      ...head
        .normalize('NFD')
        .replace(
          /([aeo])(\p{M}*)\u0302(\p{M}*)/gu,
          (_, letter, one, other) => `${letter}\u0302`.normalize('NFC') + one + other,
        ),
    ]
      .join('')
      .replace(/a(\p{M}*)\u0306(\p{M}*)/gu, 'ă$1$2')
      .replace(/([ou])(\p{M}*)\u031b(\p{M}*)/gu, (_, letter, one, other) => (letter === 'o' ? 'ơ' : 'ư') + one + other)
    const bytes = Uint8Array.from([...parts].map((part) => codes.get(part) ?? 63))
    expect(bytes).not.toContain(63)
    const reading = await readBytes(bytes, 'a.txt')
    expect(reading.text).toBe(head)
    expect(reading.doubts.map(({ code }) => code)).toContain('ENCODING_GUESSED')
  })

  it('reads UTF-16 without a mark, and UTF-8 cut off inside a letter', async () => {
    const wide = new Uint8Array(Uint16Array.from(planText, (char) => char.charCodeAt(0)).buffer)
    expect((await readBytes(wide, 'a.txt')).number).toBe('15/KH-UBND')
    const torn = new TextEncoder().encode(`${planText}ế`).subarray(0, -1)
    const reading = await readBytes(torn, 'a.txt')
    expect(reading.number).toBe('15/KH-UBND')
    expect(reading.doubts.map(({ code }) => code)).toContain('ENCODING_GUESSED')
  })

  it('reads VISCII, with the capitals that stand among the control codes', async () => {
    const codes = new Map<string, number>([...viscii].map((letter, at) => [letter, 0x80 + at]))
    for (const [code, letter] of Object.entries(visciiControls)) codes.set(letter, code.charCodeAt(0))
    const write = (text: string) => Uint8Array.from(text, (letter) => codes.get(letter) ?? letter.charCodeAt(0))
    const text = `${prose.join('\n')}\nKỸ THUẬT, CẪM, THẲNG\n`
    const reading = await readBytes(write(text), 'a.txt')
    expect(reading.text).toBe(text)
    expect(reading.doubts[0]).toMatchObject({ message: expect.stringContaining('VISCII') })
    expect([...write('Đạm ỴẴ')]).toEqual([0xd0, 0xd5, 0x6d, 0x20, 0x1e, 0x05])
  })

  it.each([
    ['in the order of bytes of networks', planText, true, 0],
    ['with the tones behind their letters', planText.normalize('NFD'), false, 0],
    ['cut off inside a letter', planText, false, 1],
  ])('reads UTF-16 without a mark %s', async (_, text, swapped, cut) => {
    const bytes = Buffer.from(text, 'utf16le')
    const reading = await readBytes((swapped ? bytes.swap16() : bytes).subarray(0, bytes.length - cut), 'a.txt')
    expect(reading).toMatchObject({ number: '15/KH-UBND', issued: readText(planText).issued })
  })

  it('reads letters and marks mixed as one', () => {
    const half = planText.length / 2
    const mixed = planText.slice(0, half).normalize('NFD') + planText.slice(half)
    const { doubts: _, ...reading } = readText(mixed)
    const { doubts: __, ...whole } = readText(planText)
    expect(reading).toEqual(whole)
  })
})
