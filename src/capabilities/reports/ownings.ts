import type { WithinListener } from '../../kernel/capability.ts'
import type { Owning } from '../units/index.ts'
import { beginOwedReports } from './actions/dividing.ts'
import { holdings } from './holdings.ts'
import { openUnitReports } from './store/open-unit-reports.ts'
import { ofTheirDay, owned } from './text/owned.ts'
import { staying } from './text/staying.ts'
import { unitPaths } from './text/units.ts'

const ownings: readonly Owning[] = [
  {
    kind: 'unit-report',
    label: owned.unitReports,
    columns: ['unit_reports.unit_id'],
    open: openUnitReports,
    href: () => unitPaths.own,
  },
]

const within: readonly WithinListener[] = [
  { name: 'reports.divided', verbs: ['reorganisation.took-effect'], hear: beginOwedReports },
]

/** What becomes of things when their unit ends or their person leaves. */
export const passing = { ownings, ofTheirDay, holdings, staying, listeners: { within } }
