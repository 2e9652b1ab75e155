import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { sendKept } from '../serving/sending-kept.ts'
import { renderDocument } from '../ui/render.ts'
import type { Act } from './act.ts'
import { type Met, meet, nextMidnight } from './asking.ts'
import { Invalid, Refused } from './errors.ts'
import { type FormValues, formValues, parseForm } from './forms.ts'
import type { Kernel } from './kernel.ts'
import type { ApiAddress } from './openapi.ts'
import { perform } from './perform.ts'
import { sendAnswer } from './sending.ts'
import type {
  Answer,
  ApiOptions,
  Ask,
  Audience,
  PageHandler,
  PageOptions,
  Posted,
  PostOptions,
  Redirect,
  Site,
} from './site.ts'
import { takeUpload, type Upload, uploadLimit } from './uploads.ts'

/** Hangs every capability's addresses into the server and returns those of the API, for its description. */
export function openSite(app: FastifyInstance, kernel: Kernel): ApiAddress[] {
  const addresses: ApiAddress[] = []
  const site: Site = {
    get: (path, options, handler) => {
      app.get(path, readLimited(options), (request, reply) => answerGet(kernel, { request, reply, options, handler }))
    },
    post: (path, options, handler) => {
      // Files are counted while they stream in, so one that is too large comes back as a message on its field.
      const large = options.files && { bodyLimit: 25 * uploadLimit }
      app.post(path, { config: { rateLimit: postLimit(options.perMinute) }, ...large }, (request, reply) =>
        answerPost(kernel, { request, reply, options, work: handler }),
      )
    },
    api: (path, options, handler) => {
      addresses.push({ path, ...options })
      app.get(`/api/v1${path}`, readLimited(options), (request, reply) =>
        answerApi(kernel, { request, reply, options, handler }),
      )
    },
  }
  for (const capability of kernel.capabilities) capability.routes?.(site)
  return addresses
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Getting = Exchange & { options: PageOptions; handler: PageHandler }

async function answerGet(kernel: Kernel, exchange: Getting) {
  const { request, options, handler } = exchange
  // Whoever brings no cookie is nobody in particular: what is kept for them needs no question to the database.
  if (options.cache === true && !request.headers.cookie)
    return answerNobody(kernel, exchange, () => meet(kernel, request))
  const met = await meet(kernel, request)
  const { actor, note, frame } = met.ask
  if (options.cache === true && actor === null && note === null && !frame.flash)
    return answerNobody(kernel, exchange, async () => met)
  admit(options.for, met.ask)
  return sendAnswer(kernel, exchange, await handler(met.ask))
}

/** One rendering for all who ask for the address until it is purged. */
async function answerNobody(kernel: Kernel, exchange: Getting, meeting: () => Promise<Met>) {
  const { request, reply, options, handler } = exchange
  const { cache } = kernel
  const make = async () => {
    const since = cache.generation()
    const met = await meeting()
    admit(options.for, met.ask)
    const answer = await handler(met.ask)
    if (answer.kind !== 'page' || (answer.status ?? 200) !== 200) return answer
    const until = { tags: met.tags, validUntil: nextMidnight(met.ask.now), said: said(reply), since }
    return cache.keep(request.url, renderDocument(answer.body), until)
  }
  const made = cache.find(request.url, kernel.clock.now().getTime()) ?? (await cache.once(request.url, make))
  if ('kind' in made) return sendAnswer(kernel, exchange, made)
  reply.hijack()
  sendKept(made, request.raw, reply.raw)
  return reply
}

/** What the server says with every page, as names and values in turn. */
const said = (reply: FastifyReply) =>
  Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    /^(x-ratelimit|set-cookie)/.test(name) ? [] : [name, String(value)],
  )

interface PostWork<Schema extends z.ZodType, Prepared> {
  readonly options: PostOptions<Schema, Prepared>
  readonly work: (act: Act, posted: Posted<z.output<Schema>, Prepared>) => Promise<Redirect>
}

async function answerPost<Schema extends z.ZodType, Prepared>(
  kernel: Kernel,
  exchange: Exchange & PostWork<Schema, Prepared>,
) {
  const { request, reply, options, work } = exchange
  const met = await meet(kernel, request)
  const { ask } = met
  // Before the body: what a stranger sends is not even taken in.
  refuseForeign(kernel, request)
  admit(options.for, ask)
  const { body, uploads } = await readBody(request, options.files ?? [])
  refuseForgery(met, body._csrf ?? request.headers['x-csrf-token'])
  const values = formValues(body, options.lists ?? [])
  try {
    for (const upload of uploads) if (upload.tooLarge) throw new Invalid({ [upload.field]: 'file-too-large' })
    const input = parseForm(options.input, values, options.labels)
    const prepared = (await options.prepare?.(input, ask, uploads)) as Prepared // undefined only where nothing is prepared
    const request_ = options.secret ? null : requestKey(met, { values, uploads })
    const done = await perform(kernel, { actor: ask.actor, ...(request_ && { request: request_ }) }, (act) =>
      work(act, { input, prepared, ask }),
    )
    return sendAnswer(kernel, { request, reply }, done)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return sendAnswer(kernel, { request, reply }, await again(met, options, { values, error }))
  }
}

