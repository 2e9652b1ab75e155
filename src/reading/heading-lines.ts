import { cutAt } from './line-cuts.ts'
import type { Line } from './lines.ts'
import { headingJoints, headingLead, sectionWord, titleWithSection } from './words/outline.ts'

const longest = 800
const shortest = 12

/** Cuts a line where a copy ran a chapter, its title, the first section or the first article together. */
export function cutHeadingLines(lines: readonly Line[]): Line[] {
  const cut: Line[] = []
  for (const line of lines) {
    if (mayRunTogether(line)) cut.push(...cutAt(line, [...line.text.matchAll(headingJoints)].map(endOf)))
    else cut.push(line)
  }
  return cut
}

function mayRunTogether({ kind, text }: Line): boolean {
  if (kind !== 'text' || text.length > longest || text.length < shortest) return false
  const first = text.charAt(0)
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return false
  return headingLead.test(text) || (text.includes(sectionWord) && titleWithSection.test(text))
}

function endOf({ index, 0: blank }: RegExpExecArray): number {
  return index + blank.length
}
