// What people send: one schema a form.
import { z } from 'zod'
import { instantAt } from '../../../kernel/dates.ts'
import { choice, choices, date, optionalDate, optionalId, optionalText, text } from '../../../kernel/fields.ts'
import { areaCodes } from '../../tasks/index.ts'
import { type Manuscript, withdrawalKinds } from './article.ts'
import { type Body, isSafeAddress } from './body.ts'
import { bodySchema, parseBody } from './body-schema.ts'
import { readText } from './read-text.ts'
import { readTags } from './tags.ts'
import { readTime } from './timing.ts'
import { writeText } from './write-text.ts'

const version = z.coerce.number().int()

/** A button with nothing to fill in. */
export const plainInput = z.object({})
export const newInput = z.object({ title: text(300) })
export const versionInput = z.object({ version })
/** No day: nobody is reminded. */
export const reviewInput = z.object({ version, reviewBy: optionalDate() })
export const returnInput = z.object({ version, reason: text(2000) })

const timeOfDay = (value: string, context: z.RefinementCtx) => {
  const time = readTime(value)
  if (time !== null) return time
  context.addIssue({ code: 'custom', message: 'article-time-unread' })
  return z.NEVER
}

export const scheduleInput = z
  .object({ version, upDay: date(), upTime: text(20).transform(timeOfDay) })
  .transform(({ version: read, upDay, upTime }) => ({ version: read, at: instantAt(upDay, upTime) }))

/** At once, or at the minute that is named. */
export const withdrawInput = z
  .object({
    version,
    kind: choice(withdrawalKinds).default('other'),
    reason: text(2000),
    notice: text(1000),
    replacement: optionalText(500),
    downDay: optionalDate(),
    downTime: optionalText(20),
  })
  .transform(({ version: read, kind, reason, notice, replacement, downDay, downTime }, context) => {
    const refuse = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message })
      return z.NEVER
    }
    if (kind === 'replaced' && replacement === null) return refuse('replacement', 'article-replacement-missing')
    if (replacement !== null && !(replacement.startsWith('/') && isSafeAddress(replacement)))
      return refuse('replacement', 'article-replacement-foreign')
    if (downDay === null && downTime === null) return { version: read, kind, reason, notice, replacement, at: null }
    const time = readTime(downTime ?? '')
    if (downDay === null) return refuse('downDay', 'required')
    if (time === null) return refuse('downTime', 'article-time-unread')
    return { version: read, kind, reason, notice, replacement, at: instantAt(downDay, time) }
  })

/** Text as typed, or what the editor made of it; the editor's goes first because it was filled last. */
export const manuscriptInput = z
  .object({
    version,
    title: text(300),
    summary: optionalText(1000),
    bodyText: z.string().max(200_000, 'article-too-long').default(''),
    bodyJson: z.string().default(''),
    areas: choices(areaCodes),
    topics: z.array(text(100)).max(10).default([]),
    tags: z.string().max(1000).default('').transform(readTags),
    coverFileId: optionalId(),
    source: optionalText(200),
    authorName: optionalText(200),
    /** Which button sent the form; `compare` saves nothing: words that a browser kept are laid beside those kept here. */
    send: z.enum(['save', 'submit', 'compare']).default('save'),
  })
  .transform(({ version: read, send, bodyText, bodyJson, ...rest }, context) => {
    const body = bodyOf({ bodyText, bodyJson })
    if (body) return { version: read, send, manuscript: { ...rest, body } satisfies Manuscript }
    context.addIssue({ code: 'custom', path: ['bodyText'], message: 'article-body-refused' })
    return z.NEVER
  })

/** What a form of the editor brought, in the words of its box without scripts; null where it is no text that may be kept. */
export function writtenBody(sent: { bodyText: string; bodyJson: string }): string | null {
  const body = bodyOf(sent)
  return body && writeText(body)
}

function bodyOf({ bodyText, bodyJson }: { bodyText: string; bodyJson: string }): Body | null {
  if (bodyJson !== '') return parseBody(bodyJson)
  const read = bodySchema.safeParse(readText(bodyText))
  return read.success ? read.data : null
}
