// The lines of a draft with the names of the units that they speak of: for the page, and as the table that can be read in again.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { ShareBasis, UnitTree } from '../../units/index.ts'
import type { Draft, DraftLine } from './draft.ts'
import { isNewName } from './draft.ts'
import type { Way } from './editing.ts'
import { withShares } from './shares.ts'

/** One row of the list: a line of the draft, or a unit that changes its superior. */
export interface ShownLine {
  /** Index of the line; null for a change of superior. */
  readonly at: number | null
  readonly way: Way
  readonly fromCode: string
  readonly fromName: string
  readonly toCode: string
  readonly toName: string
  readonly isNew: boolean
  readonly share: number | null
  readonly shareBy: ShareBasis | null
  readonly isMain: boolean
  readonly function: string | null
  readonly basis: string | null
}

interface Place {
  readonly tree: UnitTree
  readonly on: PlainDate
}

export function linesOf(draft: Draft, place: Place): ShownLine[] {
  const { before, after, founded } = namesIn(draft, place)
  const lines = withShares(draft, place).lines.map((line, at): ShownLine => {
    const renamed = isNewName(line, draft)
    return {
      at,
      way: line.kind,
      fromCode: line.from,
      fromName: before(line.from),
      toCode: renamed ? line.from : (line.to ?? ''),
      toName: renamed ? (line.name ?? '') : line.to === null ? '' : after(line.to),
      isNew: founded.has(line.to ?? ''),
      share: line.share,
      shareBy: line.share_by,
      isMain: line.main,
      function: line.function,
      basis: line.legal_basis,
    }
  })
  const moves = draft.moves.map((move): ShownLine => {
    const [fromCode, toCode] = [move.code, move.parent_code]
    const rest = { isNew: false, share: null, shareBy: null, isMain: false, function: null, basis: null }
    return { at: null, way: 'MOVE', fromCode, fromName: before(fromCode), toCode, toName: after(toCode), ...rest }
  })
  return [...lines, ...moves]
}

function namesIn(draft: Draft, { tree, on }: Place) {
  const founded = new Map(draft.units.map((unit) => [unit.code, unit]))
  const nameAt = (code: string, day: PlainDate) => {
    const unit = tree.byCode(code, day)
    return unit ? tree.nameOn(unit.id, day) : ''
  }
  const before = (code: string) => nameAt(code, addDays(on, -1))
  return { founded, before, after: (code: string) => founded.get(code)?.name ?? before(code) }
}

/** A row of the table of offices, as it is read in; codes of kinds are put into words by the page. */
export interface TableLine {
  readonly line: DraftLine
  readonly oldName: string
  /** The unit that begins; null where the line leads to a living one. */
  readonly founded: Draft['units'][number] | null
  readonly newName: string
}

export function tableLines(draft: Draft, place: Place): TableLine[] {
  const { before, founded, after } = namesIn(draft, place)
  return draft.lines.map((line) => {
    const unit = founded.get(line.to ?? '') ?? null
    const newName = line.name ?? (line.to === null ? '' : after(line.to))
    return { line, oldName: before(line.from), founded: unit, newName }
  })
}
