import type { Capability } from '../../kernel/capability.ts'
import { recordRunOut } from './actions/delegating.ts'
import { identify } from './actions/identifying.ts'
import { importJob, runImport } from './actions/importing.ts'
import { notices } from './actions/noticing.ts'
import { placePost, unplacePost } from './actions/placing.ts'
import { sendNewPasswordLink } from './actions/replacing-passwords.ts'
import { tidy } from './actions/tidying.ts'
import { userCommand } from './commands.ts'
import { ownings } from './ownings.ts'
import { hangRoutes } from './routes/hanging.ts'
import { subjects } from './routes/subjects.ts'
import { waiting } from './routes/waiting.ts'
import { orphans } from './store/orphans.ts'
import { menu } from './text/menu.ts'
import { refusals } from './text/refusals.ts'
import { staying } from './text/staying.ts'
import { verbs } from './text/verbs.ts'

export { addPost, createAccount, endPost, setPassword } from './actions/accounts.ts'
export { giveDelegation, revokeDelegation } from './actions/delegating.ts'
export { accountsWith, movePosts, movePostsBack, type PostsMoved } from './actions/moving-posts.ts'
export { hashPassword } from './actions/secrets.ts'
export { issueSetupCode } from './actions/setting-up.ts'
export { askProof } from './routes/entering.ts'
export { isHeld, isRole, type Post, postStateOn, type Role, roles, rolesToward } from './rules/roles.ts'
export { findAccount, findAccountByUsername, namesOf, searchPeople } from './store/accounts.ts'
export { awayOn, standInsOf, standingFor } from './store/delegations.ts'
export { listPosts, postsRunningOn } from './store/posts.ts'
export { paths as peoplePaths } from './text/paths.ts'
export { roleLabels } from './text/roles.ts'
export { PersonName } from './views/person-name.tsx'

export const people: Capability = {
  name: 'people',
  ownings,
  staying,
  routes: hangRoutes,
  refusals,
  verbs,
  subjects,
  menu,
  listeners: {
    within: [
      { name: 'people.place', verbs: ['heir.decided'], hear: placePost },
      { name: 'people.unplace', verbs: ['heir.withdrawn'], hear: unplacePost },
    ],
    after: [{ name: 'people-password-link', verbs: ['account.password-asked'], hear: sendNewPasswordLink }],
  },
  jobs: { [importJob]: runImport },
  schedules: [
    { name: 'people-tidy', at: 'daily 02:30', run: tidy },
    { name: 'people-delegations-end', at: 'daily 00:05', run: recordRunOut },
  ],
  commands: [userCommand],
  notices,
  waiting,
  orphans,
  identify,
}
