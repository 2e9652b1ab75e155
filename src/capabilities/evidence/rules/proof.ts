// Whether a deed proves what it was put to. The plan's lead unit decides; the unit may answer; nobody accepts a deed that they
// recorded themselves.

import type { PlainDate } from '../../../kernel/dates.ts'
import { type Life, refuseMove } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'

export const proofStates = ['proposed', 'accepted', 'contested', 'void'] as const
export type ProofState = (typeof proofStates)[number]

const appraisal =
  'Cơ quan đầu mối kiểm tra tài liệu kiểm chứng (phần Tổ chức thực hiện của kế hoạch; Quyết định 876/QĐ-BNV năm 2022 về Chỉ số CCHC)'

export const proofLife = {
  accept: { from: ['proposed', 'contested'], to: 'accepted', by: ['coordinator'], law: appraisal },
  contest: {
    from: ['proposed', 'accepted'],
    to: 'contested',
    by: ['coordinator'],
    law: `${appraisal}; phải nêu lý do`,
  },
  answer: {
    from: ['contested'],
    to: 'proposed',
    by: ['officer', 'head'],
    law: 'Đơn vị giải trình, bổ sung tài liệu kiểm chứng theo yêu cầu của cơ quan đầu mối; quy chế làm việc của cơ quan',
  },
  reject: {
    from: ['contested'],
    to: 'void',
    by: ['coordinator'],
    law: `${appraisal}; giải trình không được chấp nhận`,
  },
} as const satisfies Life<ProofState, Role>
export type ProofAct = keyof typeof proofLife

/** A proof as far as the right to decide it depends on it. */
export interface ProofStanding {
  readonly state: ProofState
  readonly roles: readonly Role[]
  readonly recordedBy: string | null
  readonly withdrawn: boolean
  readonly actorId: string
}

export function refuseProofAct(act: ProofAct, standing: ProofStanding): string | null {
  const refusal = refuseMove(proofLife, act, standing)
  if (refusal) return refusal
  if (standing.withdrawn && (act === 'accept' || act === 'answer')) return 'deed-withdrawn'
  return act === 'accept' && standing.recordedBy === standing.actorId ? 'proof-own-deed' : null
}

/** What the ledger says of one occurrence. */
export interface OccurrenceTotal {
  readonly quantity: number
  readonly awaiting: number
  readonly reachedOn: PlainDate | null
}

/**
 * Accepted quantity, waiting quantity, and the day of the deed with which the quota was reached: late is judged by when a thing
 * was done, not by when somebody found the time to accept it.
 */
export function totalOf(
  proofs: readonly { readonly state: ProofState; readonly quantity: number; readonly doneOn: PlainDate }[],
  quota: number,
): OccurrenceTotal {
  const sum = (state: ProofState) =>
    proofs.filter((proof) => proof.state === state).reduce((all, proof) => all + proof.quantity, 0)
  let reached = 0
  const accepted = proofs.filter((proof) => proof.state === 'accepted').sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1))
  const last = accepted.find((proof) => {
    reached += proof.quantity
    return reached >= quota
  })
  return { quantity: sum('accepted'), awaiting: sum('proposed'), reachedOn: last?.doneOn ?? null }
}
