import type { OutlineNode } from '../reading.ts'
import { addressLine, orderAhead, orderedAhead, orderedAheadEnd } from '../words/orders.ts'
import { isRequest, splitUnits, unitsOfHeading, verbBehind } from './assignees.ts'

/** Whom the lead-in of a directive orders; every line below that names nobody is theirs. */
type Everybody = { lead: string[]; requested: boolean }
type Body = { nodes: readonly OutlineNode[]; everybody: Everybody | null }

/**
 * A directive or telegram first says why, then "yêu cầu … thực hiện các nhiệm vụ sau:"; it orders from there on. A
 * telegram that names nobody in that sentence orders those it is addressed to.
 */
export function bodyOfDirective(outline: readonly OutlineNode[], title: string | null): Body {
  const first = outline.findIndex((node) => isNumbered(node))
  const preamble = first < 0 ? outline : outline.slice(0, first)
  const after = leadInOf(preamble)
  if (after === null) {
    // Where a copy has no gap below the title, the reasons went with it.
    const lead = orderedBy(title ?? '')
    return { nodes: withoutReasons(outline, first), everybody: lead.length > 0 ? { lead, requested: false } : null }
  }
  const nodes = [...after.nodes, ...(first < 0 ? [] : outline.slice(first))]
  const named = orderedBy(after.leadIn)
  return { nodes, everybody: named.length > 0 ? { lead: named, requested: false } : addressees(preamble) }
}

function isNumbered(node: OutlineNode): boolean {
  return node.kind !== 'paragraph' && node.kind !== 'bullet'
}

function withoutReasons(outline: readonly OutlineNode[], first: number): readonly OutlineNode[] {
  const start = first >= 0 ? first : outline.findIndex((node) => node.kind !== 'paragraph')
  return start < 0 ? [] : outline.slice(start)
}

type LeadIn = { leadIn: string; nodes: readonly OutlineNode[] }

// The last line of the reasons that orders ahead, wherever the outline hung it; what stands behind it is ordered.
function leadInOf(nodes: readonly OutlineNode[]): LeadIn | null {
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]
    if (node === undefined) continue
    const inside = leadInOf(node.children)
    if (inside !== null) return { ...inside, nodes: [...inside.nodes, ...nodes.slice(at + 1)] }
    if (node.kind === 'paragraph' && orderAhead.test(node.text))
      return { leadIn: torn(nodes, at), nodes: [...node.children, ...nodes.slice(at + 1)] }
  }
  return null
}

// A copy may have broken the sentence at a semicolon or a comma.
function torn(nodes: readonly OutlineNode[], at: number): string {
  const before = nodes[at - 1]
  const text = nodes[at]?.text ?? ''
  const goesOn = before?.kind === 'paragraph' && /^\p{Ll}/u.test(text)
  return goesOn ? `${before.text} ${text}` : text
}

function orderedBy(leadIn: string): string[] {
  for (const order of [...leadIn.matchAll(orderedAhead)].reverse()) {
    const rest = leadIn.slice(order.index + order[0].length).replace(/:$/, '')
    const ends = [verbBehind(rest) ?? rest.length, orderedAheadEnd.exec(rest)?.index ?? rest.length]
    const units = splitUnits(rest.slice(0, Math.min(...ends)))
    if (unitsOfHeading(units[0] ?? '').length > 0) return units
  }
  return []
}

// The line that opens the address may have gone with the title; the bullets below it open the outline then.
function addressees(preamble: readonly OutlineNode[]): Everybody | null {
  const at = preamble.findIndex((node) => addressLine.test(node.text))
  const start = at < 0 ? preamble.findIndex((node) => node.kind === 'bullet') : at + 1
  const below = [...(preamble[at]?.children ?? []), ...(start < 0 ? [] : preamble.slice(start))]
  const end = below.findIndex((node) => node.kind !== 'bullet')
  const lines = (end < 0 ? below : below.slice(0, end)).map((node) => node.text)
  const inline = (preamble[at]?.text ?? '').replace(addressLine, '')
  const lead = [inline, ...lines].flatMap((line) => (unitsOfHeading(line).length > 0 ? splitUnits(line) : []))
  return lead.length > 0 ? { lead, requested: lead.every((unit) => isRequest(unit)) } : null
}
