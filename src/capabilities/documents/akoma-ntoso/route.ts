import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { Answer, Ask, Site } from '../../../kernel/site.ts'
import { askerOf } from '../asker.ts'
import { mayRead } from '../rules.ts'
import { saidStandingOf } from '../store/standings.ts'
import { findBySlug, readingOf, relatedTo } from '../store.ts'
import { paths } from '../text.ts'
import { lifeOf } from './lifecycle.ts'
import { writeAkomaNtoso } from './writing.ts'

/** The outline of a document for programs that know the standard; only where its text was read and its day is known. */
export function akomaNtosoRoute(site: Site): void {
  site.get(paths.akomaNtoso(':slug'), { for: 'public' }, async (ask: Ask): Promise<Answer> => {
    const paper = found(await findBySlug(ask.db, ask.params.slug ?? ''))
    const asker = await askerOf(ask.db, ask)
    if (!mayRead(asker, paper)) throw new NotFound()
    const { issued } = paper
    const reading = found(await readingOf(ask.db, paper.id))
    if (issued === null) throw new NotFound()
    const [endedBy, said] = await Promise.all([
      relatedTo(ask.db, paper.id, { end: 'to', asker }),
      saidStandingOf(ask.db, paper.id),
    ])
    const own = { ...paper, issued }
    const body = writeAkomaNtoso(own, reading, { made: ask.today, life: lifeOf({ paper: own, endedBy, said }) })
    return { kind: 'text', type: 'application/akn+xml; charset=utf-8', body }
  })
}
