import type { ComponentChildren } from 'preact'
import { SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { ButtonRow, Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { DateField, TextField } from '../../../ui/text-field.tsx'
import { areaCodes, areaLabels, deedKinds, kindLabels } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { DeedQuery } from '../rules/filter.ts'
import type { DeedLine, DeedList } from '../rules/ledger.ts'
import { proofStates } from '../rules/proof.ts'
import { actLabels, fieldLabels, paths, stateLabels, text } from '../text.ts'
import { chooseColumn, deedColumns, proofsColumn } from './columns.tsx'

export const pageSize = 50

interface ListProps {
  frame: Frame
  query: DeedQuery
  found: DeedList
  tree: UnitTree
  units: readonly { id: string; name: string }[]
}

/** The ledger for staff; a coordinator ticks rows to accept or contest. */
export function DeedListPage(props: ListProps & { mayDecide: boolean; mayRecord: boolean; csvHref: string }) {
  const { frame, found, tree, mayDecide, mayRecord } = props
  const columns = [...(mayDecide ? [chooseColumn] : []), ...deedColumns(tree, 'page'), proofsColumn]
  const table = <Deeds {...props} columns={columns} csvHref={props.csvHref} />
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      actions={mayRecord && <LinkButton href={paths.record}>{text.record}</LinkButton>}
    >
      <Filters {...props} states />
      {mayDecide && found.rows.some((row) => row.proofs.length > 0) ? (
        <BulkForm frame={frame}>{table}</BulkForm>
      ) : (
        table
      )}
      <Pager frame={frame} page={props.query.page} pages={Math.ceil(found.total / pageSize)} />
    </StaffPage>
  )
}

function BulkForm({ frame, children }: { frame: Frame; children: ComponentChildren }) {
  return (
    <Form frame={frame} action={paths.decide}>
      <HiddenField name="back" value={addressOf(frame)} />
      {children}
      <fieldset class="govuk-fieldset bulk">
        <legend class="govuk-fieldset__legend">{text.bulk.title}</legend>
        <div class="bulk__line">
          <TextField name="reason" label={fieldLabels.reason} hint={text.bulk.reasonHint} optional />
          <ButtonRow>
            <SubmitButton name="decision" value="accept" icon="check">
              {actLabels.accept}
            </SubmitButton>
            <SubmitButton name="decision" value="contest" tone="secondary">
              {actLabels.contest}
            </SubmitButton>
          </ButtonRow>
        </div>
      </fieldset>
    </Form>
  )
}

function addressOf({ path, query }: Frame): string {
  const asked = new URLSearchParams(query).toString()
  return asked ? `${path}?${asked}` : path
}

/** What everyone may see of the same list, and how much of it is not shown. */
export function PublicDeedListPage(props: ListProps & { notShown: number }) {
  const { frame, found, tree, notShown } = props
  return (
    <PortalPage frame={frame} title={text.publicTitle} lead={text.publicLead}>
      <Filters {...props} />
      <Deeds {...props} columns={deedColumns(tree, 'thing')} />
      {notShown > 0 && <p class="govuk-body">{text.notShown(formatNumber(notShown))}</p>}
      <Pager frame={frame} page={props.query.page} pages={Math.ceil(found.total / pageSize)} />
    </PortalPage>
  )
}

function Deeds({
  frame,
  found,
  columns,
  csvHref,
}: ListProps & { columns: readonly Column<DeedLine>[]; csvHref?: string }) {
  const filtered = Object.keys(frame.query).some((name) => name !== 'page' && frame.query[name])
  const words = text.empty
  return (
    <Table
      caption={text.title}
      captionHidden
      frame={frame}
      columns={columns}
      rows={found.rows}
      rowKey={(row) => row.id}
      csvHref={csvHref}
      empty={
        <EmptyState title={filtered ? words.none : words.title}>{filtered ? words.noneBody : words.body}</EmptyState>
      }
    />
  )
}

function Filters({ frame, query, found, units, states }: ListProps & { states?: boolean }) {
  const words = text.filter
  const day = (value: string | undefined) => value && formatDate(value)
  return (
    <FilterBar
      frame={frame}
      names={['q', 'unit', 'kind', 'area', 'from', 'to', ...(states ? ['state'] : [])]}
      total={text.count(formatNumber(found.total))}
      chosen={chosenFrom(query)}
    >
      <TextField name="q" type="search" label={words.q} value={query.q} />
      <OneOf
        name="unit"
        label={words.unit}
        values={query.unit}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <OneOf
        name="kind"
        label={words.kind}
        values={query.kind}
        choices={deedKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
      />
      <OneOf
        name="area"
        label={words.area}
        values={query.area}
        choices={areaCodes.map((area) => ({ value: area, label: areaLabels[area] }))}
      />
      <DateField name="from" label={words.from} value={day(query.from)} hint="" />
      <DateField name="to" label={words.to} value={day(query.to)} hint="" />
      {states && (
        <SelectField
          name="state"
          label={words.state}
          value={query.state}
          choices={proofStates.map((state) => ({ value: state, label: stateLabels[state] }))}
          empty={words.any}
        />
      )}
    </FilterBar>
  )
}

/** A figure may ask for several; then the field keeps them all, for a list offers only one. */
function OneOf(props: {
  name: string
  label: string
  values: readonly string[] | undefined
  choices: { value: string; label: string }[]
}) {
  const { name, label, values = [], choices } = props
  if (values.length > 1) return <HiddenField name={name} value={values.join(',')} />
  return <SelectField name={name} label={label} value={values[0]} choices={choices} empty={text.filter.any} />
}

/** What a figure's address narrows by that has no field of its own. */
function chosenFrom(query: DeedQuery): { name: string; label: string }[] {
  const words = text.filter
  const { unit = [], kind = [], area = [], task = [] } = query
  const many = (name: string, values: readonly string[], label: (count: string) => string) =>
    values.length > 1 ? [{ name, label: label(formatNumber(values.length)) }] : []
  return [
    ...many('unit', unit, words.units),
    ...many('kind', kind, (count) => `${words.kind}: ${count}`),
    ...many('area', area, (count) => `${words.area}: ${count}`),
    ...(task.length === 1 ? [{ name: 'task', label: words.task }] : many('task', task, words.tasks)),
    ...(query.plan ? [{ name: 'plan', label: words.plan }] : []),
    ...(query.owner ? [{ name: 'owner', label: words.owner }] : []),
    ...(query.asOf ? [{ name: 'asOf', label: words.asOf(formatDateTime(query.asOf)) }] : []),
  ]
}
