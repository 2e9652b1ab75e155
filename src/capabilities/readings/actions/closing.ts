import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Stale } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { askerOf, registerDocument } from '../../documents/index.ts'
import { detachFile, filesOf } from '../../files/index.ts'
import { isSure } from '../rules/handing.ts'
import { correctedReading, type DocumentReading, dismissedFor } from '../rules/keeping.ts'
import { dismissedBefore, findReading, removeReading, updateReading } from '../store/readings.ts'
import { checkedReading } from './checking.ts'
import { openReading, type SeenReading } from './opening.ts'

export interface Registered {
  readonly documentId: string
  readonly slug: string
  readonly fresh: boolean
}

/** Enters the document with everything as corrected; the file goes with it. A document that is in the register already stays as it is. */
export async function registerReading(
  act: Act,
  seen: SeenReading,
  { isPublic }: { isPublic: boolean },
): Promise<Registered> {
  const kept = await openReading(act, seen.id, 'register')
  const missing = missingOf(kept)
  if (missing.length > 0) throw new Invalid(Object.fromEntries(missing.map((field) => [field, 'required'])))
  return enter(act, { kept, seen, isPublic })
}

/**
 * Registers readings of which nothing is doubted, all or none of them: what was changed since the person looked is Stale.
 * @returns how many are new in the register
 */
export async function registerSure(
  act: Act,
  seen: readonly SeenReading[],
  { isPublic }: { isPublic: boolean },
): Promise<number> {
  const asker = await askerOf(act.tx, act)
  const wanted: { kept: DocumentReading; seen: SeenReading }[] = []
  for (const one of seen) {
    const kept = await openReading(act, one.id, 'register')
    // Looked at before the first is registered: it may be what another cites.
    if (!isSure((await checkedReading(act.tx, kept, asker)).reading)) throw new Stale()
    wanted.push({ kept, seen: one })
  }
  let fresh = 0
  for (const one of wanted) if ((await enter(act, { ...one, isPublic })).fresh) fresh += 1
  return fresh
}

function missingOf(kept: DocumentReading): string[] {
  const { number, issuer, title } = correctedReading(kept)
  return Object.entries({ number, issuer, title }).flatMap(([field, value]) => (value === null ? [field] : []))
}

async function enter(
  act: Act,
  { kept, seen, isPublic }: { kept: DocumentReading; seen: SeenReading; isPublic: boolean },
): Promise<Registered> {
  const reading = correctedReading(kept)
  const [file] = await filesOf(act.tx, [{ kind: 'reading', id: kept.id }])
  const made = await registerDocument(act, {
    number: (reading.number ?? '').slice(0, 60),
    type: reading.type,
    issuer: reading.issuer ?? '',
    issued: reading.issued,
    effective: reading.effective,
    title: (reading.title ?? '').slice(0, 500),
    signer: reading.signer?.name ?? null,
    field: reading.field,
    isPublic,
    reading,
    file: file ?? null,
  })
  const done = await updateReading(act.tx, seen, { state: 'registered', documentId: made.id })
  if (!done) throw new Stale()
  await act.record('reading.registered', { kind: 'reading', id: kept.id }, { documentId: made.id })
  return { documentId: made.id, slug: made.slug, fresh: made.fresh }
}

/** Puts the reading aside; for a month it can be taken back. */
export async function dismissReading(act: Act, seen: SeenReading): Promise<void> {
  await openReading(act, seen.id, 'dismiss')
  if (!(await updateReading(act.tx, seen, { state: 'dismissed', dismissedAt: act.now }))) throw new Stale()
  await act.record('reading.dismissed', { kind: 'reading', id: seen.id })
}

export async function restoreReading(act: Act, id: string): Promise<void> {
  const { version } = await openReading(act, id, 'restore')
  if (!(await updateReading(act.tx, { id, version }, { state: 'open', dismissedAt: null }))) throw new Stale()
  await act.record('reading.restored', { kind: 'reading', id })
}

const day = 86_400_000

/** Throws away with their files what was put aside long enough ago; what was corrected in them stays as examples. */
export async function discardDismissed(kernel: Kernel): Promise<void> {
  const before = new Date(kernel.clock.now().getTime() - dismissedFor * day)
  for (const id of await dismissedBefore(kernel.db, before))
    await perform(kernel, { actor: null }, async (act) => {
      const kept = found(await findReading(act.tx, id))
      if (kept.state !== 'dismissed') return
      for (const file of await filesOf(act.tx, [{ kind: 'reading', id }])) await detachFile(act, file)
      await removeReading(act.tx, id)
      await act.record('reading.discarded', { kind: 'reading', id })
    })
}
