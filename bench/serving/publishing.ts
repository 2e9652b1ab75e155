// How soon what was published is seen by everyone and found by the search: through the pages, as an author and an approver do it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pause } from '../../src/kernel/clock.ts'
import { newCode } from '../../src/kernel/ids.ts'
import { type Spread, spreadOf } from '../figures.ts'
import type { Product } from '../product.ts'

const [author, approver] = ['canbo.vanphong', 'duyet.vanphong']
const desk = '/lam-viec/tin-bai'
const limitMs = 10_000

export interface Publishing {
  /** The page of the approver and the act itself, until it is answered. */
  readonly actMs: Spread
  /** From its answer until nobody in particular sees it on the list of news and at its address, also behind nginx. */
  readonly visibleMs: Spread & { readonly aim: number }
  /** From its answer until the search finds it by its title. */
  readonly foundMs: Spread & { readonly aim: number }
}

/** `fronts`: the same site behind other servers; the slowest counts. */
export async function measurePublishing(
  { product, folder, fronts }: { product: Product; folder: string; fronts: readonly string[] },
  times: number,
): Promise<Publishing> {
  const accounts: { username: string; password: string }[] = JSON.parse(
    await readFile(path.join(folder, 'demo-accounts.json'), 'utf8'),
  )
  const enter = (username: string) =>
    signedIn(product.url, { username, password: accounts.find((one) => one.username === username)?.password ?? '' })
  const [writer, publisher] = [await enter(author), await enter(approver)]
  const measured: { act: number; visible: number; found: number }[] = []
  for (let run = 0; run < times; run += 1) {
    const title = `Đo tốc độ xuất bản lần ${run + 1} mã ${newCode(8)}`
    const own = await submitted(writer, title)
    const lists = [product.url, ...fronts].map((front) => `${front}/tin-tuc`)
    for (const list of [...lists, ...lists]) await textOf(list) // kept, so that it must be renewed
    const begin = performance.now()
    await publisher.send(own, `${own}/dang`)
    const done = performance.now()
    const search = `${product.url}/tim-kiem?${new URLSearchParams({ q: title })}`
    const seen = await Promise.all([...lists, search].map((address) => untilSaid(address, title)))
    measured.push({ act: done - begin, visible: Math.max(...seen.slice(0, -1)), found: seen.at(-1) ?? limitMs })
  }
  const spread = (of: (one: (typeof measured)[number]) => number) => spreadOf(measured.map(of))
  return {
    actMs: spread(({ act }) => act),
    visibleMs: { ...spread(({ visible }) => visible), aim: 1000 },
    foundMs: { ...spread(({ found }) => found), aim: 1000 },
  }
}

const textOf = async (address: string) => (await fetch(address)).text()

/** Milliseconds until the page names the title within a link. */
async function untilSaid(address: string, title: string): Promise<number> {
  const begin = performance.now()
  const linked = new RegExp(`<a [^>]*href="/tin-tuc/[^>]*>[^]{0,400}?${title.slice(-8)}`)
  for (let passed = 0; passed < limitMs; passed = performance.now() - begin) {
    if (linked.test((await textOf(address)).replace(/<\/?mark>/g, ''))) return performance.now() - begin
    await pause(10)
  }
  throw new Error(`${address} did not show “${title}”`)
}

async function submitted(writer: Browser, title: string): Promise<string> {
  const begun = await writer.send(`${desk}/moi`, `${desk}/moi`, { title })
  const [, id = ''] = /tin-bai\/([^/]+)\/sua/.exec(begun) ?? []
  const own = `${desk}/${id}`
  const bodyText = 'Bộ phận Một cửa làm việc cả sáng thứ Bảy để người dân không phải nghỉ làm.'
  await writer.send(`${own}/sua`, `${own}/sua`, { title, summary: 'Bài đo.', bodyText, areas: 'PROCEDURE' })
  await writer.send(own, `${own}/gui`)
  return own
}

interface Browser {
  /** Posts to the path with the hidden fields of the page `from`; returns where it leads. */
  send(from: string, path: string, fields?: Readonly<Record<string, string>>): Promise<string>
}

async function signedIn(url: string, person: { username: string; password: string }): Promise<Browser> {
  const post = async (path: string, cookie: string, fields: Readonly<Record<string, string>>) => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }
  const entered = await post('/dang-nhap', '', person)
  const cookie =
    (entered.headers.getSetCookie().find((one) => one.startsWith('caicach_session=')) ?? '').split(';')[0] ?? ''
  const page = async (path: string) => (await fetch(url + path, { headers: { cookie } })).text()
  const to = (answer: Response) => answer.headers.get('location') ?? ''
  return {
    send: async (from, path, fields = {}) => to(await post(path, cookie, { ...hiddenIn(await page(from)), ...fields })),
  }
}

/** The first of each name. */
const hiddenIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(_csrf|_request|version)" value="([^"]*)"/g)]
      .reverse()
      .map(([, name = '', value = '']) => [name, value]),
  )
