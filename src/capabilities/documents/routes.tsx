import { z } from 'zod'
import { found } from '../../kernel/asking.ts'
import { Invalid, NotFound, Refused } from '../../kernel/errors.ts'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import type { Upload } from '../../kernel/uploads.ts'
import { type Reading, readBytes, UnreadableError } from '../../reading/index.ts'
import { exportOf, tableRoutes } from '../../ui/index.ts'
import { filesOf, type StoredBytes } from '../files/index.ts'
import { amendEntry, registerDocument, relateDocument } from './actions.ts'
import { storeOriginal } from './originals.ts'
import { recogniser } from './recognising.ts'
import {
  mayRead,
  type OfficialPaper,
  type PaperFilter,
  refuseKeeping,
  relationInput,
  savedPaperInput,
} from './rules.ts'
import { documentTypes, findBySlug, findDocument, listDocuments, readingOf, relatedTo } from './store.ts'
import { labels, paths, text } from './text.ts'
import { DocumentListPage, DocumentPage, documentColumns, EntryPage, RegisterPage } from './views.tsx'

const keepers = ['coordinator', 'officer', 'head', 'editor'] as const

export function routes(site: Site): void {
  site.get(paths.list, { for: 'public', cache: true }, async (ask) => {
    ask.tags('documents')
    const filter = filterFrom(ask)
    const [rows, types] = await Promise.all([listDocuments(ask.db, filter), documentTypes(ask.db)])
    const mayRegister = ask.actor?.roles.some((role) => (keepers as readonly string[]).includes(role)) ?? false
    return page(
      <DocumentListPage frame={ask.frame} filter={filter} found={rows} types={types} mayRegister={mayRegister} />,
    )
  })

  tableRoutes(site, paths.csv, {
    options: { for: 'public' },
    async table(ask: Ask) {
      const { rows } = await listDocuments(ask.db, filterFrom(ask), 10_000)
      return exportOf({ title: text.title, columns: documentColumns, rows })
    },
  })

  site.get('/van-ban/:slug', { for: 'public', cache: true }, documentPage)
  registering(site)

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

function registering(site: Site): void {
  const form = async (ask: Ask) => page(<RegisterPage frame={ask.frame} problem={ask.problem} />)
  site.get(paths.register, { for: keepers }, form)
  site.post(
    paths.register,
    {
      for: keepers,
      input: z.object({}),
      labels,
      again: form,
      files: ['file'],
      perMinute: 30,
      prepare: (_input, ask, uploads) => readUpload(ask, uploads),
    },
    async (act, { prepared }) => {
      const { reading, file } = prepared
      const { id } = await registerDocument(act, {
        number: reading?.number ?? file.name.slice(0, 60),
        type: reading?.type ?? null,
        issuer: reading?.issuer ?? act.actor?.unitName ?? '',
        issued: reading?.issued ?? null,
        effective: reading?.effective ?? null,
        title: (reading?.title ?? file.name).slice(0, 500),
        signer: reading?.signer?.name ?? null,
        field: reading?.field ?? null,
        isPublic: false,
        reading,
        file,
      })
      return redirect(paths.edit(id), text.registerDone)
    },
  )
}

/** A scan that this machine cannot make out is kept and described by hand; any other unreadable file is refused with its reason. */
async function readUpload(
  ask: Ask,
  uploads: readonly Upload[],
): Promise<{ reading: Reading | null; file: StoredBytes }> {
  const [upload] = uploads
  if (!upload) throw new Invalid({ file: 'file-required' })
  const reading = await readBytes(upload.bytes, upload.name, recogniser()).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error
    if (isKeptUnread(upload, error)) return null
    throw new Invalid({ file: `reading-${error.code}` })
  })
  return { reading, file: await storeOriginal(ask.kernel.storage, upload) }
}

function isKeptUnread({ type }: Upload, { code }: UnreadableError): boolean {
  return (type === 'application/pdf' || type.startsWith('image/')) && (code.startsWith('SCAN') || code === 'NO_TEXT')
}

async function documentPage(ask: Ask) {
  const paper = found(await findBySlug(ask.db, ask.params.slug ?? ''))
  if (!mayRead(ask.actor, paper)) throw new NotFound()
  ask.tags('documents', `document:${paper.id}`) // any of them may begin or cease to be shown beside it
  const reading = await readingOf(ask.db, paper.id)
  const [from, to, files, aside] = await Promise.all([
    relatedTo(ask.db, paper.id, { end: 'from', actor: ask.actor }),
    relatedTo(ask.db, paper.id, { end: 'to', actor: ask.actor }),
    filesOf(ask.db, [{ kind: 'document', id: paper.id }]),
    ask.slot('document.aside', { documentId: paper.id }),
  ])
  const cited = citedPapers(
    reading,
    from.map((row) => row.document),
  )
  const mayEdit = ask.actor !== null && refuseKeeping('amend', ask.actor, paper) === null
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
  }
  return page(<DocumentPage {...view} />)
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
  const refused = refuseKeeping('amend', ask.actor, paper)
  if (refused) throw new Refused(refused)
  return page(<EntryPage frame={ask.frame} paper={paper} problem={ask.problem} />)
}

function filterFrom({ query }: Ask): PaperFilter {
  return {
    words: (query.q ?? '').slice(0, 200),
    type: query.loai ?? '',
    year: query.nam ?? '',
    page: Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1),
  }
}

function excerptFrom({ query }: Ask): readonly [number, number] | null {
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(query.doan ?? '') ?? []
  return start && end ? [Number(start), Number(end)] : null
}
