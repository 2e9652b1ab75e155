// Thủ tục hành chính: the public catalogue. NĐ 63/2010/NĐ-CP (sửa đổi bởi 48/2013, 92/2017) says what a procedure must tell, who
// publishes it and who abolishes it; TT 02/2017/TT-VPCP how its data is kept.
import { z } from 'zod'
import type { Actor } from '../../kernel/act.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { date, optionalText, text } from '../../kernel/fields.ts'
import { type Life, refuseMove } from '../../kernel/life.ts'
import { type Role, rolesToward } from '../people/index.ts'
import type { UnitTree } from '../units/index.ts'
import type { Component, ProcedureContent, RawCells } from './rules/content.ts'
import type { OnlineLevel } from './rules/listing.ts'

export type ProcedureState = 'in-force' | 'abolished'

/** One line of the catalogue. */
export interface ListedProcedure {
  readonly id: string
  readonly code: string
  readonly state: ProcedureState
  readonly name: string
  readonly field: string | null
  readonly levels: readonly string[]
  readonly audiences: readonly string[]
  readonly agency: string | null
  readonly onlineLevel: OnlineLevel | null
  readonly missing: readonly Component[]
}

/** With what it says in its present version. */
export interface Procedure extends ListedProcedure {
  readonly version: number
  /** The office's own. */
  readonly keywords: string
  readonly sourceKeywords: string | null
  readonly abolition: Abolition | null
  readonly origin: 'national' | 'local'
  readonly number: number
  readonly validFrom: PlainDate
  readonly decision: string | null
  readonly kind: string | null
  readonly content: ProcedureContent
  readonly raw: RawCells
  readonly source: string | null
  readonly sourceUrl: string | null
  readonly takenAt: Date
}

/** By which decision, and from which day on. */
export interface Abolition {
  readonly by: string
  readonly from: PlainDate
}

/** A former wording, and when it was shown. */
export interface FormerVersion {
  readonly number: number
  readonly name: string
  readonly decision: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
}

/** The administrator takes files in and mends them; officers and heads act for the office that controls procedures. */
export const controllers = ['officer', 'head', 'administrator'] as const satisfies readonly Role[]

export const procedureLife = {
  abolish: {
    from: ['in-force'],
    to: 'abolished',
    by: controllers,
    law: 'NĐ 63/2010/NĐ-CP Điều 13, Điều 15 (sửa đổi bởi NĐ 92/2017/NĐ-CP): quyết định công bố thủ tục bị bãi bỏ',
  },
  reinstate: {
    from: ['abolished'],
    to: 'in-force',
    by: controllers,
    law: 'NĐ 63/2010/NĐ-CP Điều 24: dữ liệu trên Cơ sở dữ liệu quốc gia phải chính xác, kịp thời; ghi nhầm thì sửa',
  },
  describe: {
    from: ['in-force'],
    to: 'in-force',
    by: controllers,
    law: 'TT 02/2017/TT-VPCP: từ khóa giúp tra cứu, không thuộc nội dung đã công bố',
  },
} as const satisfies Life<ProcedureState, Role>
export type ProcedureAct = keyof typeof procedureLife

/** Kiểm soát thủ tục hành chính is the work of the authority's own office (NĐ 92/2017/NĐ-CP Điều 1: Văn phòng UBND cấp tỉnh). */
export function controllingRoles(
  actor: Actor | null,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): readonly Role[] {
  const unit = actor && tree.unit(actor.unitId)
  if (!actor || !unit) return []
  const isOffice = tree.kindOn(unit.id, on) === 'OFFICE' && tree.parentOn(unit.id, on) === tree.officeId
  const held = rolesToward(actor, { unitId: actor.unitId }, { tree, on })
  return held.filter((role) => role === 'administrator' || (isOffice && controllers.some((one) => one === role)))
}

export const refuseProcedure = (
  act: ProcedureAct,
  { state }: Pick<ListedProcedure, 'state'>,
  roles: readonly string[],
): 'not-allowed' | 'wrong-state' | null => refuseMove(procedureLife, act, { state, roles })

const version = z.coerce.number().int()
export const abolishInput = z.object({ version, by: text(100), from: date() })
export const reinstateInput = z.object({ version, reason: text(500) })
export const keywordsInput = z.object({
  version,
  keywords: optionalText(1000).transform((words) => words ?? ''),
})
