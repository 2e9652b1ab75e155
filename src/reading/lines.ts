/** A line of the source without the blanks around it; bars (cell ends of scraped tables) are counted, not cut off. */
export type Line = { start: number; end: number; text: string; kind: 'blank' | 'rule' | 'bar' | 'text' }

/** Splits at line ends; a drawn rule (-----, _____) and a lone cell bar are told apart from text. */
export function splitLines(plain: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= plain.length) {
    const feed = plain.indexOf('\n', from)
    const to = feed < 0 ? plain.length : feed
    lines.push(trimmedLine(plain, from, to))
    from = to + 1
  }
  return lines
}

function trimmedLine(plain: string, from: number, to: number): Line {
  const raw = plain.slice(from, to)
  const text = raw.trim()
  const start = from + (raw.length - raw.trimStart().length)
  if (text === '') return { start: from, end: from, text, kind: 'blank' }
  return { start, end: start + text.length, text, kind: kindOf(text) }
}

function kindOf(text: string): 'rule' | 'bar' | 'text' {
  if (text === '|') return 'bar'
  return /^[-_=*~.\u2013\u2014\u2026 ]{3,}$/.test(text) ? 'rule' : 'text'
}

/** The text of a line without the bars of a scraped table around it. */
export function withoutBars(line: Line): string {
  const { text } = line
  // Trimming by hand: a pattern that ends in "$" would try every run of blanks inside a long line.
  const from = text.startsWith('|') ? text.length - text.replace(/^[| ]+/, '').length : 0
  let to = text.length
  while (to > from && text[to - 1] === '|') to--
  return text.slice(from, to).trimEnd()
}
