import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** A browser without scripts: it keeps cookies as they are set and taken away, and follows no redirect by itself. */
export interface CookieBrowser {
  readonly cookies: Map<string, string>
  get(url: string): Promise<LightMyRequestResponse>
  /** Sends the CSRF token of the session, where there is one. */
  post(url: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<LightMyRequestResponse>
  signIn(username: string, password: string): Promise<LightMyRequestResponse>
}

let requests = 0

export function cookieBrowser(
  app: FastifyInstance,
  userAgent = 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
): CookieBrowser {
  const cookies = new Map<string, string>()
  const headers = () => ({
    'user-agent': userAgent,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const kept = (answer: LightMyRequestResponse) => {
    for (const { name, value, expires, maxAge } of answer.cookies) {
      const isGone = value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0)
      if (isGone) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const get = async (url: string) => kept(await app.inject({ url, headers: headers() }))
  const csrf = async () => {
    if (!cookies.has('caicach_session')) return ''
    const page = await app.inject({ url: '/lam-viec/ca-nhan', headers: headers() })
    return /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  }
  const post: CookieBrowser['post'] = async (url, fields = {}) => {
    requests += 1
    const hidden = { _csrf: await csrf(), _request: `cookie-${requests}` }
    const pairs = Object.entries({ ...hidden, ...fields }).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, String(one)]),
    )
    const payload = new URLSearchParams(pairs).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return kept(await app.inject({ method: 'POST', url, payload, headers: { ...headers(), ...type } }))
  }
  return { cookies, get, post, signIn: (username, password) => post('/dang-nhap', { username, password }) }
}

/** What the last redirect says on the next page. */
export function flashOf(browser: CookieBrowser): string {
  const cookie = browser.cookies.get('caicach_flash')
  return cookie ? String(JSON.parse(Buffer.from(cookie, 'base64url').toString()).text) : ''
}

export function hiddenValue(body: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
}
