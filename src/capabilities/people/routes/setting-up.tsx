import { NotFound } from '../../../kernel/errors.ts'
import { type PageHandler, page, type Site } from '../../../kernel/site.ts'
import { listProvinces, prepareSetUp, setUp } from '../actions/setting-up.ts'
import { startSession } from '../actions/signing-in.ts'
import { setUpInput } from '../rules/setting-up.ts'
import { hasAccounts } from '../store/accounts.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { SetUpPage } from '../views/setting-up.tsx'

export function settingUpRoutes(site: Site): void {
  site.get(paths.setUp, { for: 'public' }, setUpPage)

  site.post(
    paths.setUp,
    {
      for: 'public',
      input: setUpInput,
      again: setUpPage,
      labels: { ...labels, title: text.setUp.titleLabel },
      perMinute: 10,
      secret: true,
      prepare: (input, ask) => prepareSetUp(ask.kernel, input),
    },
    async (act, { input, prepared, ask }) => {
      const administrator = await setUp(act, input, prepared)
      const from = { address: ask.address, device: ask.userAgent, earlier: ask.sessionId }
      const session = await startSession(act, { ...administrator, means: 'password' }, from)
      const flash = { kind: 'success', text: text.setUp.done } as const
      return { kind: 'redirect', to: paths.accounts, flash, session }
    },
  )
}

/** Once there is an account, the page is not there any more. */
const setUpPage: PageHandler = async (ask) => {
  if (await hasAccounts(ask.db)) throw new NotFound()
  return page(<SetUpPage ask={ask} provinces={await listProvinces()} />)
}
