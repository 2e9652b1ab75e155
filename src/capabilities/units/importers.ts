import type { Importer } from '../../kernel/importing.ts'
import { takeSuccession, takeUnit } from './actions.ts'
import { successionRecord, unitRecord } from './rules/unit.ts'

export const importers: readonly Importer[] = [
  { kind: 'units', matches: (record) => 'code' in record, schema: unitRecord, take: takeUnit },
  { kind: 'units', matches: (record) => 'from' in record, schema: successionRecord, take: takeSuccession },
]
