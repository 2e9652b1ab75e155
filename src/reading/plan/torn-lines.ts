import type { OutlineNode } from '../reading.ts'
import { namesGoOn } from '../words/assignees.ts'
import { bracketIsOpen, isListOfUnits, unitsOfHeading, verbBehind } from './assignees.ts'

const longestNames = 200

/** A list of units that the copy broke behind a semicolon, or a heading that it broke anywhere, with the line below. */
export function withNamesJoined(node: OutlineNode): OutlineNode {
  const [next, ...rest] = node.children
  if (next?.kind !== 'paragraph') return node
  const children = [...next.children, ...rest]
  if (node.title !== '' && rest.length > 0 && goesOnInHeading(node.title, next))
    return { ...node, title: `${node.title} ${next.text}`, children }
  const goesOn = node.title === '' && namesGoOn.test(node.text) && isListOfUnits(node.text)
  return goesOn ? { ...node, text: `${node.text} ${next.text}`, children } : node
}

// Names go on with names: a line that says what to do, or ends like a sentence, is no part of the heading.
function goesOnInHeading(title: string, { text, children }: OutlineNode): boolean {
  if (text.length > longestNames || children.length > 0 || /[.;:]$/.test(text) || /[.:;]$/.test(title)) return false
  return unitsOfHeading(title).length > 0 && unitsOfHeading(`${title} ${text}`).length > 0
}

/** Lines of one paragraph that the copy parted inside the names it begins with are one line again. */
export function withLinesJoined(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  if (!nodes.some((node, at) => isBrokenNames(node, nodes[at + 1]))) return nodes
  const joined: OutlineNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last !== undefined && isBrokenNames(last, node))
      joined.splice(-1, 1, { ...node, text: `${last.text} ${node.text}`, span: [last.span[0], node.span[1]] })
    else joined.push(node)
  }
  return joined
}

function isBrokenNames(node: OutlineNode, next: OutlineNode | undefined): boolean {
  if (node.kind !== 'paragraph' || next?.kind !== 'paragraph' || node.children.length > 0) return false
  const isOneParagraph = next.span[0] - node.span[1] <= 1 && node.text.length <= longestNames
  return isOneParagraph && /[\p{L},]$/u.test(node.text) && isListOfUnits(node.text) && !beginsWithVerb(next.text)
}

function beginsWithVerb(text: string): boolean {
  return verbBehind(`${text.slice(0, 1).toLowerCase()}${text.slice(1, 80)}`) === 0
}

/** A task without an end goes on in the line below. */
export function isUnfinished(text: string): boolean {
  return bracketIsOpen(text) || (text.length > 60 && /[\p{L}\d,]$/u.test(text))
}

/** A sentence without an end goes on in the line below, though a dash inside it looks like the mark of a list. */
export function isTorn({ text, children }: OutlineNode): boolean {
  const [next] = children
  const isBroken = /[\p{L}\d,]$/u.test(text)
  if (next?.kind === 'paragraph') return isBroken && text.length > 60
  return isBroken && text.length > 100 && children.length === 1 && next?.kind === 'bullet'
}

/** A line that begins small goes on with the one before. */
export function isContinuation(node: OutlineNode): boolean {
  return node.kind === 'paragraph' && /^\p{Ll}/u.test(node.text)
}
