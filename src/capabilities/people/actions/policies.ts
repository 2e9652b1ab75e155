import type { Act } from '../../../kernel/act.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import type { ProviderInput } from '../rules/foreign-sign-in.ts'
import type { PolicyInput } from '../rules/second-factors.ts'
import { findKeptProvider, type KeptProvider, saveFactorPolicy, saveProvider } from '../store/policies.ts'
import { connect, presentProvider, sealProviderSecret } from './foreign-provider.ts'

/** One policy an installation: events about it need a name that never changes. */
const policy = { kind: 'sign-in-policy', id: '00000000-0000-0000-0000-000000000001' } as const

export async function decideFactorPolicy(act: Act, input: PolicyInput): Promise<void> {
  await saveFactorPolicy(act.tx, input)
  await act.record('policy.decided', policy, { roles: input.roles, from: input.from })
}

/** Asks the provider to describe itself before anything is kept, so that a slip of the keyboard shows at once. */
export async function prepareProvider(kernel: Kernel, input: ProviderInput): Promise<KeptProvider> {
  if ((await presentProvider(kernel)).origin === 'environment') throw new Refused('foreign-environment')
  const { clientPassword, ...shown } = input
  await connect(kernel, { ...shown, clientSecret: clientPassword }).catch(() => {
    throw new Invalid({ issuer: 'foreign-issuer-silent' })
  })
  const earlier = await findKeptProvider(kernel.db)
  const sealedSecret = clientPassword
    ? await sealProviderSecret(kernel, clientPassword)
    : (earlier?.sealedSecret ?? null)
  return { ...shown, sealedSecret }
}

export async function connectProvider(act: Act, provider: KeptProvider): Promise<void> {
  await saveProvider(act.tx, provider)
  await act.record('policy.connected', policy, { issuer: provider.issuer, matchBy: provider.matchBy })
}

export async function disconnectProvider(act: Act): Promise<void> {
  await saveProvider(act.tx, null)
  await act.record('policy.disconnected', policy)
}
