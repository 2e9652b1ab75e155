import { squeeze } from './normalise.ts'
import type { Citation, NamedReference, Span } from './reading.ts'
import {
  lawTail,
  namedLaw,
  namedLawEnd,
  namedPlan,
  nextLaw,
  numberFollows,
  properLaw,
  quotedScheme,
} from './words/citations.ts'

const longestName = 120

/** Laws, programmes and schemes named without a number of their own; each name once, at its first mention. */
export function findNamedReferences(plain: string, citations: readonly Citation[]): NamedReference[] {
  const numbered = new Set(citations.map((citation) => citation.span[0] >> 6))
  const found = [...lawNames(plain), ...matches(plain, namedPlan), ...matches(plain, quotedScheme)].filter(
    (reference) => !numbered.has(reference.span[1] >> 6) || !isNumbered(plain, reference.span),
  )
  const first = new Map<string, NamedReference>()
  for (const reference of found.sort((left, right) => left.span[0] - right.span[0])) {
    const key = reference.name.toLowerCase().replace(/\s?[-\u2013]\s?/g, '-')
    if (!first.has(key)) first.set(key, reference)
  }
  return [...first.values()]
}

function isNumbered(plain: string, span: Span): boolean {
  return numberFollows.test(plain.slice(span[1], span[1] + 24))
}

function lawNames(plain: string): NamedReference[] {
  return [...plain.matchAll(namedLaw)].flatMap((match) => laws(match[0], match.index))
}

// "Luật A, Luật B và Luật C" is one match with three names.
function laws(piece: string, offset: number): NamedReference[] {
  const names: NamedReference[] = []
  let from = 0
  for (const part of piece.split(nextLaw)) {
    const lead = part.length - part.trimStart().length
    const end = namedLawEnd.exec(part.slice(lead))
    const name = part.slice(lead, end === null ? undefined : lead + end.index).replace(lawTail, '')
    const start = offset + from + lead
    if (properLaw.test(name) && name.length <= longestName) {
      names.push({ name: squeeze(name), number: null, span: [start, start + name.length] })
    }
    from += part.length
  }
  return names
}

function matches(plain: string, pattern: RegExp): NamedReference[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    name: squeeze(match[0]),
    number: null,
    span: [match.index, match.index + match[0].length],
  }))
}
