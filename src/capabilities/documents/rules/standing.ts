// Tình trạng hiệu lực: whether a document is in force on a day, and why. Sources: Luật Ban hành VBQPPL 64/2025/QH15, Chương VI
// (Điều 53: it states its own day of effect); before 01/4/2025 Luật 80/2015/QH13, Điều 154: it ends wholly or in part by its own
// term, by being amended, replaced or repealed. Administrative documents have effect from their signing (NĐ 30/2020/NĐ-CP, Điều 15).
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { choice, date, text } from '../../../kernel/fields.ts'
import type { Relation } from '../rules.ts'

export const standings = ['pending', 'in-force', 'partly', 'ended', 'unknown'] as const
export type Standing = (typeof standings)[number]

/** The days from which a standing follows; null: never, as far as is known. */
export interface StandingDays {
  readonly inForceOn: PlainDate | null
  readonly partlyOn: PlainDate | null
  readonly endedOn: PlainDate | null
}

/** `unknown`: a normative document that states no day of effect. */
export function standingOn({ inForceOn, partlyOn, endedOn }: StandingDays, day: PlainDate): Standing {
  if (endedOn !== null && endedOn <= day) return 'ended'
  if (inForceOn !== null && inForceOn > day) return 'pending'
  if (partlyOn !== null && partlyOn <= day) return 'partly'
  return inForceOn === null ? 'unknown' : 'in-force'
}

const ending = ['replaces', 'amends', 'repeals'] as const satisfies readonly Relation[]

/** What another document does to this one; `from`: its own day of effect. */
export interface Ending {
  readonly relation: (typeof ending)[number]
  /** The places that it touches; null: the whole. */
  readonly clause: string | null
  readonly from: PlainDate | null
}

export const isEnding = (relation: Relation): relation is Ending['relation'] =>
  (ending as readonly Relation[]).includes(relation)

/** Replaced or repealed as a whole, a document has ended; amended, or touched at some places only, it has in part. */
export const endsWhole = ({ relation, clause }: Pick<Ending, 'relation' | 'clause'>): boolean =>
  relation !== 'amends' && clause === null

export const sayable = ['in-force', 'partly', 'ended', 'computed'] as const
/** 'computed' takes back what was said. */
export type SayableStanding = (typeof sayable)[number]

/** What a person of the keeping unit said, and on which authority. */
export interface SaidStanding {
  readonly standing: SayableStanding
  readonly since: PlainDate
  readonly reason: string
  /** Number of the document, or the register, that says so. */
  readonly source: string
  readonly unitId: string
  readonly saidAt: Date
}

interface Known {
  readonly expires: PlainDate | null
  readonly endings: readonly Ending[]
  readonly said: Pick<SaidStanding, 'standing' | 'since'> | null
}

/** What a person says outweighs what the relations give. A document without a day of effect changes nothing yet. */
export function endsOf({ expires, endings, said }: Known): Pick<StandingDays, 'partlyOn' | 'endedOn'> {
  if (said !== null && said.standing !== 'computed')
    return {
      partlyOn: said.standing === 'partly' ? said.since : null,
      endedOn: said.standing === 'ended' ? said.since : null,
    }
  const daysOf = (whole: boolean) => endings.flatMap((one) => (endsWhole(one) === whole && one.from ? [one.from] : []))
  return { partlyOn: earliest(daysOf(false)), endedOn: earliest([...daysOf(true), ...(expires ? [expires] : [])]) }
}

const earliest = (days: readonly PlainDate[]): PlainDate | null => [...days].sort()[0] ?? null

export const saidStandingInput = z.object({
  standing: choice(sayable),
  since: date(),
  reason: text(500),
  source: text(300),
})
export type SaidStandingInput = z.output<typeof saidStandingInput>
