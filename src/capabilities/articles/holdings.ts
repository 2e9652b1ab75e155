import type { Holding } from '../../kernel/capability.ts'
import { ownings } from './ownings.ts'
import { heldDrafts, saveAuthor } from './store/holdings.ts'
import { orphans } from './store/orphans.ts'
import { text } from './text/pages.ts'
import { ofTheirDay, staying } from './text/staying.ts'
import { paths } from './text.ts'

/** Texts in work that only their author may finish. Whoever has written in them still may not publish them. */
const drafts: Holding = {
  kind: 'article-drafts',
  columns: ['articles.author_id'],
  label: text.work.heldDrafts,
  held: async (db, accountId) =>
    (await heldDrafts(db, accountId)).map(({ id, title, unitId }) => ({
      id,
      text: title,
      unitId,
      href: paths.review(id),
    })),
  async pass(act, things, { from, to }) {
    await saveAuthor(
      act.tx,
      things.map(({ id }) => id),
      to,
    )
    for (const { id } of things) await act.record('article.handed-over', { kind: 'article', id }, { from, to })
  },
}

/** What hangs on persons and units: what passes on when they leave or end, and the checks that nothing was left behind. */
export const kept = { holdings: [drafts], staying, ofTheirDay, orphans, ownings }
