import type { ComponentChildren } from 'preact'
import { classes, withQuery } from './address.ts'
import type { CsvColumn } from './csv.ts'
import type { Frame } from './frame.ts'
import { Icon } from './icon.tsx'
import { workbookHref } from './table-file.ts'
import { text } from './text.ts'

/** How one column is named, shown, sorted and exported. */
export interface Column<Row> extends CsvColumn<Row> {
  readonly key: string
  cell(row: Row): ComponentChildren
  /** Right-aligned figures of even width. */
  readonly numeric?: boolean
  /** The name under which the address sorts by it: `?sort=due`, or `?sort=-due` from the end. */
  readonly sort?: string
  /** The cell names its row. */
  readonly rowHeader?: boolean
  /** Hide the header's words from sight: for columns of boxes or buttons. */
  readonly quiet?: boolean
}

export interface SortOrder {
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

interface TableProps<Row> {
  caption: ComponentChildren
  /** The caption is for screen readers only, where a heading above already says it. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey?(row: Row): string
  /** Marks a row, e.g. as late. */
  rowTone?(row: Row): 'late' | 'soon' | 'done' | 'chosen' | null
  /** Needed for sortable columns: links keep the rest of the address. */
  frame?: Pick<Frame, 'path' | 'query'>
  /** What to show instead of an empty table; an `EmptyState` teaches more than a sentence. */
  empty?: ComponentChildren
  /** Rows of totals, under the rows. */
  foot?: readonly ComponentChildren[]
  /** Where the table is a CSV file; its workbook stands beside it (`tableRoutes`). */
  csvHref?: string
}

// The phone layout takes `display: table` away and with it, in some screen readers, the table's meaning; explicit roles keep it.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/**
 * The order asked for by `?sort=`, if one of the columns offers it; else the page's own.
 */
export function sortFrom<Row>(
  query: Readonly<Record<string, string>>,
  columns: readonly Column<Row>[],
  fallback: SortOrder,
): SortOrder {
  const asked = query.sort ?? ''
  const key = asked.replace(/^-/, '')
  if (!columns.some((column) => column.sort === key)) return fallback
  return { key, direction: asked.startsWith('-') ? 'desc' : 'asc' }
}

/** Rows and columns; on a phone each row becomes a block whose cells carry their column's name. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, rowTone, foot } = props
  if (rows.length === 0) return <>{props.empty ?? <p class="govuk-body">{text.table.empty}</p>}</>
  return (
    <div class="table">
      <table class="govuk-table" {...roles.table}>
        <caption
          class={classes(
            'govuk-table__caption',
            props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--s',
          )}
        >
          {props.caption}
        </caption>
        <thead class="govuk-table__head" {...roles.rowgroup}>
          <tr class="govuk-table__row" {...roles.row}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} frame={props.frame} />
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.rowgroup}>
          {rows.map((row, index) => {
            const tone = rowTone?.(row)
            return (
              <tr
                key={rowKey?.(row) ?? index}
                class={classes('govuk-table__row', tone && `table__row--${tone}`)}
                {...roles.row}
              >
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            )
          })}
        </tbody>
        {foot && <Foot columns={columns} cells={foot} />}
      </table>
      {props.csvHref && <TableFiles csvHref={props.csvHref} />}
    </div>
  )
}

function HeaderCell<Row>({ column, frame }: { column: Column<Row>; frame?: Pick<Frame, 'path' | 'query'> }) {
  const order = column.sort && frame ? sortState(column.sort, frame.query.sort) : undefined
  return (
    <th
      class={classes('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
      scope="col"
      {...roles.columnheader}
      aria-sort={order}
    >
      {frame && column.sort ? (
        <a
          class="table__sort"
          href={withQuery(frame, {
            sort: order === 'ascending' ? `-${column.sort}` : column.sort,
            page: null,
            cursor: null,
          })}
        >
          {column.header}
          <span class="table__arrow" aria-hidden="true" />
        </a>
      ) : (
        <span class={column.quiet ? 'govuk-visually-hidden' : undefined}>{column.header}</span>
      )}
    </th>
  )
}

function sortState(key: string, asked: string | undefined): 'ascending' | 'descending' | undefined {
  if (asked === key) return 'ascending'
  return asked === `-${key}` ? 'descending' : undefined
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const label = column.quiet ? undefined : column.header
  if (column.rowHeader)
    return (
      <th class="govuk-table__header table__name" scope="row" {...roles.rowheader} data-label={label}>
        {content}
      </th>
    )
  return (
    <td
      class={classes(
        'govuk-table__cell',
        column.numeric && 'govuk-table__cell--numeric',
        isBlank(content) && 'table__cell--blank',
      )}
      {...roles.cell}
      data-label={label}
    >
      <div class="table__value">{content}</div>
    </td>
  )
}

/** A card of a phone does not name what it has nothing of. */
const isBlank = (content: ComponentChildren) => content == null || content === '' || content === false

function Foot<Row>({ columns, cells }: { columns: readonly Column<Row>[]; cells: readonly ComponentChildren[] }) {
  return (
    <tfoot class="table__foot" {...roles.rowgroup}>
      <tr class="govuk-table__row" {...roles.row}>
        {columns.map((column, index) => (
          <td
            key={column.key}
            class={classes(
              'govuk-table__cell',
              column.numeric && 'govuk-table__cell--numeric',
              !cells[index] && 'table__cell--blank',
            )}
            {...roles.cell}
            data-label={column.header}
          >
            <div class="table__value">{cells[index]}</div>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** The two files of a table, for pages that show it in another way than as a `Table`. */
export function TableFiles({ csvHref, label }: { csvHref: string; label?: string }) {
  const files = [
    [workbookHref(csvHref), text.table.workbook],
    [csvHref, text.table.csv],
  ] as const
  return (
    <p class="table__csv">
      <Icon name="download" />
      <span>{label ?? text.table.download}</span>
      {files.map(([href, format]) => (
        <a key={href} class="govuk-link" href={href} download>
          <span class="govuk-visually-hidden">{label ?? text.table.download} </span>
          {format}
        </a>
      ))}
    </p>
  )
}

interface RowCheckboxProps {
  name: string
  value: string
  /** Says which row; heard, not seen. */
  label: string
  checked?: boolean
}

/** The box in front of a row, for acts on many rows at once. */
export function RowCheckbox({ name, value, label, checked }: RowCheckboxProps) {
  const id = `${name}-${value}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small table__choose">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} name={name} type="checkbox" value={value} checked={checked} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">
            {text.table.choose}: {label}
          </span>
        </label>
      </div>
    </div>
  )
}
