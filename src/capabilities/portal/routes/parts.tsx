import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { type StoredPicture, storePicture } from '../../files/index.ts'
import { namesOf } from '../../people/index.ts'
import { addItem, editItem, type ItemFields, keepPicture, moveItem, removeItem } from '../actions/arranging.ts'
import { blockKinds } from '../blocks.ts'
import { knownLinks, topicChoices } from '../known-links.ts'
import { shippedPages } from '../pages.ts'
import { doInput, itemInputs } from '../rules/inputs.ts'
import { type BannerPicture, itemOf, type Part, parts, partsOf } from '../rules/layout.ts'
import { keepers } from '../rules/life.ts'
import { openScope } from '../scope.ts'
import { text } from '../text/arranging.ts'
import { labels, partSlugs, paths } from '../text.ts'
import { PartPage } from '../views/part-page.tsx'
import { stepsOf } from './arranging.tsx'

type Fields = { version: number; above?: string | null; alt?: string | null } & Readonly<Record<string, unknown>>

/** The items of each part: the same acts, with the fields of the part. */
export function partRoutes(site: Site): void {
  for (const part of parts) {
    const slug = partSlugs[part]
    const again: PageHandler = (ask) => partPage(ask, part)
    site.get(paths.part(':scope', slug), { for: keepers }, again)
    site.get(paths.item(':scope', slug, ':id'), { for: keepers }, again)
    editing(site, part, again)
    site.post(paths.do(':scope', slug, ':id'), { for: keepers, input: doInput, again }, async (act, { input, ask }) => {
      const { scope, unitId } = await openScope(ask)
      const wanted = { scope: unitId, version: input.version }
      const item = { part, id: ask.params.id ?? '' }
      if (input.do === 'remove') await removeItem(act, wanted, item)
      else await moveItem(act, wanted, { ...item, by: input.do === 'up' ? -1 : 1 })
      return redirect(paths.part(scope, slug), input.do === 'remove' ? text.removed : text.moved)
    })
  }
}

function editing(site: Site, part: Part, again: PageHandler): void {
  const slug = partSlugs[part]
  const input = itemInputs[part] as unknown as z.ZodType<Fields> // each gives its part's fields, which the action puts together
  const prepare = (_: unknown, ask: Ask, [upload]: readonly Upload[]) =>
    upload ? storePicture(ask.kernel.storage, upload) : Promise.resolve(null)
  const form = { for: keepers, input, again, labels, prepare, ...(part === 'banners' && { files: ['picture'] }) }
  site.post(paths.add(':scope', slug), form, async (act, { input: sent, prepared, ask }) => {
    const { scope, unitId } = await openScope(ask)
    const { version, above = null, ...fields } = sent
    const picture = await pictureFor(act, { unitId, stored: prepared, kept: null, alt: sent.alt ?? null })
    await addItem(act, { scope: unitId, version }, { part, above, fields: itemFields(part, fields, picture) })
    return redirect(paths.part(scope, slug), text.saved)
  })
  site.post(paths.item(':scope', slug, ':id'), form, async (act, { input: sent, prepared, ask }) => {
    const { scope, unitId, content } = await openScope(ask)
    const { version, above: _, ...fields } = sent
    const id = ask.params.id ?? ''
    const before = itemOf(content, part, id)
    const kept = before && 'picture' in before ? before.picture : null
    const picture = await pictureFor(act, { unitId, stored: prepared, kept, alt: sent.alt ?? null })
    await editItem(act, { scope: unitId, version }, { part, id, fields: itemFields(part, fields, picture) })
    return redirect(paths.part(scope, slug), text.saved)
  })
}

interface Pictured {
  readonly unitId: string | null
  readonly stored: StoredPicture | null
  readonly kept: BannerPicture | null
  readonly alt: string | null
}

/** The one that was sent, else the one that was there, under the words that describe it now. */
async function pictureFor(act: Act, { unitId, stored, kept, alt }: Pictured): Promise<BannerPicture | null> {
  if (stored) return keepPicture(act, unitId, { picture: stored, alt })
  if (kept && alt === null) throw new Invalid({ alt: 'required' })
  return kept && { ...kept, alt: alt ?? '' }
}

function itemFields(part: Part, fields: Readonly<Record<string, unknown>>, picture: BannerPicture | null): ItemFields {
  const { alt: _, ...rest } = fields
  // The part's own schema read the form: these are the fields of its items.
  return (part === 'banners' ? { ...rest, picture } : rest) as unknown as ItemFields
}

/** Where a form of the pages comes back to. */
export const pagesPart: PageHandler = (ask) => partPage({ ...ask, params: { scope: 'cong' } }, 'pages')

async function partPage(ask: Ask, part: Part) {
  const scoped = await openScope(ask)
  found(partsOf(scoped.unitId).find((one) => one === part))
  const { id } = ask.params
  const edited = id ? found(itemOf(scoped.content, part, id)) : null
  const { draft } = scoped
  const [steps, names, topics] = await Promise.all([
    stepsOf(ask, scoped),
    namesOf(ask.db, draft?.savedBy ? [draft.savedBy] : []),
    topicChoices(ask),
  ])
  return page(
    <PartPage
      frame={ask.frame}
      problem={ask.problem}
      scoped={scoped}
      part={part}
      edited={edited}
      draftBy={names.get(draft?.savedBy ?? '') ?? ''}
      steps={steps}
      today={ask.today}
      kinds={blockKinds(ask.kernel).map(({ kind, label, ofTopic }) => ({ kind, label, ofTopic: ofTopic === true }))}
      topics={topics}
      links={knownLinks(ask.kernel)}
      shipped={shippedPages.filter(({ address }) => !scoped.content.pages.some((one) => one.address === address))}
    />,
  )
}
