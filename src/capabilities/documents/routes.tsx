import { found } from '../../kernel/asking.ts'
import { NotFound, Refused } from '../../kernel/errors.ts'
import { enterAt } from '../../kernel/paging.ts'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import type { Reading } from '../../reading/index.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { filesOf } from '../files/index.ts'
import { loadTree } from '../units/index.ts'
import { amendEntry, relateDocument } from './actions.ts'
import { akomaNtosoRoute } from './akoma-ntoso/route.ts'
import { askerOf } from './asker.ts'
import { marksOf } from './listing.ts'
import {
  mayRead,
  type OfficialPaper,
  type PaperFilter,
  pageSize,
  refuseKeeping,
  relationInput,
  savedPaperInput,
} from './rules.ts'
import { documentSelf } from './self.tsx'
import { documentTypes, listDocuments } from './store/listing.ts'
import { findBySlug, findDocument, readingOf, relatedTo } from './store.ts'
import { labels, paths, text } from './text.ts'
import type { IssuerAt } from './views/issuer.tsx'
import { DocumentListPage, DocumentPage, documentColumns, EntryPage } from './views.tsx'

const keepers = ['coordinator', 'officer', 'head', 'editor'] as const

export function routes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, async (ask) => {
    ask.tags('documents', 'units')
    const filter = filterFrom(ask)
    const [rows, types, at] = await Promise.all([
      listedPage(ask, filter),
      ask.recall('documents types', ['documents'], () => documentTypes(ask.db)),
      issuerAt(ask),
    ])
    const mayRegister = ask.actor?.roles.some((role) => (keepers as readonly string[]).includes(role)) ?? false
    return page(
      <DocumentListPage
        frame={ask.frame}
        filter={filter}
        found={rows}
        types={types}
        mayRegister={mayRegister}
        at={at}
      />,
    )
  })

  tableRoutes(site, paths.csv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const rows = await listDocuments(ask.db, filterFrom(ask), { after: null, limit: 10_000 })
      return exportOf({ title: text.title, columns: documentColumns(await issuerAt(ask)), rows })
    },
  })

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
}

/** Page 2,000 costs what page 1 does: it is entered at a mark. */
async function listedPage(ask: Ask, { page, ...filter }: PaperFilter) {
  const marks = await marksOf(ask, filter)
  const span = { ...enterAt(marks, (page - 1) * pageSize), limit: pageSize }
  return { rows: await listDocuments(ask.db, filter, span), total: marks.total }
}

async function documentPage(ask: Ask) {
  const paper = found(await findBySlug(ask.db, ask.params.slug ?? ''))
  const asker = await askerOf(ask.db, ask)
  if (!mayRead(asker, paper)) throw new NotFound()
  ask.tags('documents', 'units', `document:${paper.id}`) // any of them may begin or cease to be shown beside it
  const reading = await readingOf(ask.db, paper.id)
  const [from, to, files, aside] = await Promise.all([
    relatedTo(ask.db, paper.id, { end: 'from', asker }),
    relatedTo(ask.db, paper.id, { end: 'to', asker }),
    filesOf(ask.db, [{ kind: 'document', id: paper.id }]),
    ask.slot('document.aside', { documentId: paper.id }),
  ])
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
    related: { from, to },
    files,
    aside,
    mayEdit,
    excerpt: excerptFrom(ask),
    at: await issuerAt(ask),
  }
  const head = paper.isPublic && documentSelf(ask, { paper, related: from, tree: view.at.tree })
  return page(<DocumentPage {...view} head={head || null} />)
}

const issuerAt = async (ask: Ask): Promise<IssuerAt> => ({ tree: await loadTree(ask.db), today: ask.today })

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
  return page(<EntryPage frame={ask.frame} paper={paper} problem={ask.problem} />)
}

function filterFrom({ query }: Ask): PaperFilter {
  return {
    words: (query.q ?? '').slice(0, 200),
    type: query.loai ?? '',
    year: query.nam ?? '',
    page: Math.min(1_000_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1)),
  }
}

function excerptFrom({ query }: Ask): readonly [number, number] | null {
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(query.doan ?? '') ?? []
  return start && end ? [Number(start), Number(end)] : null
}
