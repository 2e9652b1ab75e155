import type { OutlineNode, Reading, Span } from '../../src/reading/reading.ts'

/** What must be true of every reading, whatever was read; the first thing that is not, or null. */
export function wrongIn(reading: Reading): string | null {
  const { text } = reading
  if (text.normalize('NFC') !== text) return 'text is not NFC'
  const bad = spansOf(reading).find(([from, to]) => !(from >= 0 && from <= to && to <= text.length))
  if (bad) return `span ${bad.join('-')} outside the text of ${text.length}`
  const doubts = reading.doubts.map(({ span }) => span[0])
  if (doubts.some((at, index) => at < (doubts[index - 1] ?? 0))) return 'doubts out of order'
  const misprinted = reading.citations.find(({ number, span }) => number === '' || span[0] === span[1])
  if (misprinted) return 'an empty citation'
  const torn = reading.outline.flatMap(tornNodes)[0]
  if (torn) return `a child outside its parent at ${torn.span.join('-')}`
  const dates = [reading.issued, reading.effective, ...reading.citations.map(({ issued }) => issued)]
  const odd = dates.find((date) => date !== null && !isDay(date))
  return odd === undefined ? null : `no day: ${odd}`
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

function spansOf(reading: Reading): Span[] {
  const { plan } = reading
  const items = plan
    ? [
        plan.purposes,
        plan.requirements,
        plan.contents,
        plan.channels,
        plan.audiences,
        plan.reporting,
        plan.funding,
        plan.targets,
        plan.tasks,
      ].flat()
    : []
  const spanned = [
    ...reading.citations,
    ...reading.namedReferences,
    ...reading.annexes,
    ...reading.tables,
    ...reading.facts,
    ...reading.procedures,
    ...reading.doubts,
    ...(reading.files ?? []),
    ...items,
  ]
  return [...spanned.map(({ span }) => span), ...reading.outline.flatMap(spansOfNode)]
}

function spansOfNode(node: OutlineNode): Span[] {
  return [node.span, ...node.children.flatMap(spansOfNode)]
}

function tornNodes(node: OutlineNode): OutlineNode[] {
  const outside = node.children.filter(({ span }) => span[0] < node.span[0] || span[1] > node.span[1])
  return [...outside, ...node.children.flatMap(tornNodes)]
}