/** Shows the form again with what was typed; passwords are never sent back. */
async function again<Schema extends z.ZodType, Prepared>(
  met: Met,
  options: PostOptions<Schema, Prepared>,
  typed: { values: Record<string, string | string[]>; error: Invalid },
): Promise<Answer> {
  const values = Object.fromEntries(
    Object.entries(typed.values).filter(([name]) => !/password|_csrf|_request/i.test(name)),
  )
  const errors = met.sentences(typed.error.errors, options.labels ?? {})
  const answer = await options.again({ ...met.ask, problem: { values, errors } })
  return answer.kind === 'page' ? { status: 422, ...answer } : answer
}

async function answerApi<Query extends z.ZodType, Output extends z.ZodType>(
  kernel: Kernel,
  exchange: Exchange & {
    options: ApiOptions<Query, Output>
    handler(ask: Ask, query: z.output<Query>): Promise<z.input<Output>>
  },
) {
  const { request, reply, options, handler } = exchange
  const { ask } = await meet(kernel, request)
  admit(options.for, ask)
  const found = await handler(ask, parseForm(options.query, formValues(request.query, [])))
  return reply.header('cache-control', 'no-cache').send(options.output.parse(found))
}

function admit(audience: Audience, ask: Ask): void {
  if (audience === 'public') return
  const actor = ask.signedIn()
  if (audience !== 'signed-in' && !audience.some((role) => actor.roles.includes(role))) throw new Refused('not-allowed')
}

/** A POST must come from our own pages. */
function refuseForeign(kernel: Kernel, request: FastifyRequest): void {
  const origin = request.headers.origin
  const site = request.headers['sec-fetch-site']
  const own = [new URL(kernel.config.publicUrl).host, request.headers.host]
  if (origin && origin !== 'null' && !own.includes(hostOf(origin))) throw new Refused('bad-origin')
  if (origin === 'null' || site === 'cross-site') throw new Refused('bad-origin')
}

/** One with a session must also carry that session's token. */
function refuseForgery(met: Met, token: unknown): void {
  if (met.csrf !== null && token !== met.csrf) throw new Refused('bad-origin')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

async function readBody(request: FastifyRequest, fileFields: readonly string[]) {
  if (!request.isMultipart()) return { body: (request.body ?? {}) as Record<string, unknown>, uploads: [] } // parsed by formbody or JSON
  const body: Record<string, unknown> = {}
  const uploads: Upload[] = []
  let letters = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      letters += String(part.value).length
      if (letters > fieldsLimit) throw Object.assign(new Error('form too large'), { statusCode: 413 })
      body[part.fieldname] = joined(body[part.fieldname], part.value)
    } else if (!fileFields.includes(part.fieldname)) part.file.resume()
    else {
      const upload = await takeUpload(part)
      if (upload) uploads.push(upload)
    }
  }
  return { body, uploads }
}

/** The parser of multipart forms bounds each field, not all of them together. */
const fieldsLimit = 2 * 1024 * 1024

const joined = (earlier: unknown, value: unknown) => (earlier === undefined ? value : [earlier, value].flat())

// All forms of a page carry one key, and after "back" one form may be sent again with other words: the same request is the
// same key, address and content, files included.
function requestKey(met: Met, { values, uploads }: { values: FormValues; uploads: readonly Upload[] }) {
  const { _request: page } = values
  const files = uploads.map(({ field, name, bytes }) => [field, name, createHash('sha256').update(bytes).digest('hex')])
  if (typeof page !== 'string' || page === '' || page.length > 100) return null
  const key = createHash('sha256')
    .update(JSON.stringify([met.ask.path, values, ...files]))
    .digest('base64url')
  return { owner: met.ask.sessionId ?? `anonymous:${met.ask.address}`, key }
}

/** Far above an office behind one address: only a flood of pages that must be asked of the database meets it. */
const readLimit = Number(process.env.READS_PER_MINUTE) || 30_000

function readLimited({ for: audience, cache, perMinute }: PageOptions) {
  const most = perMinute ?? (audience === 'public' && !cache ? readLimit : null)
  return most === null ? {} : { config: { rateLimit: postLimit(most) } }
}

const postLimit = (perMinute = 600) => ({ max: perMinute, timeWindow: '1 minute' })
