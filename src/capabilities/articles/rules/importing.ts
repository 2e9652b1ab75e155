// One line of an import file (`caicach import articles`): news that was published elsewhere before. It is history, shown and
// found, but no deed of the ledger: nobody approved it here.
import { z } from 'zod'
import { instantAt, isPlainDate, parseVietnameseDate } from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { bodySchema } from './body-schema.ts'
import { readText } from './read-text.ts'

const clean = (value: string) => value.normalize('NFC').replace(/\s+/g, ' ').trim()
const required = (max: number) =>
  z
    .string({ error: 'required' })
    .transform(clean)
    .pipe(z.string().min(1, 'required').max(max, `too-long:${max}`))
const optional = (max: number) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => clean(String(value ?? '')).slice(0, max) || null)

export const articleRecord = z.object({
  id: optional(200),
  title: required(300),
  summary: optional(1000),
  body: z.string({ error: 'required' }).transform((value, context) => {
    const read = bodySchema.safeParse(readText(withParagraphs(withoutTags(value))))
    if (read.success && read.data.content.length > 0) return read.data
    context.addIssue({ code: 'custom', message: read.success ? 'required' : 'article-too-long' })
    return z.NEVER
  }),
  published_at: required(60).transform((value, context) => {
    const moment = momentOf(value)
    if (moment) return moment
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  }),
  unit: optional(300),
  topics: z
    .array(z.string())
    .nullish()
    .transform((given) =>
      [...new Set((given ?? []).map(clean).filter(Boolean))].map((topic) => topic.slice(0, 100)).slice(0, 10),
    ),
  source: optional(200),
  author: optional(200),
})
export type ArticleRecord = z.output<typeof articleRecord>

/** The record's own id, or unit, title and moment together. */
export function naturalKeyOf(record: { id: string | null; title: string; published_at: Date }, unitId: string): string {
  return record.id ? `id:${record.id}` : `${unitId}|${record.published_at.toISOString()}|${fold(record.title)}`
}

/** ISO with or without a zone, or a day and time as written in Vietnam; without a zone it is the official clock. */
export function momentOf(text: string): Date | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(text) ?? []
  if (day) return isPlainDate(day) ? instantAt(day, time ?? '00:00') : null
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const moment = new Date(text)
    return Number.isNaN(moment.getTime()) ? null : moment
  }
  const [clock = ''] = /\b\d{1,2}:\d{2}\b/.exec(text) ?? []
  const on = parseVietnameseDate(text.replace(clock, '').replace(/^[\s,]+|[\s,]+$/g, ''))
  return on === null ? null : instantAt(on, clock === '' ? '00:00' : clock.padStart(5, '0'))
}

/** Where nothing but single line ends part the paragraphs, each line is one. */
function withParagraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim()
  return /\n\s*\n/.test(lines) ? lines : lines.replaceAll('\n', '\n\n')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Some sites hand out HTML: its blocks become paragraphs, nothing else of it is kept. */
function withoutTags(text: string): string {
  if (!/<\/?(p|div|br|span|ul|li|h\d|table|strong|em)\b[^>]*>/i.test(text)) return text
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<li\b[^>]*>/gi, '\n\n- ')
    .replace(/<h[1-6]\b[^>]*>/gi, '\n\n## ')
    .replace(/<br\s*\/?>|<\/tr>/gi, '\n')
    .replace(/<\/?(p|div|h\d|ul|ol|table|blockquote)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/&#(\d{1,6});/g, (_all, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
}
