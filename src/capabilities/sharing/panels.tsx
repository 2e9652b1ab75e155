import type { VNode } from 'preact'
import type { Act, HeardEvent } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { codeOf, isShared, type SharedKind } from './rules.ts'
import { giveNumber, sharedOf } from './store.ts'
import { SharePanel } from './views.tsx'

export async function sharePanel(ask: Ask, kind: SharedKind, subjectId: string): Promise<VNode | null> {
  const shared = await sharedOf(ask.db, kind, subjectId)
  if (!shared) return null
  const { number, title, path } = shared
  return <SharePanel site={ask.kernel.config.publicUrl} code={codeOf(number)} title={title} path={path} />
}

/** What goes public gets its number in the same act. */
export async function number(act: Act, { subject }: HeardEvent): Promise<void> {
  if (isShared(subject.kind)) await giveNumber(act.tx, subject.kind, subject.id)
}
