import type { Capability } from '../../kernel/capability.ts'
import { identify } from './actions/identifying.ts'
import { refusals, verbs } from './text.ts'

export { addPost, createAccount, endPost, setPassword } from './actions/accounts.ts'
export { hashPassword } from './actions/secrets.ts'
export type { Post, Role } from './rules/roles.ts'
export { isRole, roles, rolesToward } from './rules/roles.ts'
export { findAccountByUsername, namesOf } from './store/accounts.ts'
export { accountsWith } from './store/posts.ts'
export { roleLabels } from './text.ts'
export { PersonName } from './views/person-name.tsx'

export const people: Capability = {
  name: 'people',
  refusals,
  verbs,
  identify,
}
