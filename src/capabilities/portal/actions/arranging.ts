import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { keepFile, type StoredPicture } from '../../files/index.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import {
  added,
  type BannerPicture,
  emptyLayout,
  itemOf,
  type KeptLayout,
  type Layout,
  type LayoutItem,
  moved,
  type Part,
  type Placing,
  partsOf,
  refuseAdding,
  refuseTaken,
  removed,
  replaced,
} from '../rules/layout.ts'
import { type LayoutAct, layoutLife } from '../rules/life.ts'
import { type PortalText, pagesChanged } from '../rules/page.ts'
import { insertPicture, keeperOf } from '../store/keeping.ts'
import {
  dropSteps,
  editionsOf,
  findDraft,
  findLayout,
  findLive,
  insertLayout,
  keepStep,
  saveLayout,
  takeStep,
} from '../store/layouts.ts'

/** null: the portal itself; else a unit's own section. */
type Scope = string | null

/** The draft as it was read: 0 where none was open. */
export interface Wanted {
  readonly scope: Scope
  readonly version: number
}

/** Checks the act against the life and the roles toward the unit that keeps the portal, or whose section it is. */
async function openFor(act: Act, { scope, version }: Wanted, wanted: LayoutAct): Promise<KeptLayout | null> {
  const unitId = scope ?? (await keeperOf(act.tx))
  if (unitId === null) throw new Refused('portal-without-keeper')
  const draft = await findDraft(act.tx, scope)
  const roles = rolesToward(act.actor, { unitId }, { tree: await loadTree(act.tx), on: act.today })
  const refused = refuseMove(layoutLife, wanted, { state: draft ? 'draft' : 'none', roles })
  if (refused) throw new Refused(refused)
  if ((draft?.version ?? 0) !== version) throw new Stale()
  return draft
}

/** Opens a draft from what is up, if none is open, and changes it; what it was before is kept. */
async function change(act: Act, wanted: Wanted, work: (before: Layout) => Layout): Promise<void> {
  const { scope } = wanted
  const by = act.actor?.accountId ?? null
  const open = await openFor(act, wanted, 'change')
  const draft =
    open ?? (await insertLayout(act.tx, { unitId: scope, content: await upNow(act, scope), by, at: act.now }))
  const content = work(draft.content)
  await keepStep(act.tx, draft)
  await save(act, draft, { content })
}

const upNow = async (act: Act, scope: Scope) => (await findLive(act.tx, scope))?.content ?? emptyLayout

async function save(
  act: Act,
  draft: KeptLayout,
  what: { content?: Layout; state?: 'live' | 'dropped' },
): Promise<void> {
  const by = act.actor?.accountId ?? null
  if (!(await saveLayout(act.tx, draft.id, { ...what, version: draft.version, by, at: act.now }))) throw new Stale()
}

const subjectOf = async (act: Act, scope: Scope) => ({
  kind: 'layout',
  id: (await findDraft(act.tx, scope))?.id ?? '',
})

/** An item as its form gives it, without the id. */
export type ItemFields = Omit<LayoutItem, 'id' | 'children'>

export async function addItem(
  act: Act,
  wanted: Wanted,
  { fields, ...placing }: Omit<Placing, 'unitId'> & { fields: ItemFields },
) {
  const { part } = placing
  const place: Placing = { ...placing, unitId: wanted.scope }
  await change(act, wanted, (before) => {
    refuseForeign(wanted.scope, part)
    const refused = refuseAdding(before, place) ?? takenBy(before, fields, null)
    if (refused) throw new Refused(refused)
    const below = part === 'header' || part === 'footer' || part === 'quick' ? { children: [] } : {}
    return added(before, place, { ...below, ...fields, id: newId() } as LayoutItem) // one schema a part made it
  })
  await act.record('layout.item-added', await subjectOf(act, wanted.scope), { part })
}

export async function editItem(
  act: Act,
  wanted: Wanted,
  { part, id, fields }: { part: Part; id: string; fields: ItemFields },
) {
  await change(act, wanted, (before) => {
    refuseForeign(wanted.scope, part)
    const item = itemOf(before, part, id)
    const refused = takenBy(before, fields, id)
    if (!item || refused) throw new Refused(refused ?? 'portal-item-gone')
    return replaced(before, part, { ...item, ...fields } as LayoutItem) // of the same part, so of the same shape
  })
  await act.record('layout.item-edited', await subjectOf(act, wanted.scope), { part })
}

export async function moveItem(act: Act, wanted: Wanted, { part, id, by }: { part: Part; id: string; by: -1 | 1 }) {
  await change(act, wanted, (before) => {
    refuseForeign(wanted.scope, part)
    if (!itemOf(before, part, id)) throw new Refused('portal-item-gone')
    return moved(before, part, { id, by })
  })
  await act.record('layout.item-moved', await subjectOf(act, wanted.scope), { part })
}

