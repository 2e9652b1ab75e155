// Who is counted. A page that everyone may read brings a request of its own along (see the island `counter`), and this says
// what that request is. The rule is published word for word beside the counter; change both together.

/** 'nobody': not a view at all. Staff and programs are counted apart from the views. */
export type Who = 'visitor' | 'staff' | 'bot' | 'nobody'

/** Where a view came from; null: the browser did not say. */
export const sources = ['inside', 'search', 'social', 'gov', 'other', 'direct'] as const
export type Source = (typeof sources)[number]

export interface Asking {
  readonly method: string
  readonly agent: string
  readonly accept: string
  /** `Sec-Purpose` or `Purpose`. */
  readonly purpose: string
  /** `Sec-Fetch-Site` and `Sec-Fetch-Dest`; '' from browsers that do not say. */
  readonly site: string
  readonly destination: string
  readonly hasSession: boolean
}

/** `isListed`: whether the list of known programs names this agent. */
export function whoAsks(asking: Asking, isListed: (agent: string) => boolean): Who {
  if (asking.method !== 'GET' || /prefetch|prerender|preview/i.test(asking.purpose)) return 'nobody'
  if (asking.site === 'cross-site' || asking.destination === 'document') return 'nobody'
  if (asking.agent === '' || asking.accept === '' || isListed(asking.agent)) return 'bot'
  return asking.hasSession ? 'staff' : 'visitor'
}

export const isPhone = (agent: string) => /Mobi|Android|iPhone|iPod/i.test(agent) && !/iPad|Tablet/i.test(agent)

export interface SourceList {
  readonly search: readonly string[]
  readonly social: readonly string[]
  readonly gov: readonly string[]
}

/** `host`: of the page before; '' where there was none. A listed name stands for all below it, "google" for every ending. */
export function sourceOf(host: string | null, { own, list }: { own: string; list: SourceList }): Source | null {
  if (host === null) return null
  if (host === '') return 'direct'
  const name = host.toLowerCase().replace(/:\d+$/, '')
  if (name === own) return 'inside'
  const isAmong = (known: readonly string[]) => known.some((one) => isBelow(name, one))
  return (['search', 'social', 'gov'] as const).find((kind) => isAmong(list[kind])) ?? 'other'
}

/** A name with a dot is a whole ending; a bare one is followed by one part or two: google.com.vn. */
const isBelow = (name: string, known: string) =>
  known.includes('.') ? `.${name}`.endsWith(`.${known}`) : name.split('.').slice(-3, -1).includes(known)

/** An address of a page as it is counted: without question, mark or last slash; null where it is none. */
export function pathOf(address: string): string | null {
  const [path = ''] = address.split(/[?#]/)
  if (!/^\/[\x21-\x7e]{0,299}$/.test(path) || path.startsWith('//')) return null
  return path === '/' ? path : path.replace(/\/+$/, '') || null
}

/** The address and those above it, the nearest first; the home page stands above none, and no page of ours lies deeper than eight. */
export function pathsAbove(path: string): string[] {
  const steps = path.split('/').slice(1, 9)
  return path === '/' ? ['/'] : steps.map((_, at) => `/${steps.slice(0, steps.length - at).join('/')}`)
}
