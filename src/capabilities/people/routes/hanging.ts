import type { Site } from '../../../kernel/site.ts'
import { accountSecurityRoutes } from './account-security.tsx'
import { accountRoutes } from './accounts.tsx'
import { confirmingRoutes } from './confirming.tsx'
import { delegationRoutes } from './delegations.tsx'
import { foreignRoutes } from './foreign-sign-in.tsx'
import { handoverRoutes } from './handover.tsx'
import { importingRoutes } from './importing.tsx'
import { linkingRoutes } from './linking.tsx'
import { ownRoutes } from './own.tsx'
import { forcedEnrolmentRoutes } from './recovery-codes.tsx'
import { secondStepRoutes } from './second-step.tsx'
import { securityRoutes } from './security.tsx'
import { settingUpRoutes } from './setting-up.tsx'
import { signInPolicyRoutes } from './sign-in-policy.tsx'
import { signingInRoutes } from './signing-in.tsx'

/** All addresses of accounts and of signing in. */
export function hangRoutes(site: Site): void {
  signingInRoutes(site)
  secondStepRoutes(site)
  forcedEnrolmentRoutes(site)
  foreignRoutes(site)
  confirmingRoutes(site)
  ownRoutes(site)
  securityRoutes(site)
  linkingRoutes(site)
  signInPolicyRoutes(site)
  accountSecurityRoutes(site)
  importingRoutes(site)
  accountRoutes(site)
  delegationRoutes(site)
  handoverRoutes(site)
  settingUpRoutes(site)
}
