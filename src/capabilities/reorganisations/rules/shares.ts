// Tỷ lệ chia: worked out where the resolution gives the people or the ground of every part in place of shares. Nothing is guessed: one
// part without a number leaves all shares of that unit unknown.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { measureOn, type ShareBasis, type UnitTree } from '../../units/index.ts'
import type { Draft, DraftLine } from './draft.ts'

interface Place {
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** The draft with the shares that follow from its parts; lines that state a share keep it. */
export function withShares(draft: Draft, place: Place): Draft {
  const divided = draft.lines.filter(({ kind }) => kind === 'SPLIT')
  const partsOf = grouped(divided)
  return {
    ...draft,
    lines: draft.lines.map((line) => {
      const { kind, share } = line
      if (share !== null) return line
      const found =
        kind === 'SPLIT'
          ? ofParts(line, partsOf.get(line.from) ?? [])
          : kind === 'PARTIAL'
            ? ofWhole(line, place)
            : null
      return found ? { ...line, ...found } : line
    }),
  }
}

interface Found {
  readonly share: number
  readonly share_by: ShareBasis
}

const bases = [
  { share_by: 'population', measure: 'population', of: ({ population }: DraftLine) => population },
  { share_by: 'area', measure: 'areaKm2', of: ({ area }: DraftLine) => area },
] as const

/** A unit that ends is the sum of its parts. */
function ofParts(line: DraftLine, parts: readonly DraftLine[]): Found | null {
  if (parts.length < 2 || parts.some(({ share }) => share !== null)) return null
  for (const { share_by, of } of bases) {
    const sizes = parts.flatMap((part) => of(part) ?? [])
    const own = of(line)
    if (own === null || sizes.length < parts.length) continue
    return { share: own / sizes.reduce((sum, size) => sum + size, 0), share_by }
  }
  return null
}

/** A unit that goes on is as large as it was counted last before the day. */
function ofWhole(line: DraftLine, { tree, on }: Place): Found | null {
  const eve = addDays(on, -1)
  const unit = tree.byCode(line.from, eve)
  if (!unit) return null
  for (const { share_by, measure, of } of bases) {
    const own = of(line)
    const whole = Number(measureOn(unit, measure, eve)?.[measure] ?? 0)
    if (own !== null && own < whole) return { share: own / whole, share_by }
  }
  return null
}

function grouped(lines: readonly DraftLine[]): ReadonlyMap<string, readonly DraftLine[]> {
  const groups = new Map<string, DraftLine[]>()
  for (const line of lines) {
    const group = groups.get(line.from)
    if (group) group.push(line)
    else groups.set(line.from, [line])
  }
  return groups
}
