import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { freePort } from './demo-server.ts'

export interface Person {
  readonly email?: string
  readonly email_verified?: boolean
  readonly preferred_username?: string
  readonly name?: string
  /** How they proved who they are, as the provider will say. */
  readonly amr?: readonly string[]
}

export interface ForeignProvider {
  readonly issuer: string
  /** Who sits before the browser from now on. */
  person: string
  /** Goes through the provider's pages as a browser would and returns the address it is sent back to. */
  visit(address: string): Promise<string>
  close(): Promise<void>
}

export const clientId = 'cai-cach'
export const clientSecret = 'mot-khoa-bi-mat-du-dai-de-thu-nghiem'

/** Somebody else's OpenID Connect server on the loopback, with people who sign in without being asked for a password. */
export async function foreignProvider(
  people: Readonly<Record<string, Person>>,
  redirectUri: string,
): Promise<ForeignProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const desk = { person: Object.keys(people)[0] ?? '' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['mot', 'hai'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  })
  const server = createServer(async (request, answer) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, answer)
    const { prompt, params, grantId } = await provider.interactionDetails(request, answer)
    const accountId = desk.person
    if (prompt.name === 'login') {
      const { amr } = people[accountId] ?? {}
      const login = { accountId, remember: false, ...(amr && { amr: [...amr] }) }
      return provider.interactionFinished(request, answer, { login })
    }
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId, clientId: String(params.client_id) })
    grant.addOIDCScope(String(params.scope))
    return provider.interactionFinished(request, answer, { consent: { grantId: await grant.save() } })
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return Object.assign(desk, {
    issuer,
    visit: (address: string) => walk(address, issuer),
    close: () => closed(server),
  })
}

async function walk(address: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  for (let steps = 0; steps < 12 && next.startsWith(issuer); steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`the provider stops at ${next}: ${answer.status} ${await answer.text()}`)
    next = new URL(location, next).href
  }
  return next
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
