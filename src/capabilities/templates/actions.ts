import type { Act } from '../../kernel/act.ts'
import { Invalid, Refused, Stale } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { rolesToward } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import type { WordingInput } from './rules/inputs.ts'
import {
  type Edition,
  type EditionAct,
  refuseEditionAct,
  type TemplateKind,
  unknownPlaceholders,
  type Wording,
} from './rules/template.ts'
import { adoptDraft, insertEdition, listEditions, removeDraft, replaceAdopted, updateDraft } from './store.ts'
import { phrasesOf } from './text/originals.ts'
import { text } from './text.ts'

export interface TemplatePlace {
  readonly unitId: string
  readonly kind: TemplateKind
}

/** Keeps the wording as the one draft of this template; nothing that is written changes yet. Throws Invalid with the names it does not know. */
export async function draftTemplate(act: Act, place: TemplatePlace, input: WordingInput): Promise<void> {
  const editions = await admitted(act, 'draft', place)
  const wording = wordingFrom(place.kind, input)
  const draft = editions.find(({ state }) => state === 'draft')
  const saved = { wording, savedBy: actorId(act), savedAt: act.now }
  if (draft) {
    if (!(await updateDraft(act.tx, { ...saved, id: draft.id, version: input.version }))) throw new Stale()
    return recordEdition(act, 'template.drafted', draft)
  }
  if (input.version !== 0) throw new Stale()
  const edition: Edition = { ...place, ...saved, ...fresh(editions), state: 'draft', restores: null }
  await insertEdition(act.tx, edition)
  await recordEdition(act, 'template.drafted', edition)
}

/** From now on documents of this kind are written by the draft. */
export async function adoptTemplate(act: Act, place: TemplatePlace, version: number): Promise<void> {
  const editions = await admitted(act, 'adopt', place)
  const draft = editions.find(({ state }) => state === 'draft')
  if (!draft) throw new Refused('template-no-draft')
  await replaceAdopted(act.tx, place, act.now)
  if (!(await adoptDraft(act.tx, { id: draft.id, version }, { accountId: actorId(act), at: act.now })))
    throw new Stale()
  await recordEdition(act, 'template.adopted', draft)
}

export async function cancelTemplate(act: Act, place: TemplatePlace): Promise<void> {
  const editions = await admitted(act, 'cancel', place)
  const draft = editions.find(({ state }) => state === 'draft')
  if (!draft) throw new Refused('template-no-draft')
  await removeDraft(act.tx, draft.id)
  await recordEdition(act, 'template.cancelled', draft)
}

/** Brings an adopted edition back, or the original (0), as a new edition: the history goes on. */
export async function restoreTemplate(act: Act, place: TemplatePlace, number: number): Promise<void> {
  const editions = await admitted(act, 'restore', place)
  const chosen = editions.find((one) => one.number === number && one.state !== 'draft')
  if (number !== 0 && !chosen) throw new Refused('wrong-state')
  const wording = chosen?.wording ?? null
  const inUse = editions.find(({ state }) => state === 'adopted')
  if ((inUse?.wording ?? null) === null ? wording === null : inUse?.number === number)
    throw new Refused('template-in-use')
  await replaceAdopted(act.tx, place, act.now)
  const edition: Edition = {
    ...place,
    ...fresh(editions),
    state: 'adopted',
    wording,
    savedBy: actorId(act),
    savedAt: act.now,
    adoptedBy: actorId(act),
    adoptedAt: act.now,
    restores: number,
  }
  await insertEdition(act.tx, edition)
  await recordEdition(act, 'template.restored', edition)
}

/** The editions so far, if the actor may do this to the unit's templates. */
async function admitted(act: Act, what: EditionAct, place: TemplatePlace): Promise<Edition[]> {
  const roles = rolesToward(act.actor, place, { tree: await loadTree(act.tx), on: act.today })
  const editions = await listEditions(act.tx, place)
  const state = what === 'adopt' || what === 'cancel' ? 'draft' : 'adopted'
  const refusal = refuseEditionAct(what, { state, roles })
  if (refusal) throw new Refused(refusal)
  return editions
}

const fresh = (editions: readonly Edition[]) => ({
  id: newId(),
  number: Math.max(0, ...editions.map(({ number }) => number)) + 1,
  adoptedBy: null,
  adoptedAt: null,
  version: 1,
})

function wordingFrom(kind: TemplateKind, input: WordingInput): Wording {
  const { parent, issuer, place, capacity, post, signer, recipients } = input
  const errors: Record<string, string> = {}
  const phrases: Record<string, string> = {}
  for (const [key, { label, names, original }] of phrasesOf(kind)) {
    const words = input[key as keyof WordingInput] // the schema has a field for each phrase
    if (typeof words !== 'string' || words === original) continue
    const unknown = unknownPlaceholders(words, names)
    if (unknown.length > 0) errors[key] = text.unknownPlaceholder(label, unknown.join(', '))
    phrases[key] = words
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
  return { parent, issuer, place, capacity, post, signer, recipients, phrases }
}

async function recordEdition(act: Act, verb: string, edition: Edition): Promise<void> {
  const { id, unitId, kind, number, restores } = edition
  await act.record(verb, { kind: 'template', id }, { unitId, kind, number, restores })
  act.touch(`templates:${unitId}`, 'reports', 'plans')
}

function actorId(act: Act): string {
  if (!act.actor) throw new Refused('signed-out')
  return act.actor.accountId
}
