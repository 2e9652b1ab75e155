import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Frame, MenuLink } from '../ui/frame.ts'
import type { Identity, MenuEntry, SlotFill, SlotName, Slots } from './capability.ts'
import { todayIn } from './dates.ts'
import { NotFound, Refused } from './errors.ts'
import { fieldMessage } from './forms.ts'
import { newToken } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { Ask } from './site.ts'
import { kernelText } from './text.ts'

export const sessionCookie = 'caicach_session'
export const flashCookie = 'caicach_flash'
export const noteCookie = 'caicach_note'

export interface Met {
  readonly ask: Ask
  readonly csrf: string | null
  /** Filled by `ask.tags` while the page is read. */
  readonly tags: Set<string>
  /** Message codes → sentences. */
  sentences(errors: Record<string, string>, labels: Readonly<Record<string, string>>): Record<string, string>
}

/** Who asks, when, and everything the page frame needs to know about them. */
export async function meet(kernel: Kernel, request: FastifyRequest): Promise<Met> {
  const identity = await identify(kernel, request)
  const now = kernel.clock.now()
  const tags = new Set<string>()
  const path = pathOf(request)
  const tagged: Ask['tags'] = (...names) => {
    for (const name of names) tags.add(name)
  }
  const recall: Ask['recall'] = (key, names, work) => {
    tagged(...names)
    const until = { tags: new Set(names), validUntil: nextMidnight(now), now: now.getTime() }
    return kernel.cache.recall(key, until, work)
  }
  const today = todayIn(now)
  const reading = { db: kernel.db, today, recall }
  const office = await officeName(kernel, reading)
  const around = kernel.capabilities.find(({ surroundings }) => surroundings)
  const surroundings = (await around?.surroundings?.(reading)) ?? null
  const frame = { ...frameOf(kernel, request, { identity, path, office }), surroundings }
  const bare: Ask = {
    kernel,
    db: kernel.db,
    actor: identity?.actor ?? null,
    sessionId: identity?.sessionId ?? null,
    now,
    today,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    range: request.headers.range ?? '',
    path,
    params: (request.params ?? {}) as Record<string, string>, // fastify's params of our own paths are strings
    query: firstValues(request.query),
    note: request.cookies[noteCookie] ?? null,
    frame,
    problem: null,
    tags: tagged,
    recall,
    slot: (name, props) => fillSlot(kernel, bare, { name, props }),
    signedIn: () => {
      if (bare.actor) return bare.actor
      throw new Refused('signed-out')
    },
  }
  const ask = { ...bare, frame: { ...frame, menu: await withBadges(kernel, bare) } }
  const sentences: Met['sentences'] = (errors, labels) => {
    const own = refusalText(kernel)
    return Object.fromEntries(
      Object.entries(errors).map(([field, code]) => [field, own(code) ?? fieldMessage(code, labels[field] ?? field)]),
    )
  }
  return { ask, csrf: identity?.csrf ?? null, tags, sentences }
}

/** The Vietnamese sentence of a refusal code, from the kernel or whichever capability owns it. */
export function refusalText(kernel: Kernel): (code: string) => string | undefined {
  return (code) =>
    (kernelText.refusals as Record<string, string>)[code] ?? // a capability's code is not among the kernel's
    kernel.capabilities.map((capability) => capability.refusals?.[code]).find((found) => found !== undefined)
}

async function identify(kernel: Kernel, request: FastifyRequest): Promise<Identity | null> {
  const token = request.cookies[sessionCookie]
  if (!token) return null
  for (const capability of kernel.capabilities) if (capability.identify) return capability.identify(kernel, token)
  return null
}

async function officeName(kernel: Kernel, ask: Pick<Ask, 'db' | 'today' | 'recall'>): Promise<string | null> {
  for (const capability of kernel.capabilities) if (capability.office) return capability.office(ask)
  return null
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/'
}

function firstValues(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, string | string[]>) // what fastify's parser gives
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]))
}

