import { found } from '../../../kernel/asking.ts'
import { type Ask, page, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import { canRecognise, documentPaths, findDocument } from '../../documents/index.ts'
import { pastedInput, readDocuments } from '../../readings/index.ts'
import { loadTree } from '../../units/index.ts'
import { importHanded } from '../actions/importing.ts'
import type { PlanImport } from '../rules/arranging.ts'
import { findImport } from '../store/imports.ts'
import { findPlan } from '../store/plans.ts'
import { importText } from '../text/import.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { ImportPage } from '../views/import-page.tsx'
import { ImportedPage, type Made } from '../views/imported-page.tsx'
import { readHanded } from './handed.ts'
import { isId } from './reading.ts'

const coordinators = { for: ['coordinator'] } as const

export function importingRoutes(site: Site): void {
  site.get(paths.import, coordinators, importPage)
  site.post(
    paths.import,
    {
      ...coordinators,
      input: pastedInput,
      again: importPage,
      labels: {
        file: importText.file,
        annex: importText.annex,
        pasted: importText.pasted,
        pastedHtml: importText.pasted,
      },
      files: ['file', 'annex'],
      perMinute: 30,
      prepare: (input, ask, uploads) => readHanded(ask, input, uploads),
    },
    async (act, { prepared, ask }) => answerTo(await importHanded(act, prepared, ask.signedIn().unitId)),
  )
  site.get(paths.imported(':id'), coordinators, importedPage)
}

/** One plan alone goes straight to its review; anything more is told file by file. */
function answerTo({ id, outcomes }: PlanImport): Redirect {
  const [draft, ...others] = outcomes.filter(({ kind }) => kind !== 'annex')
  if (draft?.kind !== 'draft' || draft.planId === null || others.length > 0) return redirect(paths.imported(id))
  return redirect(paths.review(draft.planId), draft.beforePlanId === null ? importText.read : importText.readAgain)
}

async function importPage(ask: Ask) {
  return page(<ImportPage frame={ask.frame} problem={ask.problem} scans={await canRecognise()} />)
}

async function importedPage(ask: Ask) {
  const id = ask.params.id ?? ''
  const made = found(isId(id) ? await findImport(ask.db, id) : null)
  const tree = await loadTree(ask.db)
  const heirId = tree.responsibleFor(made.unitId, ask.today, { itemId: made.id })
  const own = found(heirId === ask.signedIn().unitId ? made : null)
  const links = new Map<string, Made>()
  for (const { planId, beforePlanId, documentId } of own.outcomes) {
    for (const plan of [planId, beforePlanId]) if (plan) links.set(plan, await planMade(ask, plan))
    if (documentId) links.set(documentId, await documentMade(ask, documentId))
  }
  const documents = own.handingId === null ? null : await readDocuments(ask, own.handingId)
  return page(<ImportedPage frame={ask.frame} made={own} links={links} documents={documents} />)
}

async function planMade(ask: Ask, id: string): Promise<Made> {
  const plan = await findPlan(ask.db, id)
  if (!plan) return { name: importText.gone, href: null }
  return { name: planName(plan), href: plan.slug === null ? paths.review(id) : paths.plan(plan.slug) }
}

async function documentMade(ask: Ask, id: string): Promise<Made> {
  const paper = await findDocument(ask.db, id)
  if (!paper) return { name: importText.gone, href: null }
  return { name: [paper.type, paper.number].filter(Boolean).join(' '), href: documentPaths.edit(id) }
}
