import { enterAt, type Marks } from '../../kernel/paging.ts'
import type { Ask } from '../../kernel/site.ts'
import { type PaperFilter, type PaperPlace, pageSize } from './rules/register.ts'
import type { OfficialPaper } from './rules.ts'
import { documentMarks, listDocuments } from './store/listing.ts'

/** Where the filter's list may be entered: kept until a document changes; searched words are too many to be kept. */
export function marksOf(ask: Ask, filter: PaperFilter): Promise<Marks<PaperPlace>> {
  const read = () => documentMarks(ask.db, { filter, today: ask.today })
  return filter.words ? read() : ask.recall(`documents marks ${JSON.stringify(filter)}`, ['documents'], read)
}

/** Page 2,000 costs what page 1 does: it is entered at a mark. */
export async function listedPage(
  ask: Ask,
  filter: PaperFilter,
  page: number,
): Promise<{ rows: OfficialPaper[]; total: number }> {
  const marks = await marksOf(ask, filter)
  const span = { ...enterAt(marks, (page - 1) * pageSize), limit: pageSize }
  return { rows: await listDocuments(ask.db, { filter, today: ask.today }, span), total: marks.total }
}
