import { type Column, Table } from '../../../ui/index.ts'
import type { ReadPart } from '../rules/parts.ts'
import { actionLabels, labels, paths, text } from '../text.ts'
import { PartWays } from './part-row.tsx'
import { isOnLeaf, type ReadingProps } from './reading-props.ts'

export type ProcedurePart = Extract<ReadPart, { kind: 'procedure' }>
const mostShown = 200

export const procedureColumns = (props: ReadingProps | null): Column<ProcedurePart>[] => [
  {
    key: 'position',
    header: 'STT',
    cell: ({ position }) => position,
    csv: ({ position }) => position,
    numeric: true,
  },
  {
    key: 'code',
    header: labels.code,
    cell: ({ procedure }) => procedure.code,
    csv: ({ procedure }) => procedure.code ?? '',
  },
  {
    key: 'name',
    header: labels.name,
    cell: ({ procedure }) => procedure.name,
    csv: ({ procedure }) => procedure.name,
    rowHeader: true,
  },
  {
    key: 'action',
    header: labels.action,
    cell: ({ procedure }) => actionLabels[procedure.action],
    csv: ({ procedure }) => actionLabels[procedure.action],
  },
  {
    key: 'place',
    header: text.place,
    cell: (part) =>
      props && (
        <span id={`m-${part.id}`} data-source={isOnLeaf(props, part) ? `g-${part.id}` : undefined}>
          <PartWays {...props} part={part} />
        </span>
      ),
  },
]

/** The list of a publishing decision as a table that a spreadsheet takes over. */
export function ProcedureList(props: ReadingProps & { procedures: readonly ProcedurePart[] }) {
  return (
    <Table
      caption={text.procedures}
      captionHidden
      columns={procedureColumns(props)}
      rows={props.procedures.slice(0, mostShown)}
      rowKey={({ id }) => id}
      csvHref={paths.proceduresCsv(props.kept.id)}
    />
  )
}
