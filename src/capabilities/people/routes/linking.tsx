import { z } from 'zod'
import { Refused } from '../../../kernel/errors.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { linkOwn } from '../actions/foreign-sign-in.ts'
import { readPass } from '../actions/sealing.ts'
import type { Claims } from '../rules/foreign-sign-in.ts'
import { paths } from '../text/paths.ts'
import { text } from '../text/security.ts'
import { LinkConfirmPage } from '../views/foreign-sign-in.tsx'
import { askProof } from './entering.ts'

const linkingPass = z.object({
  accountId: z.string(),
  issuer: z.string(),
  subject: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  isEmailVerified: z.boolean(),
  username: z.string().nullable(),
  hasSecondFactor: z.boolean(),
})

/** An identity that came back from the provider is linked only after its person has looked at it. */
export function linkingRoutes(site: Site): void {
  site.get(paths.linkConfirm, { for: 'signed-in' }, linkConfirmPage)

  site.post(
    paths.linkConfirm,
    { for: 'signed-in', input: z.object({}), again: linkConfirmPage },
    async (act, { ask }) => {
      const stale = await askProof(act.tx, ask, paths.security)
      if (stale) return stale
      const claims = await carriedIdentity(ask)
      if (!claims) throw new Refused('foreign-state')
      await linkOwn(act, ask.signedIn(), claims)
      return { ...redirect(paths.security, text.linking.done), note: 'end' }
    },
  )
}

const linkConfirmPage: PageHandler = async (ask) => {
  const claims = await carriedIdentity(ask)
  return claims ? page(<LinkConfirmPage ask={ask} claims={claims} />) : redirect(paths.security)
}

async function carriedIdentity(ask: Ask): Promise<Claims | null> {
  const pass = await readPass(ask.kernel, 'linking', { sealed: ask.note, schema: linkingPass })
  return pass?.accountId === ask.signedIn().accountId ? pass : null
}
