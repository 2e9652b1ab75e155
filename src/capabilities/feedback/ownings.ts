import type { Owning } from '../units/index.ts'
import { openFeedback } from './store/open-feedback.ts'
import { owned } from './text/kept.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  { kind: 'feedback', label: owned.feedback, columns: ['feedback.unit_id'], open: openFeedback, href: paths.item },
]
