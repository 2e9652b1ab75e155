import type { SubjectKind } from '../../../kernel/capability.ts'
import { namesOf } from '../store/accounts.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'

/** Accounts as the audit log names them; only an administrator can open one. */
const accounts: SubjectKind = {
  label: text.accounts.one,
  async name(ask, ids) {
    const open = ask.actor?.roles.includes('administrator')
    const names = await namesOf(ask.db, ids)
    return new Map([...names].map(([id, label]) => [id, { label, href: open ? paths.account(id) : null }]))
  },
}

export const subjects = { account: accounts }
