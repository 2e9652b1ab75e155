import type { Marks } from '../../kernel/paging.ts'
import type { Ask } from '../../kernel/site.ts'
import type { PaperFilter, PaperPlace } from './rules.ts'
import { documentMarks } from './store/listing.ts'

/** Where the filter's list may be entered: kept until a document changes; searched words are too many to be kept. */
export function marksOf(ask: Ask, filter: Omit<PaperFilter, 'page'>): Promise<Marks<PaperPlace>> {
  const read = () => documentMarks(ask.db, filter)
  return filter.words ? read() : ask.recall(`documents marks ${JSON.stringify(filter)}`, ['documents'], read)
}
