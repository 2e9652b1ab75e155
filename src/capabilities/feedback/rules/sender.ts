// Người gửi: what must be known of whom, and for how long it is kept.
import { fold } from '../../../kernel/text-folding.ts'
import type { FeedbackKind, SentFeedback } from '../rules.ts'

export interface Sender {
  readonly name: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
}

/**
 * What is missing of the sender, by field, or null. Who reports or proposes says who and where they are (NĐ 20/2008/NĐ-CP: full name,
 * address, telephone or mail); who asks a question need not say anything of themselves.
 */
export function refuseSender(sent: Pick<SentFeedback, 'kind' | keyof Sender>): Record<string, string> | null {
  if (sent.kind === 'question') return null
  const missing = {
    ...(sent.name === null && { name: 'feedback-name-needed' }),
    ...(sent.address === null && { address: 'feedback-address-needed' }),
    ...(sent.phone === null && sent.email === null && { phone: 'feedback-contact-needed' }),
  }
  return Object.keys(missing).length > 0 ? missing : null
}

/** Complaints and denunciations are for the reception of citizens: chosen as such, or headed like one. */
export const isComplaint = ({ kind, subject, content }: Pick<SentFeedback, 'kind' | 'subject' | 'content'>): boolean =>
  kind === 'complaint' || [subject, content].some((words) => /^\W*don (khieu nai|to cao)/.test(fold(words)))

/** Days after rejection or answer until the sender is forgotten: the programme's choice; no text sets it. */
export const keptDays: Readonly<Record<FeedbackKind, number>> = {
  question: 90,
  rule: 5 * 365,
  behaviour: 5 * 365,
  proposal: 5 * 365,
}

/** Why these words may not be put up for everyone, or null: they carry a number, a mail address or the sender's name. */
export function refusePublicWords(words: string, sender: Pick<Sender, 'name'> | null): string | null {
  if (/[^\s@]+@[^\s@]+\.[^\s@]+/.test(words)) return 'feedback-names-someone'
  // telephone: ten digits from 0 or +84, however divided; identity: twelve digits
  if (/(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){9}(?!\d)|(?<!\d)\d{12}(?!\d)/.test(words)) return 'feedback-names-someone'
  const name = sender?.name ? fold(sender.name).trim() : ''
  return name.includes(' ') && fold(words).includes(name) ? 'feedback-names-someone' : null
}
