import type { VNode } from 'preact'
import type { Act, HeardEvent } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { Drawn, draw } from '../../ui/drawn.ts'
import { codeOf, isShared, type SharedKind } from './rules.ts'
import { giveNumbers, sharedOf } from './store.ts'
import { SharePanel } from './views.tsx'

/** Drawn once for each page: its number never changes, its title and address only with a touch of the thing. */
export async function sharePanel(ask: Ask, kind: SharedKind, subjectId: string): Promise<VNode | null> {
  const thing = `${kind}:${subjectId}`
  const html = await ask.recall(`share ${thing}`, [thing], async () => {
    const shared = await sharedOf(ask.db, kind, subjectId)
    if (!shared) return null
    const { number, title, path } = shared
    return draw(<SharePanel site={ask.kernel.config.publicUrl} code={codeOf(number)} title={title} path={path} />)
  })
  return html === null ? null : <Drawn html={html} />
}

/** What goes public gets its number in the same act. */
export const number = (act: Act, event: HeardEvent): Promise<void> => numberEach(act, [event])

export async function numberEach(act: Act, events: readonly HeardEvent[]): Promise<void> {
  const shared = events.flatMap(({ subject: { kind, id } }) => (isShared(kind) ? [{ kind, subject_id: id }] : []))
  if (shared.length > 0) await giveNumbers(act.tx, shared)
}
