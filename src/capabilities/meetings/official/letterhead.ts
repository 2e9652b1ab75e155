import { fold } from '../../../kernel/text-folding.ts'
import type { UnitKind, UnitTree } from '../../units/index.ts'
import { dayOfMeeting, type Meeting } from '../rules/meeting.ts'
import { letterheadWords } from '../text/papers.ts'

/** Who calls the meeting, as its papers print it. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.2–II.4. */
export interface Letterhead {
  readonly parent: string | null
  readonly issuer: readonly string[]
  readonly symbol: string
  readonly place: string
  /** In running text. */
  readonly name: string
  readonly body: string | null
  readonly headPost: string
}

const territories: readonly UnitKind[] = [
  'PROVINCE',
  'CENTRAL_CITY',
  'QUAN',
  'HUYEN',
  'THI_XA',
  'TP_THUOC_TINH',
  'TP_THUOC_TP',
  'XA',
  'PHUONG',
  'DAC_KHU',
  'THI_TRAN',
]

export function letterheadFor(tree: UnitTree, meeting: Pick<Meeting, 'unitId' | 'startsAt'>): Letterhead {
  const { unitId } = meeting
  const on = dayOfMeeting(meeting)
  const name = tree.nameOn(unitId, on)
  const kind = tree.kindOn(unitId, on)
  const parentId = tree.parentOn(unitId, on)
  const parentName = parentId === null ? null : tree.nameOn(parentId, on)
  const isTerritory = territories.includes(kind)
  const seat = isTerritory ? name : (parentName ?? name)
  const place = seat.replace(letterheadWords.classWord, '')
  if (isTerritory)
    return {
      parent: null,
      issuer: [letterheadWords.committee, upper(name)],
      symbol: 'UBND',
      place,
      name: letterheadWords.committeeOf(lowerFirst(name)),
      body: letterheadWords.committee,
      headPost: letterheadWords.chair,
    }
  return {
    parent: parentName && letterheadWords.parent(parentName),
    issuer: [upper(name)],
    symbol: abbreviationOf(tree, meeting) ?? initials(name),
    place,
    name,
    body: null,
    headPost: headOf(kind),
  }
}

function abbreviationOf(tree: UnitTree, { unitId, startsAt }: Pick<Meeting, 'unitId' | 'startsAt'>): string | null {
  const on = dayOfMeeting({ startsAt })
  const names = tree.unit(unitId)?.names ?? []
  return names.find(({ from, to }) => from <= on && (to === null || on <= to))?.abbreviation ?? null
}

function headOf(kind: UnitKind): string {
  const { heads, head } = letterheadWords
  return kind in heads ? heads[kind as keyof typeof heads] : head // just asked whether it is one of them
}

const upper = (words: string) => words.toLocaleUpperCase('vi')

/** "Phường An Hòa" within a sentence. */
const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)

const initials = (name: string) =>
  upper(
    name
      .replace(/,/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '' && fold(word) !== 'va')
      .map((word) => word.charAt(0))
      .join(''),
  )
