import type { PlainDate } from '../../kernel/dates.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import type { Signature } from '../../writing/index.ts'
import type { UnitTree } from '../units/index.ts'
import { fillPhrase, linesOf, type TemplateKind, type Wording } from './rules/template.ts'
import { wordingAt } from './store.ts'
import { type Letterhead, letterheadOf } from './text/letterhead.ts'
import { type PhraseOriginal, type PlaceholderName, phrasesOf, placeholders } from './text/originals.ts'

export type PhraseValues = Readonly<Partial<Record<PlaceholderName, string>>>

/** How a unit writes one kind of document: its letterhead, signer and recipients as it wants them, and its phrases. */
export interface OfficeTemplate {
  readonly letterhead: Letterhead
  /** null: the document's own. */
  readonly recipients: readonly string[] | null
  /** What the office fixed of the signature; absent parts are the document's own. */
  readonly signature: Pick<Wording, 'capacity' | 'post' | 'signer'>
  /** The phrase with the names in braces replaced. */
  say(phrase: string, values: PhraseValues): string
}

interface Wanted {
  readonly unitId: string
  readonly kind: TemplateKind
  /** Who issues, where that is not the unit whose template it is. */
  readonly issuerId?: string | null
  /** The day whose names the document bears. */
  readonly on: PlainDate
  /** Of a document whose figures are frozen: the moment, so that it keeps its words. */
  readonly at?: Date | null
}

/** The template in force, with what the unit tree gives where the office says nothing. */
export async function officeTemplate(reader: Db | Tx, tree: UnitTree, wanted: Wanted): Promise<OfficeTemplate> {
  return templateFrom(await wordingAt(reader, wanted, wanted.at ?? null), tree, wanted)
}

/** The same from a wording at hand, e.g. a draft that is looked at. */
export function templateFrom(wording: Wording | null, tree: UnitTree, wanted: Omit<Wanted, 'at'>): OfficeTemplate {
  const phrases = new Map<string, PhraseOriginal>(phrasesOf(wanted.kind))
  const { capacity = null, post = null, signer = null } = wording ?? {}
  return {
    letterhead: ownLetterhead(
      unitLetterhead(tree, { unitId: wanted.issuerId ?? wanted.unitId, on: wanted.on }),
      wording,
    ),
    recipients: wording?.recipients ? linesOf(wording.recipients) : null,
    signature: { capacity, post, signer },
    say: (phrase, values) => fillPhrase(wording?.phrases[phrase] ?? phrases.get(phrase)?.original ?? '', named(values)),
  }
}

/** By the words that stand in the braces. */
function named(values: PhraseValues): Record<string, string> {
  return Object.fromEntries(
    // keys of a partial record of names are names
    Object.entries(values).map(([name, value]) => [placeholders[name as PlaceholderName], value]),
  )
}

/** As the list of units gives it. */
export function unitLetterhead(tree: UnitTree, { unitId, on }: { unitId: string; on: PlainDate }): Letterhead {
  const unit = tree.unit(unitId)
  const version = unit?.names.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? unit?.names.at(-1)
  const parentId = tree.parentOn(unitId, on)
  return letterheadOf({
    name: version?.name ?? '',
    kind: tree.kindOn(unitId, on),
    abbreviation: version?.abbreviation ?? null,
    parentName: parentId && tree.nameOn(parentId, on),
  })
}

function ownLetterhead(letterhead: Letterhead, wording: Wording | null): Letterhead {
  if (!wording) return letterhead
  return {
    ...letterhead,
    ...(wording.parent && { parent: wording.parent }),
    ...(wording.issuer && { issuer: linesOf(wording.issuer) }),
    ...(wording.place && { place: wording.place }),
  }
}

/** The block of signature: what the office fixed first, then what the document knows, then the head of the unit. */
export function signatureOf(
  { letterhead, signature }: Pick<OfficeTemplate, 'letterhead' | 'signature'>,
  own: { readonly capacity: Signature['capacity']; readonly post: string | null; readonly name: string | null },
): Signature {
  const capacity = own.capacity ?? signature.capacity
  const onBehalf = capacity === 'KT.' || capacity === 'TL.' || capacity === 'TUQ.'
  return {
    capacity,
    ...(letterhead.body && capacity !== 'TL.' && { body: letterhead.body }),
    ...(onBehalf && { onBehalfTitle: letterhead.headPost }),
    post: (own.post ?? signature.post ?? letterhead.headPost).toLocaleUpperCase('vi'),
    name: own.name ?? signature.signer,
  }
}
