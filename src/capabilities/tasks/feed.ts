import { createHash } from 'node:crypto'
import type { PlainDate } from '../../kernel/dates.ts'
import { formatNumber } from '../../ui/format.ts'
import type { UnitTree } from '../units/index.ts'
import type { FeedEntry } from './rules/feed.ts'
import { feedText } from './text/feed.ts'
import { paths } from './text.ts'

interface FeedOf {
  readonly name: string
  readonly entries: readonly FeedEntry[]
  readonly tree: UnitTree
  readonly on: PlainDate
  readonly publicUrl: string
}

const day = 86_400_000

/** The calendar as text, and a mark of its content: the same entries give the same text, to the byte. */
export async function writeFeed({
  name,
  entries,
  tree,
  on,
  publicUrl,
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
  const body = calendar.toString()
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"` }
}

function summaryOf(entry: FeedEntry): string {
  if (entry.units > 1) return `${entry.text} (${feedText.units(formatNumber(entry.done), formatNumber(entry.units))})`
  return entry.done > 0 ? `${entry.text} (${feedText.done})` : entry.text
}

function about({ unitId, originTitle, phrase }: FeedEntry, tree: UnitTree, on: PlainDate): string {
  return [
    unitId && feedText.unit(tree.nameOn(unitId, on)),
    originTitle && feedText.plan(originTitle),
    phrase && feedText.term(phrase),
  ]
    .filter(Boolean)
    .join('\n')
}
