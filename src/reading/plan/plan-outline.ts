import type { OutlineNode } from '../reading.ts'
import { adoptingKinds, adoptsPlan, planKinds } from '../words/kinds.ts'

type Attached = { title: string; kind: string | null }
type Whereabouts = {
  type: string | null
  title: string | null
  annexes: readonly Attached[]
  outline: readonly OutlineNode[]
}

/** The outline of the plan that a document is, has attached or adopts in its articles; null if it hands out no tasks. */
export function planOutline({ type, title, annexes, outline }: Whereabouts): readonly OutlineNode[] | null {
  const adopts = adoptingKinds.includes(type ?? '') && adoptsPlan.test(title ?? '')
  const attached = annexes.find(({ kind }) => planKinds.includes(kind ?? ''))
  const isPlan = planKinds.includes(type ?? '')
  if (attached !== undefined && !isPlan && (adopts || !adoptingKinds.includes(type ?? ''))) {
    return outline.filter((node) => node.title === attached.title).flatMap((node) => node.children)
  }
  return isPlan || adopts ? outline : null
}
