import { found } from '../../kernel/asking.ts'
import { NotFound, Refused } from '../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import type { Reading } from '../../reading/index.ts'
import { filesOf } from '../files/index.ts'
import { loadTree } from '../units/index.ts'
import { removeRelation, restoreRelation } from './actions/relations.ts'
import { amendEntry, relateDocument, sayStanding } from './actions.ts'
import { akomaNtosoRoute } from './akoma-ntoso/route.ts'
import { askerOf } from './asker.ts'
import { postingRoutes } from './routes/posting.tsx'
import { registerRoutes } from './routes/register.tsx'
import { type Graph, graphOf } from './rules/graph.ts'
import { saidStandingInput } from './rules/standing.ts'
import {
  type Asker,
  mayRead,
  type OfficialPaper,
  refuseKeeping,
  relationInput,
  removedRelationInput,
  restoredRelationInput,
  savedPaperInput,
} from './rules.ts'
import { documentSelf } from './self.tsx'
import { relationsAround } from './store/graph.ts'
import { othersBeside } from './store/others.ts'
import { keptRelations } from './store/relations.ts'
import { saidStandingOf, saidStandings } from './store/standings.ts'
import { findBySlug, findDocument, readingOf, relatedTo } from './store.ts'
import { registerText } from './text/register.ts'
import { relationText } from './text/relations.ts'
import { labels, paths, text } from './text.ts'
import { DocumentPage, EntryPage } from './views.tsx'

const keepers = ['coordinator', 'officer', 'head', 'editor'] as const

export function routes(site: Site): void {
  registerRoutes(site)
  postingRoutes(site)
  site.get('/van-ban/:slug', { for: 'public', cache: true }, documentPage)
  akomaNtosoRoute(site)

  site.get('/lam-viec/van-ban/:id', { for: keepers }, entryPage)
  site.post(
    '/lam-viec/van-ban/:id',
    { for: keepers, input: savedPaperInput, labels, again: entryPage },
    async (act, { input, ask }) => {
      await amendEntry(act, ask.params.id ?? '', input)
      return redirect(paths.edit(ask.params.id ?? ''), text.saved)
    },
  )
  site.post(
    '/lam-viec/van-ban/:id/lien-quan',
    { for: keepers, input: relationInput, labels, again: entryPage },
    async (act, { input, ask }) => {
      const paper = await relateDocument(act, ask.params.id ?? '', input)
      return redirect(paths.document(paper.slug), text.relationAdded)
    },
  )
  site.post(
    paths.removeRelation(':id'),
    { for: keepers, input: removedRelationInput, labels, again: entryPage },
    async (act, { input, ask }) => {
      await removeRelation(act, ask.params.id ?? '', input)
      return redirect(paths.edit(ask.params.id ?? ''), relationText.removeDone)
    },
  )
  site.post(
    paths.restoreRelation(':id'),
    { for: keepers, input: restoredRelationInput, labels, again: entryPage },
    async (act, { input, ask }) => {
      await restoreRelation(act, ask.params.id ?? '', input)
      return redirect(paths.edit(ask.params.id ?? ''), relationText.restoreDone)
    },
  )
  site.post(
    '/lam-viec/van-ban/:id/hieu-luc',
    { for: keepers, input: saidStandingInput, labels, again: entryPage },
    async (act, { input, ask }) => {
      const paper = await sayStanding(act, ask.params.id ?? '', input)
      return redirect(paths.document(paper.slug), registerText.said)
    },
  )
}

async function documentPage(ask: Ask) {
  const paper = found(await findBySlug(ask.db, ask.params.slug ?? ''))
  const asker = await askerOf(ask.db, ask)
  if (!mayRead(asker, paper)) throw new NotFound()
  ask.tags('documents', 'units', `document:${paper.id}`) // any of them may begin or cease to be shown beside it
  const reading = await readingOf(ask.db, paper.id)
  const [from, to, files, aside, said, others] = await Promise.all([
    relatedTo(ask.db, paper.id, { end: 'from', asker }),
    relatedTo(ask.db, paper.id, { end: 'to', asker }),
    filesOf(ask.db, [{ kind: 'document', id: paper.id }]),
    ask.slot('document.aside', { documentId: paper.id }),
    saidStandingOf(ask.db, paper.id),
    othersBeside(ask.db, paper.id),
  ])
  const steps: 1 | 2 = ask.query['quan-he'] === '2' ? 2 : 1
  const graph = await graphAround(ask, { middle: paper, steps, asker })
  const cited = citedPapers(
    reading,
    from.map((row) => row.document),
  )
  const mayEdit = ask.actor !== null && refuseKeeping('amend', asker, paper) === null
  const view = {
    frame: ask.frame,
    paper,
    reading,
    cited,
    endedBy: to,
    graph,
    steps,
    files,
    aside,
    mayEdit,
    said,
    others,
    excerpt: excerptFrom(ask),
    at: { tree: await loadTree(ask.db), today: ask.today },
  }
  const head = paper.isPublic && documentSelf(ask, { paper, related: from, tree: view.at.tree })
  return page(<DocumentPage {...view} head={head || null} />)
}

async function graphAround(
  ask: Ask,
  { middle, steps, asker }: { middle: OfficialPaper; steps: 1 | 2; asker: Asker },
): Promise<Graph> {
  const near = await relationsAround(ask.db, [middle.id], asker)
  const others = [...near.papers.keys()].filter((id) => id !== middle.id)
  const far = await relationsAround(ask.db, steps === 2 ? others : [], asker)
  const known = new Set(near.edges.map(({ from, to, relation }) => `${from} ${to} ${relation}`))
  const edges = [
    ...near.edges,
    ...far.edges.filter(({ from, to, relation }) => !known.has(`${from} ${to} ${relation}`)),
  ]
  return graphOf({ middle, edges, papers: new Map([...far.papers, ...near.papers]), steps })
}

/** Which document each citation of the text means, by the start of its span. */
function citedPapers(reading: Reading | null, papers: readonly OfficialPaper[]): Map<number, OfficialPaper> {
  const linked = new Map<number, OfficialPaper>()
  for (const citation of reading?.citations ?? []) {
    const same = papers.filter((paper) => paper.number === citation.number)
    const paper = same.find((one) => one.issued === citation.issued) ?? (same.length === 1 ? same[0] : undefined)
    if (paper) linked.set(citation.span[0], paper)
  }
  return linked
}

async function entryPage(ask: Ask) {
  const paper = found(await findDocument(ask.db, ask.params.id ?? ''))
  const refused = refuseKeeping('amend', await askerOf(ask.db, ask), paper)
  if (refused) throw new Refused(refused)
  const [tree, saidBefore, kept] = await Promise.all([
    loadTree(ask.db),
    saidStandings(ask.db, paper.id),
    keptRelations(ask.db, paper.id),
  ])
  const asker = await askerOf(ask.db, ask)
  const relations = kept.filter(({ document }) => mayRead(asker, document))
  return page(<EntryPage {...{ frame: ask.frame, paper, problem: ask.problem, saidBefore, relations, tree }} />)
}

function excerptFrom({ query }: Ask): readonly [number, number] | null {
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(query.doan ?? '') ?? []
  return start && end ? [Number(start), Number(end)] : null
}
