import { Invalid, NotFound } from '../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/format.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { addRedirect, dropRedirect, importRedirects, readLines } from './actions.ts'
import { keepers, mostLines, redirectInput, removeInput } from './rules.ts'
import { listRedirects } from './store.ts'
import { labels, paths, text } from './text.ts'
import { RedirectsPage, redirectColumns } from './views.tsx'

export function routes(site: Site): void {
  site.get(paths.list, { for: keepers }, listPage)
  tableRoutes(site, paths.csv, {
    options: { for: keepers },
    async table(ask: Ask) {
      const { rows } = await listRedirects(ask.db, { words: wordsOf(ask), page: 1, limit: 10 * mostLines })
      return exportOf({ title: text.title, columns: redirectColumns(ask.frame), rows })
    },
  })
  site.post(paths.list, { for: keepers, input: redirectInput, again: listPage, labels }, async (act, { input }) => {
    await addRedirect(act, input)
    return redirect(paths.list, text.added)
  })
  site.post(
    paths.import,
    {
      for: keepers,
      input: removeInput,
      again: listPage,
      labels,
      files: ['file'],
      perMinute: 20,
      async prepare(_input, _ask, [upload]) {
        if (!upload || upload.bytes.length === 0) throw new Invalid({ file: 'required' })
        return readLines(upload.bytes, upload.name)
      },
    },
    async (act, { prepared }) =>
      redirect(paths.list, text.imported(formatNumber(await importRedirects(act, prepared)))),
  )
  site.post(paths.remove(':id'), { for: keepers, input: removeInput, again: listPage }, async (act, { ask }) => {
    const id = ask.params.id ?? ''
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
    await dropRedirect(act, id)
    return redirect(paths.list, text.removed)
  })
}

const wordsOf = (ask: Ask) => ask.query.q?.slice(0, 200) ?? ''

async function listPage(ask: Ask) {
  const at = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const found = await listRedirects(ask.db, { words: wordsOf(ask), page: at })
  return page(<RedirectsPage frame={ask.frame} problem={ask.problem} {...found} page={at} />)
}
