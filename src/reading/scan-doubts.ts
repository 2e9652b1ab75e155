import type { Doubt, Reading, Span } from './reading.ts'
import { doubtMessages, fieldNames } from './words/doubts.ts'

/** What was made out of a picture may be wrong in every letter: each field and each part waits for a person. */
export function scanDoubts(reading: Omit<Reading, 'doubts'>): Doubt[] {
  const { text, plan } = reading
  const head = [
    { name: fieldNames.number, value: reading.numberRaw ?? reading.number },
    { name: fieldNames.issuer, value: reading.issuer },
    { name: fieldNames.issued, value: reading.issued },
    { name: fieldNames.title, value: reading.title },
    { name: fieldNames.signer, value: reading.signer?.name ?? null },
  ]
  const parts = [
    ...reading.citations,
    ...(plan ? [plan.purposes, plan.requirements, plan.contents, plan.channels, plan.audiences].flat() : []),
    ...(plan ? [...plan.reporting, ...plan.funding, ...plan.targets, ...plan.tasks] : []),
  ]
  const places = new Map(parts.map(({ span }) => [span.join(), span]))
  return [
    ...head.flatMap(({ name, value }) =>
      value === null ? [] : [doubt(placeOf(text, value), doubtMessages.READ_FROM_SCAN(`${name}: “${value}”`))],
    ),
    ...[...places.values()].map((span) => doubt(span, doubtMessages.READ_FROM_SCAN(''))),
  ]
}

/** Pages that nobody has read: what stands there is missing from everything below. */
export function pageDoubts(pages: readonly number[], [from, to]: Span): Doubt[] {
  const message = doubtMessages.PAGE_UNREAD
  return pages.map((page) => ({ code: 'PAGE_UNREAD', message: message(page), span: [from, Math.min(from + 80, to)] }))
}

function doubt(span: Span, message: string): Doubt {
  return { code: 'READ_FROM_SCAN', message, span: [span[0], span[1]] }
}

function placeOf(text: string, value: string): Span {
  const at = text.toLowerCase().indexOf(value.toLowerCase())
  return at < 0 ? [0, Math.min(80, text.length)] : [at, at + value.length]
}

/** Letters that came out of an old encoding by guess. */
export function encodingDoubt(name: string, [from, to]: Span): Doubt {
  return {
    code: 'ENCODING_GUESSED',
    message: doubtMessages.ENCODING_GUESSED(name),
    span: [from, Math.min(from + 80, to)],
  }
}
