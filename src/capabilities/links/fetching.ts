import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { judge, type LinkCheck } from './rules.ts'

/** Networks that are nobody's public site (IANA special-purpose registries); a link must not make the server talk to them. */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')

/** Of IPv6 only the global unicast block is open, without what maps or tunnels other addresses. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

export interface Fetching {
  readonly timeoutMs: number
  /** Tests let the loopback in; nothing else does. */
  readonly allows: (address: string) => boolean
  readonly ports: readonly string[] | 'any'
}

export const outside: Fetching = { timeoutMs: 10_000, allows: isPublicAddress, ports: ['', '80', '443'] }

const mostHops = 5

/** Asks whether the address opens: only its head, no body read, each hop vetted anew. Never throws. */
export async function probe(href: string, fetching: Fetching = outside): Promise<LinkCheck> {
  let at = href
  for (let hops = 0; hops <= mostHops; hops += 1) {
    const url = mayAsk(at, fetching)
    if (!url) return { href, state: 'unknown', reason: 'not-asked' }
    const answer = await head(url, fetching)
    if (typeof answer === 'string') return { href, ...failed(answer) }
    if (answer.location === null) return { href, ...judge(answer.status) }
    if (!URL.canParse(answer.location, url)) return { href, state: 'broken', reason: 'gone' }
    at = new URL(answer.location, url).href
  }
  return { href, state: 'broken', reason: 'gone' }
}

function failed(code: string): Omit<LinkCheck, 'href'> {
  if (code === closedCode) return { state: 'unknown', reason: 'not-asked' }
  return code === 'ENOTFOUND' ? { state: 'broken', reason: 'no-host' } : { state: 'unknown', reason: 'silent' }
}

function mayAsk(address: string, { allows, ports }: Fetching): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null
  if (ports !== 'any' && !ports.includes(url.port)) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) && !allows(host) ? null : url
}

const closedCode = 'ECLOSED'

/** The connection goes to the address that was vetted: a name cannot be resolved to another one in between. */
function vetted({ allows }: Fetching): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => allows(address)))
        return done(Object.assign(new Error(closedCode), { code: closedCode }), '', 0)
      if (options.all) return done(null, addresses, 0)
      done(null, first.address, first.family)
    })
  }
}

interface Head {
  readonly status: number
  readonly location: string | null
}

async function head(url: URL, fetching: Fetching): Promise<Head | string> {
  const first = await ask(url, 'HEAD', fetching)
  // Servers that do not know HEAD, or answer it wrongly, are asked as a browser asks.
  return typeof first !== 'string' && [400, 403, 404, 405, 501].includes(first.status)
    ? ask(url, 'GET', fetching)
    : first
}

function ask(url: URL, method: 'HEAD' | 'GET', fetching: Fetching): Promise<Head | string> {
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((done) => {
    const sent = send(
      url,
      {
        method,
        lookup: vetted(fetching),
        agent: false,
        signal: AbortSignal.timeout(fetching.timeoutMs),
        maxHeaderSize: 32_768,
        headers: { 'user-agent': 'caicach-link-check', accept: '*/*' },
      },
      (answer) => {
        const status = answer.statusCode ?? 0
        const location = status >= 300 && status < 400 ? (answer.headers.location ?? null) : null
        answer.destroy()
        done({ status, location })
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.name))
    sent.end()
  })
}
