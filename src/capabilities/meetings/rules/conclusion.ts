// Kết luận: what the chair decided. A conclusion with units and a day becomes a task that its units account for like any other.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Role } from '../../people/index.ts'
import type { UnitGroup, UnitTree } from '../../units/index.ts'
import type { Meeting } from './meeting.ts'

export interface Conclusion {
  readonly id: string
  readonly position: number
  readonly text: string
  readonly product: string | null
  readonly dueOn: PlainDate | null
  readonly leadUnits: readonly string[]
  readonly leadGroups: readonly UnitGroup[]
  readonly supportUnits: readonly string[]
  readonly taskId: string | null
  readonly version: number
}

export interface Minutes {
  readonly endedAt: Date | null
  readonly opening: string
  readonly discussion: string
  readonly closing: string
  readonly copies: number
  readonly savedBy: string | null
  readonly version: number
}

/** The units that lead, groups resolved on the day of the order, each once. */
export function leadersOf(
  conclusion: Pick<Conclusion, 'leadUnits' | 'leadGroups'>,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): string[] {
  const scope = tree.officeId
  const grouped = scope === null ? [] : conclusion.leadGroups.flatMap((group) => tree.groupOn(group, scope, on))
  return [...new Set([...conclusion.leadUnits, ...grouped])]
}

export const isTask = (conclusion: Pick<Conclusion, 'leadUnits' | 'leadGroups' | 'dueOn'>) =>
  conclusion.dueOn !== null && conclusion.leadUnits.length + conclusion.leadGroups.length > 0

/**
 * Whose task it may become: units below the one that met. Beyond it order only the coordinator of the programme and the office
 * of the committee, which passes on what the leadership concluded; a head directs their own unit alone.
 */
export function refuseOrder(
  leaders: readonly string[],
  meeting: Pick<Meeting, 'unitId'>,
  by: { roles: readonly Role[]; tree: UnitTree; on: PlainDate },
): 'meeting-unit-beyond' | null {
  if (by.roles.includes('coordinator') || by.tree.kindOn(meeting.unitId, by.on) === 'OFFICE') return null
  const within = leaders.every((unitId) => by.tree.isWithin(unitId, meeting.unitId, by.on))
  return within ? null : 'meeting-unit-beyond'
}

/** A conclusion that names units needs a day and the other way round: half a task is none. */
export function refuseConclusion(
  words: Pick<Conclusion, 'dueOn' | 'leadUnits' | 'leadGroups'>,
  heldOn: PlainDate,
): 'meeting-conclusion-day' | 'meeting-conclusion-unit' | 'meeting-conclusion-past' | null {
  const named = words.leadUnits.length + words.leadGroups.length > 0
  if (named && words.dueOn === null) return 'meeting-conclusion-day'
  if (!named && words.dueOn !== null) return 'meeting-conclusion-unit'
  return words.dueOn !== null && words.dueOn < heldOn ? 'meeting-conclusion-past' : null
}
