import type { TableLine } from '../rules/lines.ts'
import { planColumns } from '../rules/plan-table.ts'
import { columnNames, kindNames, successionNames } from '../text/import.ts'

const cells = {
  oldCode: ({ line }: TableLine) => line.from,
  oldName: ({ oldName }: TableLine) => oldName,
  kind: ({ line }: TableLine) => successionNames[line.kind][0],
  newCode: ({ line }: TableLine) => line.to,
  newName: ({ newName }: TableLine) => newName,
  newKind: ({ founded, line }: TableLine) => {
    const kind = founded?.kind ?? line.unit_kind
    return kind && kindNames[kind][0]
  },
  parent: ({ founded }: TableLine) => founded?.parent_code,
  share: ({ line }: TableLine) => (line.share === null ? null : `${Number((line.share * 100).toFixed(6))} %`),
  population: ({ line }: TableLine) => line.population,
  area: ({ line }: TableLine) => (line.area === null ? null : String(line.area).replace('.', ',')),
  main: ({ line }: TableLine) => (line.main ? 'x' : null),
  function: ({ line }: TableLine) => line.function,
  basis: ({ line }: TableLine) => line.legal_basis,
}

/** The columns of a plan's file, filled from a draft. */
export const planTableColumns = planColumns.map((column) => ({ header: columnNames[column], csv: cells[column] }))
