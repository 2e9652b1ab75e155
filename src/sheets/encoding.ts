import { UnreadableSheet } from './unreadable.ts'

/** UTF-8 and UTF-16 with or without byte order mark, else Windows-1258, the Vietnamese code page of older Excel. NFC. */
export function decodeText(bytes: Uint8Array): string {
  return decoded(bytes).normalize('NFC')
}

function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) throw new UnreadableSheet('WRONG_ENCODING', 'holds NUL bytes')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return vietnameseCodePage(bytes)
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2_000)
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => byte === 0 && at % 2 === side).length)
  // A table has delimiters, digits and line ends, whose upper byte is zero even where the letters are Vietnamese.
  if ((zeros[1] ?? 0) > sample.length / 5 && zeros[0] === 0) return 'utf-16le'
  return (zeros[0] ?? 0) > sample.length / 5 && zeros[1] === 0 ? 'utf-16be' : null
}

// TCVN3 and VNI put their letters where the code page has signs, and a tone mark that no vowel takes in belongs to
// another encoding too: such text is refused rather than read wrongly.
const foreign = /(?<=\p{L})[¡-¿×÷]|\p{M}/gu
const unusedByPage = /[\u0080-\u009f]/

function vietnameseCodePage(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  const odd = text.match(foreign)?.length ?? 0
  if (unusedByPage.test(text) || odd > words / 100) throw new UnreadableSheet('WRONG_ENCODING')
  return text
}
