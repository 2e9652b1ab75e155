import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { Answer, Ask, Site } from '../../../kernel/site.ts'
import { askerOf } from '../asker.ts'
import { mayRead } from '../rules.ts'
import { findBySlug, readingOf } from '../store.ts'
import { paths } from '../text.ts'
import { writeAkomaNtoso } from './writing.ts'

/** The outline of a document for programs that know the standard; only where its text was read and its day is known. */
export function akomaNtosoRoute(site: Site): void {
  site.get(paths.akomaNtoso(':slug'), { for: 'public' }, async (ask: Ask): Promise<Answer> => {
    const paper = found(await findBySlug(ask.db, ask.params.slug ?? ''))
    if (!mayRead(await askerOf(ask.db, ask), paper)) throw new NotFound()
    const { issued } = paper
    const reading = found(await readingOf(ask.db, paper.id))
    if (issued === null) throw new NotFound()
    const body = writeAkomaNtoso({ ...paper, issued }, reading, ask.today)
    return { kind: 'text', type: 'application/akn+xml; charset=utf-8', body }
  })
}
