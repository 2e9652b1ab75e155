// Soạn từng dòng: what a person types about one line becomes a draft with that line; pages name units by code or by name.
import { z } from 'zod'
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { checkbox, choice, optionalChoice, optionalText, text, whole } from '../../../kernel/fields.ts'
import { fold } from '../../../kernel/text-folding.ts'
import {
  areaField,
  levelOfKind,
  populationField,
  successionKinds,
  type Unit,
  type UnitTree,
  unitKinds,
} from '../../units/index.ts'
import { type Draft, type DraftUnit, draftLine } from './draft.ts'
import { shareOf } from './plan-table.ts'

/** A line of the draft, or a unit that goes on under another superior. */
export const ways = [...successionKinds, 'MOVE'] as const
export type Way = (typeof ways)[number]

export const lineInput = z.object({
  version: whole(1),
  from: text(340),
  way: choice(ways),
  to: optionalText(340),
  newCode: optionalText(20),
  newName: optionalText(300),
  newKind: optionalChoice(unitKinds),
  parent: optionalText(340),
  share: optionalText(20),
  population: populationField(),
  area: areaField(),
  main: checkbox(),
  function: optionalText(80),
  basis: optionalText(300),
})
export type LineInput = z.output<typeof lineInput>

interface Place {
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly draft: Draft
}

export type Edited = { readonly draft: Draft } | { readonly errors: Readonly<Record<string, string>> }

/** The draft with one line more, or what is wrong, by field. */
export function withLine(input: LineInput, place: Place): Edited {
  const { tree, on, draft } = place
  const from = unitCalled(input.from, { tree, on: addDays(on, -1) })
  if (!from) return { errors: { from: 'reorganisation-unit-unknown' } }
  const share = shareOf(input.share ?? '')
  if (share === undefined) return { errors: { share: 'reorganisation-share' } }
  if (input.way === 'MOVE') return withMove(from, input, place)
  const heir = heirOf(input, place)
  if ('errors' in heir) return heir
  const isName = heir.code === null && (input.way === 'RENAME' || input.way === 'UPGRADE')
  if (isName && input.newName === null) return { errors: { newName: 'reorganisation-new-name' } }
  const line = draftLine.parse({
    from: from.code,
    to: heir.code,
    kind: input.way,
    share,
    population: input.population,
    area: input.area === null ? null : Number(input.area),
    main: input.main,
    function: input.function,
    name: isName ? input.newName : null,
    unit_kind: isName ? input.newKind : null,
    legal_basis: input.basis,
  })
  return { draft: { ...draft, units: [...draft.units, ...heir.founded], lines: [...draft.lines, line] } }
}

function withMove(unit: Unit, input: LineInput, { tree, on, draft }: Place): Edited {
  const code = input.to === null ? null : codeCalled(input.to, { tree, on, draft })
  if (code === null) return { errors: { to: 'reorganisation-heir-unknown' } }
  const others = draft.moves.filter((move) => move.code !== unit.code)
  return { draft: { ...draft, moves: [...others, { code: unit.code, parent_code: code }] } }
}

type NamedHeir = { readonly code: string | null; readonly founded: readonly DraftUnit[] }

function heirOf(input: LineInput, place: Place): NamedHeir | { errors: Readonly<Record<string, string>> } {
  const isNewName = input.newCode === null && (input.way === 'RENAME' || input.way === 'UPGRADE')
  const isFounding = input.newCode !== null || (input.newName !== null && !isNewName)
  if (input.to !== null && isFounding) return { errors: { to: 'reorganisation-heir-twice' } }
  if (isFounding) return founding(input, place)
  if (input.to === null) {
    const mayLack = isNewName || input.way === 'ABOLISH'
    return mayLack ? { code: null, founded: [] } : { errors: { to: 'reorganisation-heir-missing' } }
  }
  const code = codeCalled(input.to, place)
  return code === null ? { errors: { to: 'reorganisation-heir-unknown' } } : { code, founded: [] }
}

function founding(input: LineInput, { tree, on, draft }: Place): NamedHeir | { errors: Record<string, string> } {
  if (input.newCode === null) return { errors: { newCode: 'reorganisation-new-code' } }
  if (draft.units.some(({ code }) => code === input.newCode)) return { code: input.newCode, founded: [] }
  if (input.newName === null) return { errors: { newName: 'reorganisation-new-name' } }
  if (input.newKind === null) return { errors: { newKind: 'reorganisation-new-kind' } }
  const office = tree.unit(tree.officeId ?? '')?.code ?? null
  const parent = input.parent === null ? office : codeCalled(input.parent, { tree, on, draft })
  if (parent === null) return { errors: { parent: 'reorganisation-parent-unknown' } }
  const { newCode: code, newName: name, newKind: kind } = input
  const basis = { short_name: null, abbreviation: null, legal_basis: input.basis }
  return { code, founded: [{ code, name, kind, level: levelOfKind(kind), parent_code: parent, ...basis }] }
}

/** A unit of the draft or a living one: "Phường Mới (T.PM)", a code or a name that only one bears. */
function codeCalled(words: string, { tree, on, draft }: Place): string | null {
  const code = codeIn(words)
  const drafted = draft.units.find(
    (unit) => unit.code === code || unit.code === words || fold(unit.name) === fold(words),
  )
  return drafted?.code ?? unitCalled(words, { tree, on: addDays(on, -1) })?.code ?? null
}

/** The unit alive on that day. */
export function unitCalled(words: string, { tree, on }: { tree: UnitTree; on: PlainDate }): Unit | null {
  for (const code of [codeIn(words), words]) {
    const unit = code === null ? null : tree.byCode(code, on)
    if (unit && unit.validFrom <= on && (unit.validTo === null || unit.validTo >= on)) return unit
  }
  const [unit, other] = tree.officeId === null ? [] : tree.findByName(words, tree.officeId, on)
  return unit && !other ? unit : null
}

/** How pages offer a unit, so that what was chosen leads back to it. */
export const calling = (name: string, code: string) => `${name} (${code})`

const codeIn = (words: string): string | null => /\(([^()]+)\)\s*$/.exec(words)?.[1] ?? null

/** Without the line, and without the new unit that only this line named. */
export function withoutLine(draft: Draft, at: number): Draft | null {
  const line = draft.lines[at]
  if (!line) return null
  const lines = draft.lines.filter((_, index) => index !== at)
  const isNamed = lines.some(({ to }) => to === line.to)
  return { ...draft, lines, units: isNamed ? draft.units : draft.units.filter(({ code }) => code !== line.to) }
}

export function withoutMove(draft: Draft, code: string): Draft | null {
  const moves = draft.moves.filter((move) => move.code !== code)
  return moves.length === draft.moves.length ? null : { ...draft, moves }
}

/** One heir of a divided unit takes over its work; null: a person decides thing by thing. */
export function withMain(draft: Draft, { from, to }: { from: string; to: string | null }): Draft | null {
  if (!draft.lines.some((line) => line.from === from && (to === null || line.to === to))) return null
  const isDivided = (line: Draft['lines'][number]) => line.from === from && line.kind !== 'TRANSFER_FUNCTION'
  return { ...draft, lines: draft.lines.map((line) => (isDivided(line) ? { ...line, main: line.to === to } : line)) }
}