function frameOf(
  kernel: Kernel,
  request: FastifyRequest,
  seen: { identity: Identity | null; path: string; office: string | null },
): Frame {
  const { identity, path, office } = seen
  const actor = identity?.actor ?? null
  return {
    path,
    query: firstValues(request.query),
    csrf: identity?.csrf ?? '',
    requestKey: newToken(),
    actor: identity && {
      name: identity.actor.name,
      postTitle: identity.actor.postTitle,
      unitName: identity.actor.unitName,
      posts: [...identity.posts],
    },
    menu: actor ? menuLinks(menuFor(kernel, actor), path) : [],
    office,
    banner: kernel.config.demo ? kernelText.demoBanner : null,
    flash: readFlash(request.cookies[flashCookie]),
    assets: {
      css: kernel.assets.href('main.css'),
      deskCss: kernel.assets.href('desk.css'),
      js: kernel.assets.href('main.js'),
      icon: kernel.assets.href('icon.svg'),
      fonts: ['400', '600'].map((weight) => kernel.assets.href(`fonts/be-vietnam-pro-${weight}.woff2`)),
      island: (name) => kernel.assets.href(`islands/${name}.js`),
    },
  }
}

function menuFor(kernel: Kernel, actor: Identity['actor'] | null): MenuEntry[] {
  const areas = ['portal', 'work', 'content', 'admin']
  const all = kernel.capabilities.flatMap((capability) => capability.menu ?? [])
  const entries = [...all.filter((entry) => entry.first), ...all.filter((entry) => !entry.first)]
  return areas.flatMap((area) => entries.filter((entry) => entry.area === area && (entry.visible?.(actor) ?? true)))
}

/** Current is the entry that lies nearest above the page: the desk is above every staff page. */
function menuLinks(entries: readonly MenuEntry[], path: string): MenuLink[] {
  const above = entries.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  const nearest = above.reduce((longest, { href }) => (href.length > longest.length ? href : longest), '')
  return entries.map(({ area, label, href }) => ({ area, label, href, current: href === nearest }))
}

/** Badges cost a query each, so only staff pages get them. */
async function withBadges(kernel: Kernel, ask: Ask): Promise<readonly MenuLink[]> {
  if (!ask.actor || !ask.path.startsWith('/lam-viec')) return ask.frame.menu
  const badges = await Promise.all(menuFor(kernel, ask.actor).map((entry) => entry.badge?.(ask) ?? 0))
  return ask.frame.menu.map((link, index) => (badges[index] ? { ...link, badge: badges[index] } : link))
}

async function fillSlot<Name extends SlotName>(
  kernel: Kernel,
  ask: Ask,
  slot: { name: Name; props: Slots[Name] },
): Promise<VNode[]> {
  const fills = kernel.capabilities.flatMap((capability) => {
    const fill = capability.slots?.[slot.name] as SlotFill<Name> | undefined // the record is keyed by the same name
    return fill ? [fill] : []
  })
  const nodes = await Promise.all(fills.map((fill) => fill(ask, slot.props)))
  return nodes.filter((node) => node !== null)
}

export function writeFlash(flash: NonNullable<Frame['flash']>): string {
  return Buffer.from(JSON.stringify(flash)).toString('base64url')
}

function readFlash(cookie: string | undefined): Frame['flash'] {
  if (!cookie) return null
  try {
    const flash = JSON.parse(Buffer.from(cookie, 'base64url').toString())
    const kind = flash?.kind === 'important' ? 'important' : 'success'
    return typeof flash?.text === 'string' ? { kind, text: flash.text.slice(0, 500) } : null
  } catch {
    return null // somebody else's cookie is no message of ours
  }
}

/** For read functions: the row, or 404. */
export function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new NotFound()
  return row
}

export function nextMidnight(now: Date): number {
  const day = 86_400_000
  const hanoi = 7 * 3_600_000
  return Math.ceil((now.getTime() + hanoi + 1) / day) * day - hanoi
}
