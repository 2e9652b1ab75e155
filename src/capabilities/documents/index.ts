import type { Capability } from '../../kernel/capability.ts'
import { api } from './api.ts'
import { askerOf } from './asker.ts'
import { readRecords, takeDocuments } from './importing.ts'
import { resolveIssuers } from './issuers.ts'
import { ownings } from './ownings.ts'
import { routes } from './routes.tsx'
import { documentRecord, mayRead } from './rules.ts'
import { findDocument } from './store.ts'
import { ofTheirDay } from './text/owned.ts'
import { paths, readingRefusals, refusals, text, verbs } from './text.ts'

export { citeDocuments, type Registration, registerDocument, relateDocument } from './actions.ts'
export { askerOf } from './asker.ts'
export { DocumentBody } from './body.tsx'
export { CitedFields } from './cited-fields.tsx'
export { type Clause, clausesOf } from './clauses.ts'
export { storeOriginal } from './originals.ts'
export { canRecognise, recogniser } from './recognising.ts'
export { freeAmong, mostAlike } from './rules/addresses.ts'
export { type Asker, issuerKey, mayRead, numberKey, type OfficialPaper, type Related } from './rules.ts'
export {
  findByNumber,
  findBySlug as findPaperBySlug,
  findDocument,
  readingOf,
  registeredAmong,
  relatedTo,
} from './store.ts'
export { paths as documentPaths, relationLabels } from './text.ts'
export { DocumentLink } from './views/link.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'document.aside': { documentId: string }
  }
}

export const documents: Capability = {
  name: 'documents',
  ownings,
  ofTheirDay,
  routes: (site) => {
    routes(site)
    api(site)
  },
  verbs,
  refusals: { ...refusals, ...readingRefusals },
  menu: [{ area: 'portal', label: text.title, href: paths.list }],
  searchable: [{ kind: 'document', label: text.title, view: 'documents_searchable' }],
  imports: [{ kind: 'documents', schema: documentRecord, read: readRecords, takeAll: takeDocuments }],
  prepare: resolveIssuers,
  schedules: [{ name: 'documents.issuers', at: 'daily 03:40', run: resolveIssuers }],
  async mayReadFile(ask, subject) {
    if (subject.kind !== 'document') return null
    const paper = await findDocument(ask.db, subject.id)
    return paper !== null && mayRead(await askerOf(ask.db, ask), paper)
  },
}