export async function removeItem(act: Act, wanted: Wanted, { part, id }: { part: Part; id: string }) {
  await change(act, wanted, (before) => {
    refuseForeign(wanted.scope, part)
    if (!itemOf(before, part, id)) throw new Refused('portal-item-gone')
    return removed(before, part, id)
  })
  await act.record('layout.item-removed', await subjectOf(act, wanted.scope), { part })
}

const takenBy = (layout: Layout, fields: ItemFields, id: string | null) =>
  'address' in fields ? refuseTaken(layout, { address: String(fields.address) }, id) : null

function refuseForeign(scope: Scope, part: Part): void {
  if (!partsOf(scope).includes(part)) throw new Refused('not-allowed')
}

/** Takes the last change back. */
export async function undoChange(act: Act, wanted: Wanted): Promise<void> {
  const draft = found(await openFor(act, wanted, 'undo'))
  const content = await takeStep(act.tx, draft.id)
  if (!content) throw new Refused('portal-nothing-to-undo')
  await save(act, draft, { content })
  await act.record('layout.undone', { kind: 'layout', id: draft.id })
}

/** Gives the draft up; what is up stays. */
export async function dropDraft(act: Act, wanted: Wanted): Promise<void> {
  const draft = found(await openFor(act, wanted, 'drop'))
  await save(act, draft, { state: 'dropped' })
  await dropSteps(act.tx, draft.id)
  await act.record('layout.dropped', { kind: 'layout', id: draft.id }, { number: draft.number })
}

/** From now on everyone sees it; what was up before can be taken out again. */
export async function putUp(act: Act, wanted: Wanted): Promise<void> {
  const { scope } = wanted
  const draft = found(await openFor(act, wanted, 'putUp'))
  const live = await findLive(act.tx, scope)
  const own = act.actor !== null && draft.writerIds.includes(act.actor.accountId)
  if (own && pagesChanged(live?.content.pages ?? [], draft.content.pages)) throw new Refused('portal-own-page')
  if (live && !(await saveLayout(act.tx, live.id, { version: live.version, state: 'past', by: null, at: act.now })))
    throw new Stale()
  await save(act, draft, { state: 'live' })
  await dropSteps(act.tx, draft.id)
  await act.record('layout.put-up', { kind: 'layout', id: draft.id }, { number: draft.number })
  if (scope === null) act.touch('portal', 'home')
  else act.touch(`unit:${scope}`)
}

/** A new draft with what an earlier one said; it goes up like any other. */
export async function restoreLayout(act: Act, scope: Scope, number: number): Promise<void> {
  await openFor(act, { scope, version: 0 }, 'restore')
  const earlier = await findLayout(act.tx, scope, number)
  if (!earlier || (earlier.state !== 'past' && earlier.state !== 'live')) throw new Refused('portal-item-gone')
  const by = act.actor?.accountId ?? null
  const draft = await insertLayout(act.tx, { unitId: scope, content: earlier.content, by, at: act.now })
  await act.record('layout.restored', { kind: 'layout', id: draft.id }, { from: number })
}

/** Puts an earlier text of a page into the draft, where it goes up like any other. */
export async function restorePage(act: Act, version: number, { id, number }: { id: string; number: number }) {
  const layout = (await findDraft(act.tx, null)) ?? (await findLive(act.tx, null))
  const now = layout?.content.pages.find((page) => page.id === id)
  const earlier = (now ? await editionsOf(act.tx, now.address) : []).find((edition) => edition.number === number)
  if (!now || !earlier) throw new Refused('portal-item-gone')
  const { address, title, lang, twin, words } = earlier
  const fields: Omit<PortalText, 'id'> = { address, title, lang, twin, words }
  await editItem(act, { scope: null, version }, { part: 'pages', id, fields })
}

/** A banner's picture in two widths; `alt` is asked for wherever there is one. */
export async function keepPicture(
  act: Act,
  scope: Scope,
  { picture, alt }: { picture: StoredPicture; alt: string | null },
) {
  if (alt === null) throw new Invalid({ alt: 'required' })
  const id = newId()
  const subject = { kind: 'portal-picture', id }
  const large = await keepFile(act, picture.large, subject)
  const small = await keepFile(act, picture.small, subject)
  const { width, height, smallWidth } = picture
  const kept: BannerPicture = { fileId: large.id, smallFileId: small.id, width, height, smallWidth, alt }
  await insertPicture(act.tx, { ...kept, id, unitId: scope, at: act.now })
  return kept
}
