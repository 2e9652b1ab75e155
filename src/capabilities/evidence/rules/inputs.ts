import { z } from 'zod'
import {
  checkbox,
  choice,
  choices,
  date,
  ids,
  optionalDate,
  optionalId,
  optionalText,
  text,
} from '../../../kernel/fields.ts'
import type { Role } from '../../people/index.ts'
import { areaCodes, deedKinds } from '../../tasks/index.ts'
import type { Quantity } from './deed.ts'

/** A quantity as people write it: 1.200 or 12,5. */
const number = () =>
  optionalText(20).transform((value, context) => {
    if (value === null) return null
    const plain = value.replace(/[.\s](?=\d{3}\b)/g, '').replace(',', '.')
    if (/^\d+(\.\d{1,3})?$/.test(plain) && Number(plain) > 0) return Number(plain)
    context.addIssue({ code: 'custom', message: 'deed-quantity' })
    return z.NEVER
  })

export const recordInput = z.object({
  kind: choice(deedKinds),
  title: text(500),
  from: date(),
  to: optionalDate(),
  unit: optionalId(),
  joint1: optionalId(),
  joint2: optionalId(),
  joint3: optionalId(),
  count1: number(),
  of1: optionalText(60),
  count2: number(),
  of2: optionalText(60),
  areas: choices(areaCodes),
  address: optionalText(1000),
  note: optionalText(4000),
  isPublic: checkbox(),
  assignment: optionalId(),
  occurrence: optionalId(),
})
export type RecordInput = z.output<typeof recordInput>

/** A number without what it counts is a mistake that the form names; a unit without a number is only a suggestion left unused. */
export function quantitiesOf(
  input: Pick<RecordInput, 'count1' | 'of1' | 'count2' | 'of2'>,
): Quantity[] | { missing: 'of1' | 'of2' } {
  const found: Quantity[] = []
  for (const line of ['1', '2'] as const) {
    const count = input[`count${line}`]
    const of = input[`of${line}`]
    if (count === null) continue
    if (of === null) return { missing: `of${line}` }
    found.push({ count, of })
  }
  return found
}

export const decideInput = z.object({
  decision: choice(['accept', 'contest', 'reject']),
  deed: ids(),
  proof: ids(),
  quantity: number(),
  reason: optionalText(2000),
  back: z
    .string()
    .regex(/^\/lam-viec\/[^\\]*$/)
    .optional()
    .catch(undefined),
})
export type DecideInput = z.output<typeof decideInput>

export const answerInput = z.object({ proof: ids(), explanation: text(4000) })
export const withdrawInput = z.object({ withdrawReason: text(2000) })

/** Who records for a unit what the platform did not do itself. */
export const recording = {
  by: ['officer', 'head'],
  law: 'Đơn vị thực hiện nhiệm vụ ghi nhận kết quả và tài liệu kiểm chứng; phần Tổ chức thực hiện của kế hoạch',
} as const satisfies { by: readonly Role[]; law: string }

export function refuseManualRecord(deed: {
  roles: readonly Role[]
  address: string | null
  files: number
}): string | null {
  if (!recording.by.some((role) => deed.roles.includes(role))) return 'not-allowed'
  return deed.address === null && deed.files === 0 ? 'deed-without-document' : null
}
