import type { OutlineKind } from './reading.ts'
import * as words from './words/outline.ts'

/**
 * A list or heading marker at the start of a paragraph; `length` counts the blanks behind it. An unsure one may as well be
 * the end of a sentence ("Điều 45 của Luật này"): its place in the order decides.
 */
export type Marker = { kind: OutlineKind; level: number; value: string; raw: string; length: number; unsure?: true }

type Pattern = { kind: OutlineKind; level: number; pattern: RegExp }

// Lower level = higher in the outline. Decimals (1.1) get their level from their depth.
const patterns: readonly Pattern[] = [
  { kind: 'part', level: 1, pattern: words.part },
  { kind: 'chapter', level: 2, pattern: words.chapter },
  { kind: 'section', level: 3, pattern: words.section },
  { kind: 'section', level: 4, pattern: words.subsection },
  { kind: 'article', level: 5, pattern: words.article },
  { kind: 'section', level: 4, pattern: words.roman },
  { kind: 'clause', level: 7, pattern: words.decimals },
  { kind: 'clause', level: 6, pattern: words.clause },
  { kind: 'point', level: 12, pattern: words.point },
  { kind: 'point', level: 12, pattern: words.dottedPoint },
  { kind: 'part', level: 1, pattern: words.letterSection },
  { kind: 'bullet', level: 13, pattern: words.bullet },
]

export const paragraphLevel = 15

/** Recognises the marker that a paragraph begins with, or null for plain prose. */
export function parseMarker(text: string): Marker | null {
  const start = text.slice(0, 40)
  for (const { kind, level, pattern } of patterns) {
    const found = pattern.exec(start)
    if (found === null) continue
    const value = found[1] ?? ''
    if (kind === 'part' && !isPart(value, text)) continue
    return {
      kind,
      level: levelOf(level, value, pattern),
      value: canonicalValue(kind, value),
      raw: found[0].trim(),
      length: found[0].length,
      ...(isReference(found[0], text) && { unsure: true }),
    }
  }
  return null
}

// A heading has a full stop or a title that begins with a capital.
function isReference(marker: string, text: string): boolean {
  return words.unstopped.test(marker) && words.tornReference.test(text.slice(marker.length))
}

function levelOf(level: number, value: string, pattern: RegExp): number {
  if (pattern === words.decimals) return 6 + value.split('.').length - 1
  if (pattern === words.bullet) return words.plus.test(value) ? 14 : 13
  return level
}

function canonicalValue(kind: OutlineKind, value: string): string {
  if (kind === 'bullet') return value
  return words.ordinals[value.toLowerCase()] ?? value
}

// "Phần mềm" and an initial before a name ("A. Einstein") are no parts; a real one is known by number or capitals.
function isPart(value: string, text: string): boolean {
  if (/^[IVXLC\d]+$/.test(value)) return true
  if (/^\p{Lu}$/u.test(value)) return text.length < 200 && text.slice(2) === text.slice(2).toUpperCase()
  return Object.hasOwn(words.ordinals, value.toLowerCase())
}
