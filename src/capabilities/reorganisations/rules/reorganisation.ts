// Sắp xếp đơn vị: prepared as a draft, rehearsed, scheduled for a day to come, and reversible until that day.
import { z } from 'zod'
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { date, text } from '../../../kernel/fields.ts'
import type { Life } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'
import type { Draft } from './draft.ts'

export interface Reorganisation {
  readonly id: string
  readonly title: string
  readonly legalBasis: string
  readonly effectiveOn: PlainDate
  readonly state: StoredState
  readonly draft: Draft
  readonly version: number
  readonly madeAt: Date
  readonly scheduledAt: Date | null
}

/** Without its draft, which may be long. */
export type ListedReorganisation = Omit<Reorganisation, 'draft'> & { readonly lines: number }

export type StoredState = 'draft' | 'scheduled'
export const reorganisationStates = ['draft', 'scheduled', 'in-force'] as const
/** `in-force` follows from the day, nothing is written then. */
export type ReorganisationState = (typeof reorganisationStates)[number]

export function stateOn(one: Pick<Reorganisation, 'state' | 'effectiveOn'>, today: PlainDate): ReorganisationState {
  return one.state === 'scheduled' && one.effectiveOn <= today ? 'in-force' : one.state
}

const law = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'
const by: readonly Role[] = ['administrator']

export const reorganisationLife = {
  edit: { from: ['draft'], to: 'draft', by, law },
  schedule: { from: ['draft'], to: 'scheduled', by, law },
  takeBack: { from: ['scheduled'], to: 'draft', by, law },
  remove: { from: ['draft'], to: 'draft', by, law },
} as const satisfies Life<ReorganisationState, Role>

export const headInput = z.object({ title: text(300), legalBasis: text(300), effectiveOn: date() })
export type HeadInput = z.output<typeof headInput>

export type ScheduleRefusal = 'reorganisation-past' | 'reorganisation-faulty' | 'reorganisation-changed'

/** It must lie ahead, so that it can still be taken back; and the draft must be the one that was looked at. */
export function refuseSchedule(
  one: Pick<Reorganisation, 'effectiveOn' | 'version'>,
  at: { today: PlainDate; version: number; faults: number },
): ScheduleRefusal | null {
  if (one.version !== at.version) return 'reorganisation-changed'
  if (one.effectiveOn <= at.today) return 'reorganisation-past'
  return at.faults > 0 ? 'reorganisation-faulty' : null
}

/** The last day of what ends. */
export const eveOf = (one: Pick<Reorganisation, 'effectiveOn'>): PlainDate => addDays(one.effectiveOn, -1)
