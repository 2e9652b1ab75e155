import type { OutlineNode } from '../reading.ts'
import { letters, lostDash, lostNumber, sentenceClose, straySerial } from '../words/outline-noise.ts'
import { unitsOfHeading } from './assignees.ts'

/**
 * Scans and copies lose the mark of a heading in a smudge ("_ 8. Sở Y tế", "9, Công an tỉnh"), so that the lines of one
 * unit hang below another; a name of a unit behind the next number opens a clause again. Page numbers are left out.
 */
export function mended(nodes: readonly OutlineNode[]): OutlineNode[] {
  const all = nodes
    .filter((node) => node.kind !== 'paragraph' || letters.test(node.text))
    .flatMap(withDash)
    .flatMap(withLost)
  const kept: { readonly node: OutlineNode; readonly children: OutlineNode[] }[] = []
  for (const node of all) {
    const last = kept.at(-1)
    if (last && isStray(node, { rawMarker: last.node.rawMarker, children: last.children })) last.children.push(node)
    else kept.push({ node, children: [...node.children] })
  }
  return kept.map(({ node, children }) => ({ ...node, children }))
}

// A dash read as a colon or a point hangs its line below the one before.
function withDash(node: OutlineNode): OutlineNode[] {
  if (node.kind !== 'bullet') return [node]
  const at = node.children.findIndex((child) => child.kind === 'paragraph' && lostDash.test(child.text))
  const lost = node.children[at]
  if (lost === undefined) return [node]
  const text = lost.text.replace(lostDash, '')
  const own: OutlineNode = {
    ...lost,
    kind: 'bullet',
    rawMarker: node.rawMarker,
    text,
    children: node.children.slice(at + 1),
  }
  return [{ ...node, children: node.children.slice(0, at) }, ...withDash(own)]
}

// A letter read as a digit ("8)" for "e)") goes on with the letters of the clause before it.
function isStray(node: OutlineNode, last: Pick<OutlineNode, 'rawMarker' | 'children'>): boolean {
  return straySerial.test(node.rawMarker) && /\.$/.test(last.rawMarker) && last.children.at(-1)?.kind === 'point'
}

function withLost(node: OutlineNode): OutlineNode[] {
  const children = mended(node.children)
  const number = node.kind === 'clause' ? Number(node.marker) : Number.NaN
  if (Number.isNaN(number)) return [{ ...node, children }]
  for (const [at, child] of children.entries()) {
    const found = lostIn(child, number + 1)
    if (found === null) continue
    const before = [...children.slice(0, at), ...found.before]
    const clause = { ...found.clause, children: [...found.clause.children, ...children.slice(at + 1)] }
    return [{ ...node, children: before }, ...withLost(clause)]
  }
  return [{ ...node, children }]
}

type Lost = { before: OutlineNode[]; clause: OutlineNode }

// The heading stands among the lines of the clause before it, or is hung below the last of them.
function lostIn(node: OutlineNode, number: number): Lost | null {
  if (node.kind === 'paragraph') {
    const clause = asClause(node, number)
    return clause && { before: [], clause }
  }
  for (const [at, child] of node.children.entries()) {
    const clause = child.kind === 'paragraph' ? asClause(child, number) : null
    if (clause === null) continue
    const after = node.children.slice(at + 1)
    return {
      before: [{ ...node, children: node.children.slice(0, at) }],
      clause: { ...clause, children: [...clause.children, ...after] },
    }
  }
  return null
}

function asClause(node: OutlineNode, number: number): OutlineNode | null {
  const found = lostNumber.exec(node.text)
  if (found === null || Number(found[1]) !== number) return null
  const heading = node.text.slice(found[0].length)
  const isHeading = unitsOfHeading(heading).length > 0 || !sentenceClose.test(heading)
  return isHeading
    ? { ...node, kind: 'clause', marker: String(number), rawMarker: `${number}.`, title: heading, text: '' }
    : null
}
