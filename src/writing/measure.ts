/** Widths of Times New Roman Bold in thousandths of the size; marks do not change them. */
const capitals = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000,
  722, 722, 667,
]
const smallLetters = [
  500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
  500, 500, 444,
]
const punctuation: Record<string, number> = { ' ': 250, ',': 250, '.': 250, '/': 278, '-': 333, '(': 333, ')': 333 }
const digitWidth = 500

/** Width in twips of a line of bold text; `size` in points. Good to about 1 %. */
export function boldWidth(text: string, size: number): number {
  const thousandths = [...withoutMarks(text)].reduce((sum, letter) => sum + letterWidth(letter), 0)
  return Math.round((thousandths * size * 20) / 1000)
}

/** Width in twips of a line that is not bold, upright or in italics. */
export function lightWidth(text: string, size: number): number {
  return Math.round(boldWidth(text, size) * 0.96)
}

/**
 * The narrowest width in twips, within `room`, in which bold words take no more lines than in the whole room:
 * set in it, a title breaks into lines of like length and leaves no single word on the last.
 */
export function balancedWidth(text: string, size: number, room: number): number {
  const widths = text.split('\n').map((line) => line.split(' ').map((word) => boldWidth(`${word} `, size)))
  const lines = (width: number) => widths.reduce((sum, words) => sum + linesIn(words, width), 0)
  const most = lines(room)
  if (most === widths.length || !Number.isFinite(most)) return room
  const step = 100
  let width = room
  while (lines(width - step) === most) width -= step
  // Our widths are good to a few per cent only.
  return Math.min(room, Math.round(width * 1.03))
}

/** Twips that may be taken from between two letters before a line looks crammed. */
const mostSqueeze = 10

/**
 * Twips by which letters stand closer where a line is a little too long for its column; null where that would not do.
 * `size` in half points.
 */
export function squeezeInto(room: number, line: string, size: number): number | null {
  const excess = lightWidth(line, size / 2) - room
  if (excess <= 0) return 0
  const squeeze = Math.ceil(excess / line.length) + 1
  return squeeze > mostSqueeze ? null : squeeze
}

/** Indents that leave `width` twips in the middle of `room`. */
export function sidesOf(width: number, room: number): { left: number; right: number } {
  const side = Math.max(0, Math.floor((room - width) / 2))
  return { left: side, right: side }
}

/** The rule under a title is a third to a half as long as its line. Source: Decree 30/2020, annex I, II.2 and II.5. */
export function partOf(width: number): number {
  return Math.round(width * 0.42)
}

function linesIn(words: number[], width: number): number {
  let count = 1
  let used = 0
  for (const word of words) {
    if (used > 0 && used + word > width) {
      count += 1
      used = 0
    }
    used += word
  }
  return words.some((word) => word > width) ? Number.POSITIVE_INFINITY : count
}

function letterWidth(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code >= 65 && code <= 90) return capitals[code - 65] ?? digitWidth
  if (code >= 97 && code <= 122) return smallLetters[code - 97] ?? digitWidth
  return punctuation[letter] ?? digitWidth
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('\u0111', 'd')
    .replaceAll('\u0110', 'D')
}
