import { SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { type Column, RowCheckbox, sortFrom, Table, TableFiles } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type ExampleTask, exampleTasks, stateWords, units, words } from '../text/example.ts'
import { layout } from '../text/layout-example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

const tones = { late: 'red', doing: 'blue', done: 'green', open: 'grey' } as const
const rowTones = { late: 'late', doing: 'soon', done: 'done', open: null } as const

export const columns: readonly Column<ExampleTask>[] = [
  {
    key: 'choose',
    header: words.choose,
    quiet: true,
    cell: (row) => <RowCheckbox name="ids" value={row.id} label={row.text} />,
  },
  {
    key: 'text',
    header: words.task,
    rowHeader: true,
    cell: (row) => (
      <a class="govuk-link" href={paths.components}>
        {row.text}
      </a>
    ),
    csv: (row) => row.text,
  },
  { key: 'unit', header: layout.charts.unit, sort: 'unit', cell: (row) => row.unit, csv: (row) => row.unit },
  { key: 'due', header: words.due, sort: 'due', cell: (row) => formatDate(row.due), csv: (row) => row.due },
  {
    key: 'state',
    header: words.state,
    cell: (row) => <Tag tone={tones[row.state]}>{stateWords[row.state]}</Tag>,
    csv: (row) => stateWords[row.state],
  },
  {
    key: 'done',
    header: words.doneCount,
    numeric: true,
    sort: 'done',
    cell: (row) => <Figure value={row.done} kind="counted" href={paths.components} mark="heard" />,
    csv: (row) => row.done,
  },
]

/** The rows as the address asks for them: the specimen filters and sorts like a page of the product. */
function asked(query: Frame['query']): readonly ExampleTask[] {
  const { key, direction } = sortFrom(query, columns, { key: 'due', direction: 'asc' })
  const value = columns.find((column) => column.sort === key)?.csv
  const order = new Intl.Collator('vi', { numeric: true })
  const sorted = exampleTasks
    .filter((row) => !query.state || row.state === query.state)
    .toSorted((a, b) => order.compare(String(value?.(a) ?? ''), String(value?.(b) ?? '')))
  return direction === 'asc' ? sorted : sorted.toReversed()
}

export function Tables({ frame }: { frame: Frame }) {
  const rows = asked(frame.query)
  const sum = rows.reduce((total, row) => total + row.done, 0)
  return (
    <>
      <Specimen names={['FilterBar']}>
        <FilterBar
          frame={frame}
          names={['q', 'state', 'unit']}
          chosen={frame.query.state === 'late' ? [{ name: 'state', label: words.lateChosen }] : []}
          total={words.fourTasks}
        >
          <TextField name="q" label={words.keyword} value={frame.query.q} />
          <SelectField
            name="state"
            label={words.state}
            empty={words.all}
            value={frame.query.state}
            choices={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
          />
          <SelectField name="unit" label={words.unit} empty={words.allUnits} choices={units} />
        </FilterBar>
      </Specimen>
      <Specimen names={['Table', 'RowCheckbox']}>
        <Form frame={frame} action={paths.components}>
          <Table
            caption={words.tasks}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowTone={(row) => rowTones[row.state]}
            frame={frame}
            foot={['', words.sum, '', '', '', String(sum)]}
            csvHref={paths.table}
          />
          <ButtonRow>
            <SubmitButton tone="secondary">{words.remind}</SubmitButton>
          </ButtonRow>
        </Form>
        <Table
          caption={words.noRows}
          columns={columns}
          rows={[]}
          empty={
            <EmptyState title={layout.states.emptyTitle} icon="flag">
              {layout.states.empty}
            </EmptyState>
          }
        />
        <Table caption={words.noRows} columns={columns} rows={[]} />
      </Specimen>
      <Specimen names={['TableFiles']}>
        <TableFiles csvHref={paths.table} />
      </Specimen>
    </>
  )
}
