// A client in a process of its own: keeps so many connections busy for so long, at no more than the wanted rate, and prints one
// line of JSON. Started by `loading.ts` with its order as the only argument.
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { quantile, rounded } from './figures.ts'

export interface Order {
  readonly url: string
  readonly seconds: number
  readonly connections: number
  /** Requests a second over all connections; null = as fast as they are answered. */
  readonly rate: number | null
  readonly visits: readonly Visit[]
  readonly people: readonly { readonly username: string; readonly password: string }[]
}

export interface Visit {
  /** `{n}` becomes a number that grows with each visit. */
  readonly path: string
  readonly weight: number
  readonly signedIn: boolean
  /** Fields of a form to post; hidden fields are taken from the page at `path`. */
  readonly form?: { readonly action: string; readonly fields: Readonly<Record<string, string>> }
}

export interface LoadFigures {
  readonly requests: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly acts: number
  readonly statuses: Readonly<Record<string, number>>
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Sending {
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
}

const order: Order = JSON.parse(process.argv[2] ?? '{}')
const agent = new Agent({ keepAlive: true, maxSockets: order.connections })
const times: number[] = []
const statuses: Record<string, number> = {}
let acts = 0
let visited = 0

const cookies = await signInAll()
const begin = performance.now()
const end = begin + order.seconds * 1000
await Promise.all(Array.from({ length: order.connections }, visitor))
const seconds = (performance.now() - begin) / 1000
const figures: LoadFigures = {
  requests: times.length,
  perSecond: rounded(times.length / seconds),
  p50Ms: rounded(quantile(times, 0.5)),
  p95Ms: rounded(quantile(times, 0.95)),
  p99Ms: rounded(quantile(times, 0.99)),
  acts,
  statuses,
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
agent.destroy()

async function visitor(): Promise<void> {
  const total = order.visits.reduce((sum, { weight }) => sum + weight, 0)
  while (performance.now() < end) {
    const number = visited
    visited += 1
    if (order.rate) await until(begin + (number / order.rate) * 1000)
    // In turn by the golden ratio, not by chance: every run sends the same.
    const visit = visitAt((number * 0.618_033_988_75 * total) % total)
    if (visit) await make(visit, number)
  }
}

function visitAt(place: number): Visit | undefined {
  let passed = 0
  for (const visit of order.visits) {
    passed += visit.weight
    if (place < passed) return visit
  }
  return order.visits.at(-1)
}

async function make(visit: Visit, number: number): Promise<void> {
  const path = visit.path.replace('{n}', String(number))
  const cookie = visit.signedIn ? cookies[number % cookies.length] : undefined
  const answer = await send(path, cookie ? { cookie } : {})
  if (!visit.form || answer.status !== 200) return
  const hidden = [...answer.body.matchAll(/<input type="hidden" name="(_csrf|_request)" value="([^"]*)"/g)]
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  const filled = Object.entries(visit.form.fields).map(([name, value]) => [
    name,
    value.replace('{n}', `${number} ${process.pid}`),
  ])
  const posted = await send(visit.form.action, {
    ...(cookie ? { cookie } : {}),
    form: { ...fields, ...Object.fromEntries(filled) },
  })
  if (posted.status === 303) acts += 1
}

async function signInAll(): Promise<string[]> {
  const found: string[] = []
  for (const { username, password } of order.people) {
    const answer = await send('/dang-nhap', { form: { username, password } })
    const cookie = answer.headers['set-cookie']?.find((one) => one.startsWith('caicach_session='))
    if (!cookie) throw new Error(`${username} was not signed in: ${answer.status}`)
    found.push(cookie.split(';')[0] ?? '')
  }
  times.length = 0
  return found
}

function send(path: string, sending: Sending): Promise<Answer> {
  const payload = sending.form && new URLSearchParams(sending.form).toString()
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(`${order.url}${path}`, {
      agent,
      method: payload === undefined ? 'GET' : 'POST',
      headers: {
        // The forms of a page are read from its text; everything else comes packed, as for a browser.
        ...(sending.cookie ? { cookie: sending.cookie } : { 'accept-encoding': 'br' }),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        times.push(performance.now() - start)
        statuses[status] = (statuses[status] ?? 0) + 1
        resolve({ status, headers: answer.headers, body: Buffer.concat(chunks).toString() })
      })
    })
    asked.end(payload)
  })
}

function until(moment: number): Promise<void> {
  const wait = moment - performance.now()
  return wait > 1 ? new Promise((resolve) => setTimeout(resolve, wait)) : Promise.resolve()
}
