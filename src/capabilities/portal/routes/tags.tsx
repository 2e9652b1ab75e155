import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { text as words } from '../../../kernel/fields.ts'
import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { findTag, mendedTagsOf, mendTag, searchTags, splitTag, tagSubject } from '../../articles/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { asApprover } from '../actions/wording.ts'
import { approvers, keepers } from '../rules/life.ts'
import { openPortal } from '../scope.ts'
import { labels, paths, tagText as text } from '../text/topics.ts'
import { TagPage, TagsPage, tagColumns } from '../views/tag-desk.tsx'

const pageSize = 50
const mendInput = z.object({ words: words(60) })

/** Tags are free words of authors; the office mends how they are written and makes one of two. */
export function tagRoutes(site: Site): void {
  site.get(paths.tags, { for: keepers }, async (ask) => {
    const at = Math.min(10_000, Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1))
    const { rows, mended } = await tagsAsked(ask, { limit: pageSize + 1, offset: (at - 1) * pageSize })
    return page(
      <TagsPage
        frame={ask.frame}
        rows={rows.slice(0, pageSize)}
        mended={mended}
        page={at}
        pages={at + (rows.length > pageSize ? 1 : 0)}
      />,
    )
  })
  tableRoutes(site, paths.tagsCsv, {
    options: { for: keepers },
    async table(ask: Ask) {
      const { rows, mended } = await tagsAsked(ask, { limit: 50_000, offset: 0 })
      return exportOf({ title: text.title, columns: tagColumns(mended), rows })
    },
  })
  site.get(paths.tag(':key'), { for: keepers }, tagPage)
  const form = { for: approvers, labels, again: tagPage }
  site.post(paths.tag(':key'), { ...form, input: mendInput }, async (act, { input, ask }) => {
    const key = await asApprover(act, () => mendTag(act, ask.params.key ?? '', input.words))
    return redirect(paths.tag(key), text.mended)
  })
  site.post(paths.split(':key'), { ...form, input: z.object({}) }, async (act, { ask }) => {
    const key = ask.params.key ?? ''
    await asApprover(act, () => splitTag(act, key))
    return redirect(paths.tag(key), text.splitDone)
  })
}

async function tagsAsked(ask: Ask, span: { limit: number; offset: number }) {
  await openPortal(ask)
  const [rows, mended] = await Promise.all([
    searchTags(ask.db, ask.query.q?.slice(0, 60) ?? '', span),
    mendedTagsOf(ask),
  ])
  return { rows, mended }
}

async function tagPage(ask: Ask) {
  const { roles } = await openPortal(ask)
  const tag = found(await findTag(ask.db, ask.params.key ?? ''))
  return page(
    <TagPage
      frame={ask.frame}
      problem={ask.problem}
      tag={tag}
      mended={await mendedTagsOf(ask)}
      mayChange={approvers.some((role) => roles.includes(role))}
      timeline={await timelineOf(ask, [tagSubject(tag.key)])}
    />,
  )
}
