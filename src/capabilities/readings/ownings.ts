import type { Owning } from '../units/index.ts'
import { openReadings, openScans } from './store/open.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  {
    kind: 'reading',
    label: owned.readings,
    columns: ['document_readings.unit_id'],
    open: openReadings,
    href: paths.reading,
  },
  { kind: 'scan', label: owned.scans, columns: ['reading_scans.unit_id'], open: openScans, href: paths.reading },
]
