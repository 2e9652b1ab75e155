import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Clock } from '../kernel/clock.ts'
import { formFor, type KeptPage } from './kept-page.ts'
import type { PageCache } from './page-cache.ts'

type Answering = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * A server that answers from memory whoever brings no cookie, before anything else is asked about the request; all else is
 * handed on.
 */
export function servePages(cache: PageCache, clock: Clock, handOn: Answering): Server {
  const server = createServer((request, response) => {
    const page = server.listening && isNobodys(request) && cache.find(request.url ?? '', clock.now().getTime())
    if (page) sendKept(page, request, response)
    else handOn(request, response)
  })
  // Longer than a front server keeps its connections to us, and uploads may take their time.
  return Object.assign(server, { keepAliveTimeout: 72_000, requestTimeout: 0 })
}

function isNobodys({ method, rawHeaders }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && placeOf(rawHeaders, 'cookie') < 0
}

/** The same bytes whoever sends them: the server's own headers were kept with the page. */
export function sendKept(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  const form = formFor(page, headerOf(request.rawHeaders, 'accept-encoding'))
  const isKnown = headerOf(request.rawHeaders, 'if-none-match').includes(`"${page.mark.toString(16)}-`)
  // A list of names and values in turn is written as it is; it is only read.
  response.writeHead(isKnown ? 304 : 200, (isKnown ? form.headUnchanged : form.head) as string[])
  if (isKnown || request.method === 'HEAD') response.end()
  else response.end(form.body)
}

const headerOf = (raw: readonly string[], name: string) => raw[placeOf(raw, name) + 1] ?? ''

// Reading the raw list spares making an object of all headers, which costs more than sending the page. Not found: -2, whose
// next place holds nothing.
function placeOf(raw: readonly string[], name: string): number {
  for (let at = 0; at < raw.length; at += 2) {
    const one = raw[at] ?? ''
    if (one.length === name.length && one.toLowerCase() === name) return at
  }
  return -2
}
