// What people say to each other about an assignment (trao doi): plain text, read by whoever may read the assignment, with a
// mention (@) of those who should look. Nothing official is decided in it.
import { z } from 'zod'
import { optionalId, text, whole } from '../../../kernel/fields.ts'
import type { AssignmentState } from './task.ts'

export const commenting = {
  source: 'Mức mặc định của hệ thống; nội dung cũ luôn được giữ lại để kiểm tra',
  /** Hours within which the writer may change the words; taking them back is always open. */
  editHours: 24,
  longest: 3_000,
} as const

export interface Comment {
  readonly id: string
  readonly assignmentId: string
  /** Null once it is withdrawn: kept, but shown to nobody. */
  readonly words: string | null
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly editedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly mentions: readonly string[]
  readonly version: number
}

export const commentInput = z.object({ comment: text(commenting.longest), mention: optionalId() })
export const editCommentInput = z.object({ version: whole(1), editedComment: text(commenting.longest) })
export const withdrawCommentInput = z.object({ version: whole(1) })

/** A cancelled assignment is closed for talk too. */
export const refuseComment = (state: AssignmentState) => (state === 'cancelled' ? 'comment-closed' : null)

export function refuseEditComment(
  comment: Pick<Comment, 'writtenBy' | 'writtenAt' | 'withdrawnAt'>,
  at: { actorId: string; now: Date },
): string | null {
  const refusal = refuseWithdrawComment(comment, at)
  if (refusal) return refusal
  const hours = (at.now.getTime() - comment.writtenAt.getTime()) / 3_600_000
  return hours <= commenting.editHours ? null : 'comment-too-old'
}

export function refuseWithdrawComment(
  comment: Pick<Comment, 'writtenBy' | 'withdrawnAt'>,
  { actorId }: { actorId: string },
): string | null {
  if (comment.writtenBy !== actorId) return 'not-allowed'
  return comment.withdrawnAt === null ? null : 'wrong-state'
}

/** Somebody who may be mentioned: the label is what stands after the @ and is unique among them. */
export interface Mentionable {
  readonly id: string
  readonly label: string
}

/** Two of one name are told apart by their units. */
export function labelled(people: readonly { id: string; name: string; unit: string }[]): Mentionable[] {
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1)
  return people.map(({ id, name, unit }) => ({ id, label: counts.get(name) === 1 ? name : `${name} (${unit})` }))
}

/** Whom the words mention: '@' followed by a label, the longest that fits. */
export function mentionsIn(words: string, people: readonly Mentionable[]): string[] {
  const byLength = [...people].sort((a, b) => b.label.length - a.label.length)
  const found = new Set<string>()
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const rest = words.slice(at + 1)
    const person = byLength.find(({ label }) => rest.startsWith(label))
    if (person) found.add(person.id)
  }
  return [...found]
}

/** The words in pieces, so that a page can mark the mentions. */
export function pieces(words: string, labels: readonly string[]): { words: string; mention: boolean }[] {
  const marks = labels.map((label) => `@${label}`).sort((a, b) => b.length - a.length)
  const parts: { words: string; mention: boolean }[] = []
  let rest = words
  while (rest !== '') {
    const places = marks.map((mark) => ({ mark, at: rest.indexOf(mark) })).filter(({ at }) => at >= 0)
    const next = places.reduce<(typeof places)[number] | null>(
      (best, one) => (best && best.at <= one.at ? best : one),
      null,
    )
    if (!next) return [...parts, { words: rest, mention: false }]
    if (next.at > 0) parts.push({ words: rest.slice(0, next.at), mention: false })
    parts.push({ words: next.mark, mention: true })
    rest = rest.slice(next.at + next.mark.length)
  }
  return parts
}
