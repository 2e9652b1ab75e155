import { z } from 'zod'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { readAll } from './actions.ts'
import { countNotices, listNotices } from './store.ts'
import { paths, text } from './text.ts'
import { NoticesPage } from './views.tsx'

const perPage = 30

export function routes(site: Site): void {
  site.get(paths.list, { for: 'signed-in' }, listPage)
  site.post(paths.readAll, { for: 'signed-in', input: z.object({}), again: listPage }, async (act) => {
    await readAll(act)
    return redirect(paths.list, text.allRead)
  })
}

async function listPage(ask: Ask) {
  const { accountId } = ask.signedIn()
  const at = Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)
  const [count, notices] = await Promise.all([
    countNotices(ask.db, accountId),
    listNotices(ask.db, accountId, { limit: perPage, offset: (at - 1) * perPage }),
  ])
  return page(
    <NoticesPage
      frame={ask.frame}
      notices={notices}
      unread={count.unread}
      page={at}
      pages={Math.ceil(count.all / perPage)}
    />,
  )
}
