import type { Act } from '../../kernel/act.ts'
import type { Db } from '../../kernel/db.ts'
import { Refused } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import type { Site } from '../../kernel/site.ts'
import { isOpenMedium } from '../articles/index.ts'
import { filePaths, findFile } from '../files/index.ts'
import { addressKey, findTarget } from '../redirects/index.ts'
import { type Fetching, outside, probe } from './fetching.ts'
import { checkOwn, fits, isOutside, type OwnAddresses, ownPath } from './rules.ts'
import { asksOutside, gatherPlaces, knownAmong, listAddresses, saveChecks, saveSetting, someAddress } from './store.ts'

const mostOutside = 2_000
const together = 4

/** Every night: where the texts lead is taken down, our own addresses are looked up, others are asked if that is wanted. */
export async function checkLinks(kernel: Kernel, fetching: Fetching = outside): Promise<void> {
  const places = await otherPlaces(kernel)
  await perform(kernel, { actor: null }, (act) => gatherPlaces(act.tx, places))
  const { publicUrl } = kernel.config
  const addresses = await listAddresses(kernel.db)
  const own = addresses.flatMap((href) => {
    const path = ownPath(href, publicUrl)
    return path === null ? [] : [{ href, path }]
  })
  const known = await ownAddresses(
    kernel,
    own.map(({ path }) => path),
  )
  const checks = own.map(({ href, path }) => checkOwn(href, path, known))
  await saveChecks(kernel.db, checks, kernel.clock.now())
  if (!(await asksOutside(kernel.db))) return
  const others = addresses.filter((href) => isOutside(href, publicUrl)).slice(0, mostOutside)
  await askOthers(kernel, others, fetching)
}

async function otherPlaces({ capabilities, db }: Kernel) {
  const read = capabilities.map(async ({ linked }) =>
    linked ? (await linked.read(db)).map((place) => ({ ...place, kind: linked.kind })) : [],
  )
  return (await Promise.all(read)).flat()
}

/** Four sites at a time, one address of a site after the other; each answer is kept as it comes. */
async function askOthers(kernel: Kernel, addresses: readonly string[], fetching: Fetching): Promise<void> {
  const byHost = new Map<string, string[]>()
  for (const href of addresses) {
    const { host } = new URL(href)
    byHost.set(host, [...(byHost.get(host) ?? []), href])
  }
  const hosts = [...byHost.values()]
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const href of host) await saveChecks(kernel.db, [await probe(href, fetching)], kernel.clock.now())
  }
  await Promise.all(Array.from({ length: together }, work))
}

/** What the house itself says of its addresses: what its capabilities hang, what is public, and what leads on. */
async function ownAddresses(kernel: Kernel, paths: readonly string[]): Promise<OwnAddresses> {
  const patterns = publicPatterns(kernel)
  const views = kernel.capabilities.flatMap(({ searchable = [] }) => searchable.map(({ view }) => view))
  const known = new Set<string>()
  const complete = new Set<string>()
  for (const view of views) {
    for (const url of await knownAmong(kernel.db, view, paths)) known.add(url)
    const some = await someAddress(kernel.db, view)
    for (const pattern of patterns)
      if (some !== null && pattern.includes(':') && fits(some, pattern)) complete.add(pattern)
  }
  for (const { pages } of kernel.capabilities.flatMap(({ linked }) => linked ?? [])) {
    if (!pages) continue
    for (const url of await knownAmong(kernel.db, pages.view, paths)) known.add(url)
    for (const pattern of pages.patterns) complete.add(pattern)
  }
  for (const path of await openFiles(kernel.db, paths)) known.add(path)
  const moved = new Set<string>()
  for (const path of paths.filter((one) => !known.has(one))) {
    const key = addressKey(path)
    if (key !== null && (await findTarget(kernel.db, [key])) !== null) moved.add(path)
  }
  return { patterns, known, complete: [...complete, filePaths.file(':id')], moved }
}

/**
 * Of the addresses of files those that are no dead end: what hangs on a text while a text that is up shows it. Whether a file of
 * another thing is public only that thing knows; it counts as there as long as it is kept.
 */
async function openFiles(db: Db, paths: readonly string[]): Promise<string[]> {
  const open: string[] = []
  for (const path of new Set(paths)) {
    const [, id] = filePattern.exec(path) ?? []
    const file = id === undefined ? null : await findFile(db, id)
    if (!file) continue
    const isMedium = file.subject.kind === 'article-image' || file.subject.kind === 'article-file'
    if (!isMedium || (await isOpenMedium(db, file.subject.id))) open.push(path)
  }
  return open
}

const filePattern = /^\/tep\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Addresses that anyone may open, as the capabilities hang them. */
function publicPatterns(kernel: Kernel): string[] {
  const patterns: string[] = []
  const site: Site = {
    get: (path, options) => {
      if (options.for === 'public') patterns.push(path)
    },
    post: () => undefined,
    api: (path, options) => {
      if (options.for === 'public') patterns.push(`/api/v1${path}`)
    },
  }
  for (const capability of kernel.capabilities) capability.routes?.(site)
  return patterns
}

export async function setOutside(act: Act, on: boolean): Promise<void> {
  if (!act.actor) throw new Refused('not-allowed')
  await saveSetting(act.tx, { outside: on, by: act.actor.accountId, at: act.now })
  await act.record('link-setting.changed', { kind: 'link-setting', id: newId() }, { outside: on })
}
