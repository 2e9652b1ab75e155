import { found } from '../../../kernel/asking.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import type { UnitTree } from '../../units/index.ts'
import { isArea, type NewsFilter } from '../rules/listing.ts'
import type { Topics } from '../rules/topics.ts'
import { findTag } from '../store/tags.ts'
import { loadTopics } from '../store/topics.ts'
import { paths } from '../text.ts'

/** What the address asks for; a unit that does not exist has no news, and a topic's earlier address is none. */
export function filterFrom(query: Readonly<Record<string, string>>, tree: UnitTree, topics: Topics): NewsFilter {
  const area = query['linh-vuc'] ?? ''
  const unit = query['don-vi'] ?? ''
  const topic = query['chuyen-muc']?.slice(0, 100) ?? ''
  return {
    topic: topic === '' ? null : topics.meant(found(topics.asked(topic))),
    area: isArea(area) ? area : null,
    unitId: unit === '' ? null : found(tree.bySlug(unit)).id,
    tag: query['tu-khoa']?.slice(0, 100) || null,
  }
}

export const filterNames = ['chuyen-muc', 'linh-vuc', 'don-vi', 'tu-khoa'] as const

/** The same, as the end of an address; '' where nothing is asked. */
export function filterQuery(query: Readonly<Record<string, string>>): string {
  const asked = filterNames.flatMap((name) => (query[name] ? [[name, query[name].slice(0, 100)]] : []))
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}

/** Where news of a topic, or of a tag, now are that once stood at another address. */
export async function movedTo({ db }: Pick<Kernel, 'db'>, url: string): Promise<string | null> {
  const [, tag = ''] = /^\/tin-tuc\/tu-khoa\/([a-z0-9-]{1,100})$/.exec(url) ?? []
  const { heir = null } = (tag && (await findTag(db, tag))) || {}
  if (heir !== null) return paths.tag(heir)
  if (!url.startsWith(`${paths.news}?`) && !/^\/tin-tuc\/[a-z]+\.(xml|json)\?/.test(url)) return null
  const [path = '', asked = ''] = url.split('?')
  const query = new URLSearchParams(asked)
  const address = (await loadTopics(db)).moved(query.get('chuyen-muc')?.slice(0, 100) ?? '')
  if (address === null) return null
  query.set('chuyen-muc', address)
  return `${path}?${query}`
}
