import type { FastifyReply, FastifyRequest } from 'fastify'
import { ErrorPage } from '../ui/error-page.tsx'
import { meet, refusalText } from './asking.ts'
import { Invalid, NotFound, Refused, Stale } from './errors.ts'
import { fill } from './filling.ts'
import { newToken } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { sendAnswer } from './sending.ts'
import { redirect } from './site.ts'
import { kernelText } from './text.ts'

interface Failure {
  readonly error: unknown
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

interface Told {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly body: string
  readonly reference?: string
}

/** One place turns an error into a page for people or a problem document (RFC 9457) for programs. */
export async function sendError(kernel: Kernel, failure: Failure): Promise<FastifyReply> {
  const { request, reply } = failure
  const told = tell(kernel, failure)
  if (request.url.startsWith('/api/')) return sendProblem(reply, failure.error, told)
  if (told.code === 'signed-out' && request.method === 'GET') {
    return sendAnswer(kernel, failure, redirect(`/dang-nhap?ve=${encodeURIComponent(request.url)}`))
  }
  const moved = told.status === 404 && request.method === 'GET' ? await movedTo(kernel, request.url) : null
  if (moved) return reply.header('cache-control', 'public, max-age=3600').redirect(moved, 301)
  const { ask } = await meet(kernel, request)
  const body = (
    <ErrorPage frame={ask.frame} title={told.title} {...(told.reference && { reference: told.reference })}>
      {told.body}
    </ErrorPage>
  )
  return sendAnswer(kernel, failure, { kind: 'page', body, status: told.status })
}

async function movedTo(kernel: Kernel, url: string): Promise<string | null> {
  const known = await Promise.all(kernel.capabilities.map((capability) => capability.moved?.(kernel, url) ?? null))
  return known.find((to) => to !== null) ?? null
}

function tell(kernel: Kernel, failure: Failure): Told {
  const { error, request } = failure
  const { errors } = kernelText
  if (error === null || error instanceof NotFound) return { status: 404, code: 'not-found', ...errors.notFound }
  if (error instanceof Stale) return { status: 409, code: 'stale', ...errors.stale }
  if (error instanceof Refused) {
    const body = fill(refusalText(kernel)(error.code) ?? error.code, error.facts)
    return { status: error.status, code: error.code, title: errors.refused.title, body }
  }
  if (error instanceof Invalid) {
    return { status: 422, code: 'invalid', title: errors.refused.title, body: Object.values(error.errors).join(' ') }
  }
  if (isUnreadable(error)) {
    kernel.log.warn({ error, url: loggable(request), method: request.method }, 'an address or field that is no value')
    return { status: 404, code: 'not-found', ...errors.notFound }
  }
  const status = statusOf(error)
  if (status === 429)
    return { status, code: 'too-many', title: errors.refused.title, body: kernelText.refusals['too-many'] }
  if (status === 503) return { status, code: 'busy', ...errors.busy }
  if (status && status < 500) return { status, code: 'bad-request', ...errors.notFound }
  const reference = newToken().slice(0, 8).toUpperCase()
  kernel.log.error({ reference, error, url: loggable(request), method: request.method }, 'unexpected error')
  return { status: 500, code: 'broken', title: errors.broken.title, body: errors.broken.body, reference }
}

/** An address that is itself a secret (a private calendar, a reset link) never reaches the log. */
const loggable = ({ url, routeOptions }: FastifyRequest) =>
  /:(secret|token)/.test(routeOptions?.url ?? '') ? routeOptions.url : url

// What PostgreSQL cannot take as a value of its kind: no id, a NUL, a number or an offset beyond all bounds.
const unreadable: readonly unknown[] = ['22P02', '22021', '22003', '22007', '22008', '2201W', '2201X']

/** An address that names nothing: a person may type anything into it. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unreadable.includes(error.code)
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown }).statusCode // Fastify's own errors carry it
  return typeof status === 'number' ? status : undefined
}

function sendProblem(reply: FastifyReply, error: unknown, told: Told): FastifyReply {
  const fields = error instanceof Invalid ? { errors: error.errors } : {}
  return reply
    .code(told.status)
    .type('application/problem+json')
    .send({
      type: `urn:caicach:problem:${told.code}`,
      title: told.title,
      status: told.status,
      detail: told.body,
      code: told.code,
      ...fields,
    })
}
