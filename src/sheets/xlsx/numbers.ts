import { attribute, piecesOf } from './xml.ts'

/** How a number is shown: what its cell's style says. */
export type NumberLook = 'plain' | 'percent' | 'day' | 'moment' | 'time' | { readonly padTo: number }

// The formats that a workbook need not spell out. Source: ECMA-376 part 1, 18.8.30.
const builtIn: Readonly<Record<number, NumberLook>> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'day',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'moment',
  45: 'time',
  46: 'time',
  47: 'time',
}

/** The look of each cell style, by its number `s`. */
export function looksOf(styles: string): NumberLook[] {
  const formats = new Map<number, NumberLook>()
  const looks: NumberLook[] = []
  let inCells = false
  for (const piece of piecesOf(styles)) {
    if (piece.is === 'text') continue
    if (piece.name === 'cellXfs') inCells = piece.is === 'open' && !piece.empty
    if (piece.is !== 'open') continue
    const id = Number(attribute(piece.attributes, 'numFmtId') ?? 0)
    if (piece.name === 'numFmt') formats.set(id, lookOf(attribute(piece.attributes, 'formatCode') ?? ''))
    if (piece.name === 'xf' && inCells) looks.push(formats.get(id) ?? builtIn[id] ?? 'plain')
  }
  return looks
}

/** What a format code makes of a number: words in quotes, colours and conditions do not count. */
export function lookOf(code: string): NumberLook {
  const first = code.split(';')[0] ?? ''
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
  if (/^0{2,}$/.test(bare)) return { padTo: bare.length }
  if (bare.includes('%')) return 'percent'
  const day = /[yd]/i.test(bare) || /^m+$/i.test(bare)
  const time = /[hs]/i.test(bare)
  if (day) return time ? 'moment' : 'day'
  return time ? 'time' : 'plain'
}

/** The number as people read it: 1234,5; 95,56%; 05/03/2026. */
export function numberText(raw: string, look: NumberLook, from1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (look === 'plain') return decimal(value)
  if (look === 'percent') return `${decimal(value * 100)}%`
  if (typeof look === 'object') return decimal(value).padStart(look.padTo, '0')
  return dateText(from1904 ? value + 1462 : value, look)
}

// Fifteen figures are what a spreadsheet itself keeps; the rest is noise of binary arithmetic.
function decimal(value: number): string {
  const short = Number(value.toPrecision(15))
  const text = Math.abs(short) >= 1e21 || (short !== 0 && Math.abs(short) < 1e-6) ? short.toFixed(10) : String(short)
  return text.replace('.', ',')
}

const daySeconds = 86_400

function dateText(serial: number, look: 'day' | 'moment' | 'time'): string {
  // Day 60 is 29 February 1900, which never was: Excel keeps it for the sake of Lotus 1-2-3.
  const days = serial < 60 ? serial + 1 : serial
  if (days < 0 || days > 2_958_466) return decimal(serial)
  const seconds = Math.round(days * daySeconds)
  const at = new Date(Date.UTC(1899, 11, 30) + seconds * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  if (look === 'time') return serial < 1 ? time : `${day} ${time}`
  return look === 'moment' && seconds % daySeconds !== 0 ? `${day} ${time}` : day
}
