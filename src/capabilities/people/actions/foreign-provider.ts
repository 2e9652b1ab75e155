import { readFile } from 'node:fs/promises'
import type { Configuration } from 'openid-client'
import { Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { type EnvironmentProblem, type Provider, providerFromEnvironment } from '../rules/foreign-sign-in.ts'
import { findKeptProvider } from '../store/policies.ts'
import { seal, unseal } from './sealing.ts'

export type ProviderOrigin = 'environment' | 'page'

export interface PresentProvider {
  readonly provider: Provider | null
  /** The environment goes before what the page keeps. */
  readonly origin: ProviderOrigin
  /** A variable of the environment that is wrong, or a secret that cannot be read. */
  readonly problem: EnvironmentProblem | 'OIDC_CLIENT_SECRET_FILE' | null
}

const purpose = 'provider-secret'

export const sealProviderSecret = (kernel: Kernel, secret: string) => seal(kernel, purpose, secret)

export async function presentProvider(kernel: Kernel): Promise<PresentProvider> {
  const given = providerFromEnvironment(process.env)
  if (given && 'problem' in given) return { provider: null, origin: 'environment', problem: given.problem }
  if (given) {
    const secret = await environmentSecret()
    if (secret === undefined) return { provider: null, origin: 'environment', problem: 'OIDC_CLIENT_SECRET_FILE' }
    return { provider: { ...given.provider, clientSecret: secret }, origin: 'environment', problem: null }
  }
  const kept = await findKeptProvider(kernel.db)
  if (!kept) return { provider: null, origin: 'page', problem: null }
  const { sealedSecret, ...provider } = kept
  const clientSecret = sealedSecret && (await unseal(kernel, purpose, sealedSecret))
  return { provider: { ...provider, clientSecret: clientSecret || null }, origin: 'page', problem: null }
}

/** Undefined where the file named for it cannot be read. */
async function environmentSecret(): Promise<string | null | undefined> {
  const { OIDC_CLIENT_SECRET_FILE: path, OIDC_CLIENT_SECRET: secret } = process.env
  if (!path) return secret || null
  const words = await readFile(path, 'utf8').catch(() => null)
  return words === null ? undefined : words.trim() || null
}

const connected = new Map<string, { at: number; configuration: Promise<Configuration> }>()
const freshFor = 10 * 60_000

/** Seconds before a provider that does not answer is given up, and that its clock may go wrong. */
const patience = 5
const skew = 60

/** The provider as it describes itself (discovery), asked anew every ten minutes. Refused where it cannot be reached. */
export async function connect(kernel: Kernel, provider: Provider): Promise<Configuration> {
  const key = JSON.stringify(provider)
  const now = kernel.clock.now().getTime()
  const known = connected.get(key)
  if (known && now - known.at < freshFor) return known.configuration
  const configuration = discover(provider)
  connected.set(key, { at: now, configuration })
  return configuration.catch((error) => {
    connected.delete(key)
    kernel.log.warn({ error, issuer: provider.issuer }, 'the sign-in provider cannot be reached')
    throw new Refused('foreign-unreachable', { label: provider.label })
  })
}

async function discover(provider: Provider): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretPost, clockTolerance, discovery, None } = await import('openid-client')
  const { issuer, clientId, clientSecret } = provider
  const authentication = clientSecret ? ClientSecretPost(clientSecret) : None()
  // Plain http is let through by `isIssuerAllowed` to this very machine only.
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  const options = { execute, timeout: patience }
  return discovery(new URL(issuer), clientId, { [clockTolerance]: skew }, authentication, options)
}
