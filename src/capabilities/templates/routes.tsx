import { found } from '../../kernel/asking.ts'
import { NotFound, Refused } from '../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { writePdf } from '../../writing/index.ts'
import { namesOf, rolesToward } from '../people/index.ts'
import { loadTree, type Unit, type UnitTree } from '../units/index.ts'
import { adoptTemplate, cancelTemplate, draftTemplate, restoreTemplate, type TemplatePlace } from './actions.ts'
import { unitLetterhead } from './office.ts'
import { Paper } from './paper.tsx'
import { previewDocument } from './preview.ts'
import { editionInput, restoreInput, wordingInput } from './rules/inputs.ts'
import { keepers, refuseEditionAct, type TemplateKind, templateKinds } from './rules/template.ts'
import { listCurrent, listEditions } from './store.ts'
import { kindSlugs, labels, paths, text } from './text.ts'
import { PreviewPage, TemplateListPage, TemplatePage } from './views.tsx'

export function routes(site: Site): void {
  const options = { for: keepers, labels }
  const at = [':unit', ':kind'] as const
  site.get(paths.list, options, listPage)
  site.get(paths.one(...at), options, templatePage)
  site.get(paths.preview(...at), options, previewPage)
  site.get(paths.pdf(...at, ':number'), options, pdfFile)
  site.post(paths.one(...at), { ...options, input: wordingInput, again: templatePage }, async (act, { ask, input }) => {
    const { place, slugs } = await templateAsked(ask)
    await draftTemplate(act, place, input)
    return redirect(paths.preview(...slugs), text.saved)
  })
  site.post(
    paths.adopt(...at),
    { ...options, input: editionInput, again: previewPage },
    async (act, { ask, input }) => {
      const { place, slugs } = await templateAsked(ask)
      await adoptTemplate(act, place, input.version)
      return redirect(paths.one(...slugs), text.adopted)
    },
  )
  site.post(paths.cancel(...at), { ...options, input: bare, again: previewPage }, async (act, { ask }) => {
    const { place, slugs } = await templateAsked(ask)
    await cancelTemplate(act, place)
    return redirect(paths.one(...slugs), text.cancelled)
  })
  site.post(
    paths.restore(...at),
    { ...options, input: restoreInput, again: templatePage },
    async (act, { ask, input }) => {
      const { place, slugs } = await templateAsked(ask)
      await restoreTemplate(act, place, input.number)
      return redirect(paths.one(...slugs), text.restored)
    },
  )
}

const bare = editionInput.partial()

interface TemplateAsked {
  readonly tree: UnitTree
  readonly unit: Unit
  readonly place: TemplatePlace
  readonly slugs: readonly [unit: string, kind: string]
  readonly named: { readonly slug: string; readonly name: string }
}

/** The template that the address names; only for who keeps the unit's templates. */
async function templateAsked(ask: Ask): Promise<TemplateAsked> {
  const tree = await loadTree(ask.db)
  const unit = found(tree.bySlug(ask.params.unit ?? ''))
  const kind: TemplateKind = found(templateKinds.find((one) => kindSlugs[one] === ask.params.kind))
  const roles = rolesToward(ask.actor, { unitId: unit.id }, { tree, on: ask.today })
  if (refuseEditionAct('draft', { state: 'adopted', roles })) throw new Refused('not-allowed')
  const slugs = [unit.slug, kindSlugs[kind]] as const
  const named = { slug: unit.slug, name: tree.nameOn(unit.id, ask.today) }
  return { tree, unit, place: { unitId: unit.id, kind }, slugs, named }
}

async function listPage(ask: Ask): Promise<Answer> {
  const tree = await loadTree(ask.db)
  const actor = ask.signedIn()
  const everywhere = actor.roles.includes('administrator')
  const asked = tree.bySlug(ask.query['don-vi'] ?? '')
  const unit = found(everywhere && asked ? asked : tree.unit(actor.unitId))
  const ids = everywhere && tree.officeId ? tree.subtreeOn(tree.officeId, ask.today) : [actor.unitId]
  const units = ids.flatMap((id) => {
    const one = tree.unit(id)
    return one ? [{ slug: one.slug, name: tree.nameOn(id, ask.today) }] : []
  })
  const named = { slug: unit.slug, name: tree.nameOn(unit.id, ask.today) }
  return page(
    <TemplateListPage frame={ask.frame} unit={named} units={units} current={await listCurrent(ask.db, unit.id)} />,
  )
}

async function templatePage(ask: Ask): Promise<Answer> {
  const { tree, place, named } = await templateAsked(ask)
  const editions = await listEditions(ask.db, place)
  const names = await namesOf(
    ask.db,
    editions.flatMap(({ adoptedBy }) => adoptedBy ?? []),
  )
  const { parent, issuer, place: seat, headPost } = unitLetterhead(tree, { unitId: place.unitId, on: ask.today })
  const derived = {
    parent,
    issuer: issuer.join('\n'),
    place: seat,
    capacity: null,
    post: headPost,
    signer: null,
    recipients: null,
    phrases: {},
  }
  return page(
    <TemplatePage
      frame={ask.frame}
      unit={named}
      kind={place.kind}
      editions={editions}
      names={names}
      problem={ask.problem}
      aside={derived}
    />,
  )
}

async function previewPage(ask: Ask): Promise<Answer> {
  const { tree, place, named } = await templateAsked(ask)
  const draft = (await listEditions(ask.db, place)).find(({ state }) => state === 'draft')
  if (!draft) throw new Refused('template-no-draft')
  const document = previewDocument(tree, { ...place, wording: draft.wording, on: ask.today })
  return page(
    <PreviewPage
      frame={ask.frame}
      unit={named}
      kind={place.kind}
      draft={draft}
      paper={<Paper document={document} label={text.paper} />}
    />,
  )
}

async function pdfFile(ask: Ask): Promise<Answer> {
  const { tree, place, slugs } = await templateAsked(ask)
  const number = Number(ask.params.number)
  const edition = (await listEditions(ask.db, place)).find((one) => one.number === number)
  if (!edition && number !== 0) throw new NotFound()
  const document = previewDocument(tree, { ...place, wording: edition?.wording ?? null, on: ask.today })
  const body = await writePdf(document)
  return { kind: 'file', body, type: 'application/pdf', fileName: `mau-${slugs[1]}-${number}.pdf`, inline: true }
}
