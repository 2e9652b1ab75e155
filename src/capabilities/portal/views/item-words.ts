import { isWithin } from '../../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { LayoutItem } from '../rules/layout.ts'
import { text } from '../text/arranging.ts'
import { labels } from '../text.ts'
import type { PartPageProps } from './part-page.tsx'

/** What an item is called where it is listed. */
export function nameOfItem(item: LayoutItem, { kinds }: Pick<PartPageProps, 'kinds'>): string {
  if ('label' in item) return item.label
  if ('kind' in item) return item.title ?? kinds.find(({ kind }) => kind === item.kind)?.label ?? item.kind
  if ('name' in item) return item.name
  return 'title' in item ? item.title : item.words
}

/** What stands beside the name; whether it is shown today, of what has days. */
export function describe(
  item: LayoutItem,
  { topics, today }: Pick<PartPageProps, 'topics' | 'today'>,
): { words: string; shown: boolean | null } {
  if ('href' in item && 'label' in item)
    return { words: [item.href, item.hint].filter(Boolean).join(' · '), shown: null }
  if ('kind' in item) {
    const topic = topics.find(({ value }) => value === item.topic)?.label
    const count = item.count === null ? null : text.count(formatNumber(item.count))
    return { words: [topic, count, item.narrow && labels.narrow].filter(Boolean).join(' · '), shown: null }
  }
  if ('address' in item) return { words: item.address, shown: null }
  if ('from' in item) {
    const days = [formatDate(item.from), item.to ? formatDate(item.to) : '…'].join(' – ')
    return { words: [item.words, days].filter(Boolean).join(' · '), shown: isWithin(today, item.from, item.to) }
  }
  if ('post' in item)
    return { words: [item.post, item.part, item.phone, item.email].filter(Boolean).join(' · '), shown: null }
  return { words: '', shown: null }
}
