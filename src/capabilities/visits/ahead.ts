import type { IncomingMessage, ServerResponse } from 'node:http'
import { sessionCookie } from '../../kernel/asking.ts'
import type { Capability } from '../../kernel/capability.ts'
import { type Counting, openCounting } from './counting.ts'
import { freshFigures } from './figures.ts'
import { isListedAgent, sourceList } from './lists.ts'
import { isPhone, pathOf, sourceOf, whoAsks } from './rules/asking.ts'
import { paths } from './text.ts'

/** What every public page asks for once it is shown: counts the view, and answers what the counter says. */
export const aheadOfRouter: NonNullable<Capability['ahead']> = (kernel) => {
  const counting = openCounting(kernel)
  const figures = freshFigures(kernel, counting)
  const isProgram = remembering(isListedAgent)
  const own = new URL(kernel.config.publicUrl).hostname
  return {
    answer(request, response) {
      const [path = '', query = ''] = (request.url ?? '').split('?', 2)
      if (path !== paths.counterJson && path !== paths.pixel) return false
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      take(request, { counting, query: new URLSearchParams(query), own, isProgram, isPixel: path === paths.pixel })
      if (path === paths.pixel) send(request, response, { type: 'image/gif', body: pixel })
      else void figures().then((body) => send(request, response, { type: 'application/json; charset=utf-8', body }))
      return true
    },
    close: counting.close,
  }
}

interface Asked {
  readonly counting: Counting
  readonly query: URLSearchParams
  readonly own: string
  isProgram(agent: string): boolean
  readonly isPixel: boolean
}

function take(request: IncomingMessage, { counting, query, own, isProgram, isPixel }: Asked): void {
  const page = isPixel ? refererPath(request, own) : query.get('trang')
  const path = page === null ? null : pathOf(page)
  if (path === null) return
  const said = (name: string) => String(request.headers[name] ?? '')
  const agent = said('user-agent').slice(0, 500)
  const who = whoAsks(
    {
      method: request.method ?? '',
      agent,
      accept: said('accept'),
      purpose: said('sec-purpose') || said('purpose'),
      site: said('sec-fetch-site'),
      destination: said('sec-fetch-dest'),
      hasSession: said('cookie').includes(`${sessionCookie}=`),
    },
    isProgram,
  )
  if (who === 'nobody') return
  const source = sourceOf(isPixel ? null : (query.get('tu') ?? '').slice(0, 200), { own, list: sourceList })
  const address = callerOf(request, Number(process.env.TRUST_PROXY) || 0)
  counting.count({ path, who, source, isPhone: isPhone(agent), address, agent })
}

/** Who asks: so many proxies before us are ours, what stands further left is whatever the caller wrote there. */
function callerOf({ socket, headers }: IncomingMessage, proxies: number): string {
  const forwarded = proxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',') : []
  const passed = forwarded.map((address) => address.trim()).filter(Boolean)
  return passed[Math.max(0, passed.length - proxies)] ?? socket.remoteAddress ?? ''
}

/** A browser without scripts says by itself which page of ours the picture stands on. */
function refererPath({ headers }: IncomingMessage, own: string): string | null {
  const address = headers.referer ?? ''
  const url = URL.canParse(address) ? new URL(address) : null
  return url && (url.hostname === own || url.host === headers.host) ? url.pathname : null
}

/** The list is long and few agents make most requests; what is remembered ends with the five hundredth. */
function remembering(isListed: (agent: string) => boolean): (agent: string) => boolean {
  const answers = new Map<string, boolean>()
  return (agent) => {
    const isOne = answers.get(agent) ?? isListed(agent)
    if (answers.size >= 500) answers.clear()
    answers.set(agent, isOne)
    return isOne
  }
}

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

function send({ method }: IncomingMessage, response: ServerResponse, { type, body }: { type: string; body: Buffer }) {
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  response.end(method === 'HEAD' ? undefined : body)
}
