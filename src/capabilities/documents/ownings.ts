import type { Owning } from '../units/index.ts'
import { openDocuments } from './store/open-documents.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  {
    kind: 'document',
    label: owned.documents,
    columns: ['documents.owner_unit_id'],
    open: openDocuments,
    href: paths.edit,
  },
]
