import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from '../../units/index.ts'
import type { UnitKind, UnitLevel } from './draft.ts'
import type { PlanLine } from './plan-table.ts'

/** What the codes of a table stand for on the day before. */
export interface Codes {
  lives(code: string): boolean
  /** Whether a line of the table names a new unit of that code. */
  founds(code: string): boolean
  /** The code of a living unit that a spreadsheet made this of by dropping the zeros it begins with. */
  wholeOfLiving(code: string): string | null
  /** The same of a unit that begins, or of a living one that takes over. */
  wholeOfNew(code: string): string | null
}

interface CodeWorld {
  readonly tree: UnitTree
  readonly eve: PlainDate
  kindCalled(words: string): UnitKind | null
  levelOf(kind: UnitKind): UnitLevel
}

/** Digits of an official code. Source: Quyết định 124/2004/QĐ-TTg; Quyết định 19/2025/QĐ-TTg. */
const lengths: Readonly<Partial<Record<UnitLevel, number>>> = { PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 }

/** As the column says, else as the name begins: "Đặc khu", "Phường". */
export function newKind(
  { newKind: said, newName }: Pick<PlanLine, 'newKind' | 'newName'>,
  kindCalled: CodeWorld['kindCalled'],
) {
  const [first = '', second = ''] = newName.split(/\s+/)
  return kindCalled(said) ?? kindCalled(`${first} ${second}`) ?? kindCalled(first)
}

export function codesIn(rows: readonly PlanLine[], { tree, eve, kindCalled, levelOf }: CodeWorld): Codes {
  const lives = (code: string) => tree.byCode(code, eve) !== null
  const named = rows.filter(({ newCode, newName }) => newCode !== '' && newName !== '')
  const founded = new Map(named.map((row) => [row.newCode, newKind(row, kindCalled)]))
  const official = levelsWithOfficialCodes(tree)
  const paddedOf = (code: string, isOne: (padded: string) => boolean) =>
    (isDigits(code) &&
      Object.values(lengths)
        .map((length) => code.padStart(length, '0'))
        .find(isOne)) ||
    null
  return {
    lives,
    founds: (code) => founded.has(code),
    wholeOfLiving: (code) => (lives(code) ? null : paddedOf(code, lives)),
    wholeOfNew(code) {
      if (lives(code)) return null
      const kind = founded.get(code)
      if (kind === undefined) return paddedOf(code, (padded) => lives(padded) || founded.has(padded))
      const level = kind && levelOf(kind)
      const length = (level && official.has(level) && lengths[level]) || 0
      return isDigits(code) && code.length < length ? code.padStart(length, '0') : null
    },
  }
}

const isDigits = (code: string) => /^\d+$/.test(code)

/** Offices may number their units in their own way: only where all digits have the official length is a shorter code a torn one. */
function levelsWithOfficialCodes(tree: UnitTree): ReadonlySet<UnitLevel> {
  const sizes = new Map<UnitLevel, Set<number>>()
  for (const { level, code } of tree.all())
    if (isDigits(code)) sizes.set(level, (sizes.get(level) ?? new Set()).add(code.length))
  const levels = [...sizes].filter(([level, of]) => of.size === 1 && of.has(lengths[level] ?? 0))
  return new Set(levels.map(([level]) => level))
}
