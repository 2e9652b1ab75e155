// What a page shows nothing of: soft hyphens, blanks without width, marks of direction.
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(grave|acute|circ|tilde)|([a-z]{2,6}));/gi
const marks: Record<string, string> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' }
const named: Record<string, string> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
  laquo: '\u00ab',
  raquo: '\u00bb',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  bull: '\u2022',
  middot: '\u00b7',
  deg: '\u00b0',
  sect: '\u00a7',
  ge: '\u2265',
  le: '\u2264',
  times: '\u00d7',
  shy: '',
  zwnj: '',
}

/** The text without what the page that it was copied from left in it: signs nobody sees, entities of HTML. */
export function withoutTraces(raw: string): string {
  return withoutUnseen(raw.includes('&') ? raw.replace(entity, letterOf) : raw)
}

export function withoutUnseen(raw: string): string {
  return raw.replace(unseen, '')
}

function letterOf(whole: string, ...groups: (string | undefined)[]): string {
  const [decimal, hexadecimal, letter, mark, name] = groups
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (decimal !== undefined || hexadecimal !== undefined) return isLetter(code) ? String.fromCodePoint(code) : whole
  if (letter !== undefined) return letter + (marks[mark?.toLowerCase() ?? ''] ?? '')
  return named[name?.toLowerCase() ?? ''] ?? whole
}

// Below the blank stand signs that end lines and texts; surrogates are no letters by themselves.
function isLetter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
}
