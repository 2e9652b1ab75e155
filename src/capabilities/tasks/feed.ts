import { createHash } from 'node:crypto'
import type { PlainDate } from '../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import type { UnitTree } from '../units/index.ts'
import type { FeedEntry, FeedForm } from './rules/feed.ts'
import { feedText } from './text/feed.ts'
import { paths } from './text.ts'

interface FeedOf {
  readonly name: string
  readonly entries: readonly FeedEntry[]
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly publicUrl: string
  readonly form: FeedForm
}

const day = 86_400_000

/** The calendar as text, and a mark of its content: the same entries give the same text, to the byte. */
export async function writeFeed({
  name,
  entries,
  tree,
  on,
  publicUrl,
  form,
}: FeedOf): Promise<{ body: string; etag: string }> {
  const { default: ical, ICalEventStatus, ICalEventTransparency } = await import('ical-generator')
  const host = new URL(publicUrl).host
  const calendar = ical({
    name: feedText.calendar(name),
    prodId: { company: 'caicach', product: 'nhiem-vu', language: 'VI' },
    timezone: 'Asia/Ho_Chi_Minh',
    ttl: 6 * 3600,
  })
  for (const entry of entries) {
    const start = new Date(`${entry.on}T00:00:00Z`)
    const href = entry.assignmentId ? paths.assignment(entry.assignmentId) : `${paths.list}?task=${entry.taskId}`
    calendar.createEvent({
      id: `${entry.key}@${host}`,
      sequence: entry.sequence,
      start,
      end: new Date(start.getTime() + day),
      allDay: true,
      summary: summaryOf(entry),
      description: about(entry, tree, on),
      url: `${publicUrl}${href}`,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(entry.mine && { categories: [{ name: feedText.mine }] }),
    })
  }
  const events = calendar.toString()
  const body = form === 'todos' ? asTodos(events, entries) : events
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"` }
}

/** Events in their order as to-dos of RFC 5545, 3.6.2: due instead of lasting a day, and how far they have come. */
function asTodos(events: string, entries: readonly FeedEntry[]): string {
  const [head = '', ...blocks] = events.split('BEGIN:VEVENT')
  const todos = blocks.map((block, at) => {
    const entry = entries[at]
    return entry ? `BEGIN:VTODO${todoLines(block, entry)}` : ''
  })
  return [head, ...todos].join('').replaceAll('END:VEVENT', 'END:VTODO')
}

function todoLines(block: string, { from, on, units, done, cancelled }: FeedEntry): string {
  const day = (name: string, value: PlainDate) => `${name};VALUE=DATE:${value.replaceAll('-', '')}\r\n`
  const state = cancelled ? 'CANCELLED' : done >= units ? 'COMPLETED' : done > 0 ? 'IN-PROCESS' : 'NEEDS-ACTION'
  return block
    .replace(/DTSTART;VALUE=DATE:\d+\r\n/, from ? day('DTSTART', from) : '')
    .replace(/DTEND;VALUE=DATE:\d+\r\n/, day('DUE', on))
    .replace(/(?:X-MICROSOFT-[A-Z-]+|TRANSP):.*\r\n/g, '')
    .replace(/STATUS:[A-Z]+\r\n/, `STATUS:${state}\r\nPERCENT-COMPLETE:${Math.floor((100 * done) / units)}\r\n`)
}

function summaryOf(entry: FeedEntry): string {
  if (entry.units > 1) return `${entry.text} (${feedText.units(formatNumber(entry.done), formatNumber(entry.units))})`
  return entry.done > 0 ? `${entry.text} (${feedText.done})` : entry.text
}

function about({ unitId, originTitle, phrase, from }: FeedEntry, tree: UnitTree, on: PlainDate): string {
  return [
    unitId && feedText.unit(tree.nameOn(unitId, on)),
    originTitle && feedText.plan(originTitle),
    phrase && feedText.term(phrase),
    from && feedText.from(formatDate(from)),
  ]
    .filter(Boolean)
    .join('\n')
}
