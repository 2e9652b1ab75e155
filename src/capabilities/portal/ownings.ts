import type { Staying } from '../../kernel/capability.ts'
import type { Owning } from '../units/index.ts'
import { openDuties } from './store/keeping.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  {
    kind: 'portal-duty',
    label: owned.duties,
    columns: ['portal_settings.unit_id', 'portal_duties.unit_id'],
    open: openDuties,
    href: () => paths.overview,
  },
]

export const ofTheirDay: readonly Staying[] = [
  { columns: ['portal_layouts.unit_id', 'portal_pictures.unit_id'], what: owned.section, why: owned.sectionWhy },
]

export const staying: readonly Staying[] = [
  {
    columns: ['portal_layouts.saved_by', 'portal_layouts.writer_ids', 'portal_layouts.put_up_by'],
    what: owned.hands,
    why: owned.handsWhy,
  },
]
