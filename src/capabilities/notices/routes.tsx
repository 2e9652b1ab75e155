import { z } from 'zod'
import { type Answer, type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { findAccount } from '../people/index.ts'
import { arrangeLetters, readAll, unsubscribe } from './actions.ts'
import { hashOf } from './digesting.ts'
import { settingsInput } from './rules.ts'
import { countNotices, listNotices } from './store/notices.ts'
import { settingsOf } from './store/settings.ts'
import { kindLabels, paths, settingsFields, settingsText, stopText, text } from './text.ts'
import { NoticesPage } from './views/notices-page.tsx'
import { SettingsPage, StopPage } from './views/settings-page.tsx'

const perPage = 30

export function routes(site: Site): void {
  site.get(paths.list, { for: 'signed-in' }, listPage)
  site.post(paths.readAll, { for: 'signed-in', input: z.object({}), again: listPage }, async (act) => {
    await readAll(act)
    return redirect(paths.list, text.allRead)
  })
  site.get(paths.settings, { for: 'signed-in' }, settingsPage)
  site.post(
    paths.settings,
    { for: 'signed-in', input: settingsInput, again: settingsPage, labels: { ...kindLabels, ...settingsFields } },
    async (act, { input }) => {
      await arrangeLetters(act, input)
      return redirect(paths.settings, settingsText.saved)
    },
  )
  site.get(paths.stop(':token'), { for: 'public' }, stopPage)
  site.post(
    paths.stop(':token'),
    { for: 'public', input: z.object({}), again: stopPage, perMinute: 10 },
    async (act, { ask }) => {
      await unsubscribe(act, hashOf(ask.params.token ?? ''))
      return redirect(paths.stop('xong'), stopText.stopped)
    },
  )
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

async function settingsPage(ask: Ask): Promise<Answer> {
  const { accountId } = ask.signedIn()
  const [settings, account] = await Promise.all([settingsOf(ask.db, [accountId]), findAccount(ask.db, accountId)])
  return page(
    <SettingsPage
      frame={ask.frame}
      problem={ask.problem}
      settings={settings(accountId)}
      hasEmail={Boolean(account?.email)}
    />,
  )
}

/** Reached from a letter, signed in or not; it asks first, for mail programs open links by themselves. */
async function stopPage(ask: Ask): Promise<Answer> {
  return page(<StopPage frame={ask.frame} done={ask.params.token === 'xong'} action={ask.path} />)
}
