import type { SubjectKind } from '../../../kernel/capability.ts'
import { namesOf } from '../store/accounts.ts'
import { text as delegation } from '../text/delegations.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { text as security } from '../text/security.ts'

/** Accounts as the audit log names them; only an administrator can open one. */
const accounts: SubjectKind = {
  label: text.accounts.one,
  async name(ask, ids) {
    const open = ask.actor?.roles.includes('administrator')
    const names = await namesOf(ask.db, ids)
    return new Map([...names].map(([id, label]) => [id, { label, href: open ? paths.account(id) : null }]))
  },
}

/** There is one policy; identities that an administrator turned away are told of here too. */
const policies: SubjectKind = {
  label: security.policy.one,
  async name(ask, ids) {
    const href = ask.actor?.roles.includes('administrator') ? paths.policy : null
    return new Map(ids.map((id) => [id, { label: security.policy.one, href }]))
  },
}

const delegations: SubjectKind = {
  label: delegation.one,
  name: async (_ask, ids) => new Map(ids.map((id) => [id, { label: delegation.one, href: paths.delegations }])),
}

export const subjects = { account: accounts, delegation: delegations, 'sign-in-policy': policies }
