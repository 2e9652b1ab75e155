import { squeeze } from './normalise.ts'
import type { Citation, NamedReference, Span } from './reading.ts'
import { siteEnd } from './site-table.ts'
import {
  amendingLead,
  namedLaw,
  nextLaw,
  noLaw,
  numberFollows,
  otherLaw,
  otherLawEnd,
  otherNames,
} from './words/citations.ts'

const longestName = 120
const amendingReach = 140

/** Laws, programmes and schemes named without a number of their own; each name once, at its first mention. */
export function findNamedReferences(plain: string, citations: readonly Citation[]): NamedReference[] {
  const numbered = new Set(citations.map((citation) => citation.span[0] >> 6))
  const found = [
    ...lawReferences(plain),
    ...otherNames.flatMap(([words, pattern]) =>
      words.some((word) => plain.includes(word)) ? matches(plain, pattern) : [],
    ),
  ].filter((reference) => !isNumbered(plain, reference.span, numbered))
  const end = siteEnd(plain)
  const first = new Map<string, NamedReference>()
  for (const reference of found.sort((left, right) => left.span[0] - right.span[0])) {
    if (reference.span[0] >= end) break
    const key = reference.name.toLowerCase().replace(/\s?[-\u2013]\s?/g, '-')
    if (!first.has(key)) first.set(key, reference)
  }
  return [...first.values()]
}

// A number may stand 24 characters behind the name, so in this stretch of 64 characters or the next.
function isNumbered(plain: string, [, end]: Span, numbered: ReadonlySet<number>): boolean {
  if (!numbered.has(end >> 6) && !numbered.has((end >> 6) + 1)) return false
  return numberFollows.test(plain.slice(end, end + 24))
}

type Place = { start: number; end: number }

function lawReferences(plain: string): NamedReference[] {
  const known = [...plain.matchAll(namedLaw)]
    .filter((match) => isNamed(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const taken = new Set(known.map(({ start }) => start))
  return [...withAmending(known, plain), ...otherLaws(plain, taken)].map(({ start, end }) => ({
    name: squeeze(plain.slice(start, end)),
    number: null,
    span: [start, end],
  }))
}

// "luật đất đai" in a sentence speaks of the field of law; capitals throughout are the document's own title.
function isNamed(name: string): boolean {
  return /^\p{Lu}/u.test(name) && name !== name.toUpperCase()
}

/** A law that amends others is one reference, and so is each of the amended. */
function withAmending(laws: readonly Place[], plain: string): Place[] {
  const references: Place[] = []
  let amending: Place | null = null
  for (const law of laws) {
    if (amending !== null && nextLaw.test(plain.slice(amending.end, law.start))) amending.end = law.end
    else {
      const lead = amendingLead.exec(plain.slice(Math.max(0, law.start - amendingReach), law.start))
      amending = lead === null ? null : { start: law.start - lead[0].length, end: law.end }
      if (amending !== null) references.push(amending)
    }
    references.push(law)
  }
  return references
}

function otherLaws(plain: string, taken: ReadonlySet<number>): Place[] {
  return [...plain.matchAll(otherLaw)].flatMap((match) => {
    if (taken.has(match.index) || noLaw.test(match[0])) return []
    const cut = otherLawEnd.exec(match[0])
    const name = cut === null ? match[0] : match[0].slice(0, cut.index)
    const proper = name.split(/\s/).length >= 3 && name.length <= longestName
    return proper ? [{ start: match.index, end: match.index + name.length }] : []
  })
}

function matches(plain: string, pattern: RegExp): NamedReference[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    name: squeeze(match[0]),
    number: null,
    span: [match.index, match.index + match[0].length],
  }))
}
