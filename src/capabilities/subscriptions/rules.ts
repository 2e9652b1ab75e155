// Nhận tin qua thư điện tử: without an account, by consent that is confirmed from the address itself, ended with one click.
import { z } from 'zod'
import { addDays, instantAt, type PlainDate, todayIn, weekday } from '../../kernel/dates.ts'
import { choice, choices, text } from '../../kernel/fields.ts'

export const newsKinds = ['article', 'document', 'plan'] as const
export type NewsKind = (typeof newsKinds)[number]
export const isNewsKind = (kind: string): kind is NewsKind => newsKinds.some((one) => one === kind)

export const rhythms = ['at-once', 'daily', 'weekly'] as const
export type LetterRhythm = (typeof rhythms)[number]

export const limits = {
  source:
    'Mức của hệ thống theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: đồng ý rõ ràng, rút lại được, chỉ giữ địa chỉ thư; chưa xác nhận thì xóa',
  confirmHours: 48,
  /** Unconfirmed addresses are deleted after so many days. */
  pendingDays: 7,
  /** Letters to one address on one day because somebody typed it into the form. */
  askedADay: 3,
  /** Letters in a row that the address's server refused for good. */
  bounces: 3,
  /** The links at the foot of a letter, and what is remembered of letters. */
  manageDays: 400,
  /** Without a letter going out for so long the staff are told. */
  stuckHours: 6,
  /** What a letter shows; the rest stands on the portal. */
  shown: 40,
} as const

/** The words of consent that the form shows; a new wording takes a new name. */
export const consentVersion = '2026-11'

export interface Wish {
  readonly rhythm: LetterRhythm
  readonly kinds: readonly NewsKind[]
  /** None: all. Both narrow news; documents and plans have no topic. */
  readonly unitIds: readonly string[]
  readonly topics: readonly string[]
}

export interface Subscriber extends Wish {
  readonly id: string
  readonly address: string
  readonly state: 'pending' | 'confirmed'
  readonly askedAt: Date
  readonly askedCount: number
  readonly confirmedAt: Date | null
  readonly plannedThrough: Date | null
  readonly bounces: number
}

export interface SubscriptionCount {
  readonly rhythm: LetterRhythm
  readonly kind: NewsKind
  readonly confirmed: number
}

export interface LetterCounts {
  readonly sent: number
  readonly refused: number
  readonly lastSentAt: Date | null
  /** Should have gone hours ago. */
  readonly stuck: number
  readonly stuckSince: Date | null
}

/** Something public that may be told of. */
export interface News {
  readonly kind: NewsKind
  readonly id: string
  readonly title: string
  readonly about: string
  readonly href: string
  /** Whose it is; several where a plan concerns them. */
  readonly unitIds: readonly string[]
  readonly topics: readonly string[]
}

export function isWanted(news: News, wish: Wish): boolean {
  if (!wish.kinds.includes(news.kind)) return false
  const { unitIds, topics } = wish
  if (unitIds.length > 0 && !news.unitIds.some((id) => unitIds.includes(id))) return false
  return news.kind !== 'article' || topics.length === 0 || news.topics.some((topic) => topics.includes(topic))
}

const sendingTime = '07:00'

/** The day whose letter may go now and the moment from which it may; none before that moment, nor for letters at once. */
export function slotOf(rhythm: LetterRhythm, now: Date): { readonly day: PlainDate; readonly from: Date } | null {
  if (rhythm === 'at-once') return null
  const today = todayIn(now)
  const day = rhythm === 'weekly' ? addDays(today, 1 - weekday(today)) : today
  const from = instantAt(day, sendingTime)
  return now >= from ? { day, from } : null
}

/** 'n•••@thu.example': enough for the owner to know it by. */
export function maskedAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, 1)}•••@${domain}`
}

const email = () =>
  text(200).transform((value, context) => {
    const plain = value.toLowerCase()
    if (/^[^\s@,;:<>"()[\]\\\p{Cc}]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/u.test(plain)) return plain
    context.addIssue({ code: 'custom', message: 'email' })
    return z.NEVER
  })

const wishFields = {
  rhythm: choice(rhythms),
  kinds: choices(newsKinds).pipe(z.array(z.enum(newsKinds)).min(1, 'choose')),
  units: z.array(z.string().max(200)).max(60).default([]),
  topics: z.array(z.string().max(100)).max(40).default([]),
}
export const wishInput = z.object(wishFields)

export const subscribeInput = z.object({
  address: email(),
  ...wishFields,
  consent: z.string({ error: 'choose' }).min(1, 'choose'),
  /** People do not see it; whatever fills it in is a program. */
  website: z.string().max(500).default(''),
})
export type SubscribeInput = z.output<typeof subscribeInput>

/** What a mail server's report of failure says: which of our letters, and whether for good (RFC 3464). */
export function readBounce(report: string): { letterId: string } | null {
  const forGood = /^Status:\s*5\.\d{1,3}\.\d{1,3}/im.test(report)
  const [, letterId] = /<subscription-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(report) ?? []
  return forGood && letterId ? { letterId } : null
}
