import type { Owning } from '../units/index.ts'
import { openConsultations } from './store/open-consultations.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  {
    kind: 'consultation',
    label: owned.consultations,
    columns: ['consultations.unit_id'],
    open: openConsultations,
    href: paths.desk,
  },
]
