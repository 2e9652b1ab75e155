import type { Item, OutlineNode } from '../reading.ts'
import { leadIn } from '../words/sections.ts'

/** One item per child of a section, its continuation and bullets inside it; lead-ins ("… như sau:") are left out. */
export function itemsOf(section: OutlineNode): Item[] {
  const children = section.children.filter((child) => !isLeadIn(child))
  if (children.length > 0) return children.map(itemOf)
  const text = section.text.trim()
  return text === '' ? [] : [{ marker: null, text, span: [...section.span] }]
}

export function itemOf(node: OutlineNode): Item {
  return { marker: node.marker, text: wholeText(node), span: [...node.span] }
}

/** Text of a node with everything below it, one paragraph a line, bullets kept. */
export function wholeText(node: OutlineNode): string {
  const own = node.title === '' ? node.text : node.title
  const below = node.children.map((child) => {
    const lead = child.rawMarker === '' ? '' : `${child.rawMarker} `
    return lead + wholeText(child)
  })
  return [own, ...below].filter((part) => part !== '').join('\n')
}

function isLeadIn(node: OutlineNode): boolean {
  return node.kind === 'paragraph' && node.children.length === 0 && leadIn.test(node.text) && node.text.length < 200
}
