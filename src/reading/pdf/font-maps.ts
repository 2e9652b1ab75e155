const [mapTable, tableRecord, firstTable] = [0x636d6170, 16, 12]
/** Fonts map each letter of Unicode at most a few times. */
const mostLetters = 3_000_000

/**
 * Whether the table of letters in a TrueType font claims more than there can be. The library follows such claims letter by
 * letter without an end, so a font damaged there must not reach it.
 */
export function claimsTooMany(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const start = mapStart(view)
  if (start === null || start + 4 > view.byteLength) return false
  const count = Math.min(view.getUint16(start + 2), Math.floor((view.byteLength - start - 4) / 8))
  return Array.from({ length: count }, (_, at) => start + view.getUint32(start + 8 + at * 8)).some((map) =>
    lettersOf(view, map),
  )
}

function mapStart(view: DataView): number | null {
  if (view.byteLength < firstTable) return null
  const tables = Math.min(view.getUint16(4), Math.floor((view.byteLength - firstTable) / tableRecord))
  for (let at = 0; at < tables; at++) {
    const record = firstTable + at * tableRecord
    if (view.getUint32(record) === mapTable) return view.getUint32(record + 8)
  }
  return null
}

function lettersOf(view: DataView, map: number): boolean {
  if (map + 16 > view.byteLength) return false
  const format = view.getUint16(map)
  if (format === 12 || format === 13) return groups(view, map)
  return format === 4 && segments(view, map)
}

function groups(view: DataView, map: number): boolean {
  const count = view.getUint32(map + 12)
  if (map + 16 + count * 12 > view.byteLength) return true
  let letters = 0
  for (let at = map + 16; at < map + 16 + count * 12; at += 12)
    letters += Math.max(0, view.getUint32(at + 4) - view.getUint32(at) + 1)
  return letters > mostLetters
}

function segments(view: DataView, map: number): boolean {
  const length = view.getUint16(map + 6) & ~1
  if (map + 16 + length * 2 > view.byteLength) return true
  let letters = 0
  for (let at = map + 14; at < map + 14 + length; at += 2)
    letters += Math.max(0, view.getUint16(at) - view.getUint16(at + length + 2) + 1)
  return letters > mostLetters
}
