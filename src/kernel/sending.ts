import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderDocument } from '../ui/render.ts'
import { flashCookie, noteCookie, sessionCookie, writeFlash } from './asking.ts'
import type { Kernel } from './kernel.ts'
import type { Answer, Redirect } from './site.ts'

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply }>

export async function sendAnswer(kernel: Kernel, exchange: Exchange, answer: Answer): Promise<FastifyReply> {
  if (answer.kind === 'redirect') return sendRedirect(kernel, exchange, answer)
  if (answer.kind === 'page') return sendPage(exchange, renderDocument(answer.body), answer.status ?? 200)
  const { reply } = exchange
  reply
    .header('cache-control', 'private, no-cache')
    .type(answer.type)
    .headers(answer.headers ?? {})
  if (answer.kind === 'text') {
    if (answer.fileName) reply.header('content-disposition', disposition('attachment', answer.fileName))
    const known = answer.headers?.etag && exchange.request.headers['if-none-match'] === answer.headers.etag
    return known ? reply.code(304).send() : reply.send(answer.body)
  }
  // A file is data: sandboxed, never sniffed (helmet), shown inside the browser only where the type is harmless.
  reply.header(
    'content-security-policy',
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
  )
  if (answer.publicFor) reply.header('cache-control', `public, max-age=${answer.publicFor}, immutable`)
  reply.header('content-disposition', disposition(answer.inline ? 'inline' : 'attachment', answer.fileName))
  if (answer.headers?.['content-range']) reply.code(206)
  return reply.send(answer.body)
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

function sendPage(exchange: Exchange, html: string, status: number): FastifyReply {
  const { request, reply } = exchange
  if (request.cookies[flashCookie]) reply.clearCookie(flashCookie, { path: '/' })
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('vary', 'accept-encoding')
  const accepted = request.headers['accept-encoding'] ?? ''
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(brotliCompressSync(html, quick))
  return /\bgzip\b/.test(accepted) ? reply.header('content-encoding', 'gzip').send(gzipSync(html)) : reply.send(html)
}

function sendRedirect(kernel: Kernel, exchange: Exchange, answer: Redirect): FastifyReply {
  const { reply } = exchange
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: kernel.config.publicUrl.startsWith('https:'),
  } as const
  if (answer.flash) reply.setCookie(flashCookie, writeFlash(answer.flash), { ...cookie, maxAge: 60 })
  if (answer.note === 'end') reply.clearCookie(noteCookie, cookie)
  else if (answer.note) reply.setCookie(noteCookie, answer.note, { ...cookie, maxAge: 600 })
  if (answer.session === 'end') reply.clearCookie(sessionCookie, cookie)
  else if (answer.session)
    reply.setCookie(sessionCookie, answer.session.token, { ...cookie, maxAge: answer.session.maxAge })
  return reply.redirect(answer.away ? answer.to : inside(answer.to), 303)
}

/** Only addresses of this site: a path that starts with one slash. Browsers leave out control characters. */
export function inside(address: string): string {
  return /^\/(?![/\\])\P{Cc}*$/u.test(address) ? address : '/'
}

function disposition(kind: 'inline' | 'attachment', fileName: string): string {
  const ascii = fileName.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '') || 'tep'
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
