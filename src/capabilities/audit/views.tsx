import type { VNode } from 'preact'
import type { SubjectName } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Ask } from '../../kernel/site.ts'
import { withQuery } from '../../ui/address.ts'
import { SelectField } from '../../ui/choice-field.tsx'
import type { CsvColumn } from '../../ui/csv.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import { StaffPage } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { PersonName } from '../people/index.ts'
import type { UnitTree } from '../units/index.ts'
import type { ChainState, LoggedEvent } from './rules.ts'
import { paths, text } from './text.ts'

/** What the rows need to be read by people. */
export interface Known {
  readonly tree: UnitTree
  readonly persons: ReadonlyMap<string, string>
  readonly verbs: ReadonlyMap<string, string>
  /** By `kind:id`. */
  readonly subjects: ReadonlyMap<string, SubjectName>
  /** Subject kind → its label. */
  readonly kinds: ReadonlyMap<string, string>
}

interface LogProps {
  readonly ask: Ask
  readonly known: Known
  readonly rows: readonly LoggedEvent[]
  readonly nextCursor: string | null
  readonly chain: ChainState
}

export function LogPage({ ask, known, rows, nextCursor, chain }: LogProps) {
  const { frame } = ask
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead}>
      <ChainSummary chain={chain} />
      <LogFilters ask={ask} known={known} />
      <Table
        caption={text.title}
        captionHidden
        columns={logColumns(known)}
        rows={rows}
        rowKey={(row) => row.id}
        csvHref={withQuery({ path: paths.csv, query: frame.query }, { cursor: null })}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} nextCursor={nextCursor} />
    </StaffPage>
  )
}

function ChainSummary({ chain }: { chain: ChainState }) {
  const { tip, head, unsealed } = chain
  const place = (seq: string, at: Date) => text.atSeal(formatNumber(seq), formatDateTime(at))
  return (
    <section aria-label={text.chain}>
      <SummaryList
        rows={[
          { key: text.tip, value: tip ? place(tip.seq, tip.at) : text.noSeal },
          { key: text.head, value: head ? `${place(head.seq, head.at)} (${text.byKey(head.keyId)})` : text.noHead },
          { key: text.unsealed, value: formatNumber(unsealed) },
        ]}
      />
      <p class="govuk-body-s">{text.checkHint}</p>
    </section>
  )
}

function LogFilters({ ask, known }: Pick<LogProps, 'ask' | 'known'>) {
  const { query } = ask.frame
  const { tree, verbs } = known
  const office = tree.officeId
  const units = office ? [office, ...tree.childrenOn(office, ask.today).map((unit) => unit.id)] : []
  const subject = query['doi-tuong']
  return (
    <FilterBar
      frame={ask.frame}
      names={['nguoi', 'viec', 'don-vi', 'tu', 'den', 'doi-tuong']}
      chosen={subject ? [{ name: 'doi-tuong', label: text.onlySubject }] : []}
    >
      <TextField name="nguoi" label={text.person} value={query.nguoi} type="search" />
      <SelectField
        name="viec"
        label={text.verb}
        value={query.viec}
        empty={text.anyVerb}
        choices={[...verbs].map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }))}
      />
      <SelectField
        name="don-vi"
        label={text.unit}
        value={query['don-vi']}
        empty={text.anyUnit}
        choices={units.map((id) => ({ value: tree.unit(id)?.slug ?? '', label: tree.nameOn(id, ask.today) }))}
      />
      <DateField name="tu" label={text.from} value={query.tu} hint="" />
      <DateField name="den" label={text.to} value={query.den} hint="" />
    </FilterBar>
  )
}

function logColumns(known: Known): Column<LoggedEvent>[] {
  const { persons, verbs, subjects, kinds } = known
  return [
    {
      key: 'at',
      header: text.at,
      cell: (row) => (
        <time datetime={row.at.toISOString()} data-event={row.id}>
          {formatDateTime(row.at)}
        </time>
      ),
    },
    {
      key: 'person',
      header: text.person,
      rowHeader: true,
      cell: (row) => (
        <>
          {isStranger(row) ? text.stranger : <PersonName names={persons} id={row.actorId} />}
          {row.unitId && <div class="table__note">{unitName(known, row)}</div>}
        </>
      ),
    },
    {
      key: 'verb',
      header: text.verb,
      cell: (row) => (
        <>
          {verbs.get(row.verb) ?? row.verb}
          <Facts row={row} />
        </>
      ),
    },
    {
      key: 'subject',
      header: text.subject,
      cell: (row) => (
        <>
          <Subject name={subjects.get(subjectKey(row))} />
          <div class="table__note">
            {kinds.get(row.subject.kind) ?? row.subject.kind}
            {' · '}
            <a class="govuk-link" href={paths.about(row.subject.id)} aria-label={text.onlyThis}>
              {text.only}
            </a>
          </div>
        </>
      ),
    },
    {
      key: 'seal',
      header: text.seal,
      numeric: true,
      cell: (row) => (row.seq ? formatNumber(row.seq) : text.unsealedYet),
    },
  ]
}

/** Nobody is signed in where a sign-in fails; the system itself has no network address. */
const isStranger = (row: LoggedEvent) => row.actorId === null && row.address !== null

function Subject({ name }: { name: SubjectName | undefined }) {
  if (!name) return null
  return name.href ? (
    <a class="govuk-link" href={name.href}>
      {name.label}
    </a>
  ) : (
    <>{name.label}</>
  )
}

function Facts({ row }: { row: LoggedEvent }) {
  const facts = Object.entries(row.facts).filter(([, value]) => value !== null)
  if (facts.length === 0 && row.address === null) return null
  return (
    <details class="table__more">
      <summary>{text.facts}</summary>
      <dl>
        {row.address && (
          <div>
            <dt>{text.address}</dt>
            <dd>{row.address}</dd>
          </div>
        )}
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** For the security log of another system: codes beside words, moments in ISO form. */
export function logCsvColumns(known: Known): CsvColumn<LoggedEvent>[] {
  const { persons, verbs, subjects } = known
  return [
    { header: text.seal, csv: (row) => row.seq },
    { header: text.at, csv: (row) => row.at.toISOString() },
    {
      header: text.person,
      csv: (row) => (row.actorId ? persons.get(row.actorId) : isStranger(row) ? text.stranger : text.system),
    },
    { header: text.unit, csv: (row) => unitName(known, row) },
    { header: 'verb', csv: (row) => row.verb },
    { header: text.verb, csv: (row) => verbs.get(row.verb) },
    { header: 'subject_kind', csv: (row) => row.subject.kind },
    { header: 'subject_id', csv: (row) => row.subject.id },
    { header: text.subject, csv: (row) => subjects.get(subjectKey(row))?.label },
    { header: text.address, csv: (row) => row.address },
    { header: text.facts, csv: (row) => JSON.stringify(row.facts) },
    { header: 'event_id', csv: (row) => row.id },
  ]
}

export const subjectKey = (row: Pick<LoggedEvent, 'subject'>) => `${row.subject.kind}:${row.subject.id}`

/** As the unit was called on the day of the event. */
function unitName(known: Known, row: LoggedEvent): string {
  return row.unitId ? known.tree.shortNameOn(row.unitId, todayIn(row.at)) : ''
}

/** On the page of an account: what was done to it, and its sign-ins. */
export function AccountTimeline({ accountId, timeline }: { accountId: string; timeline: VNode }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{text.timeline}</h2>
      {timeline}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.about(accountId)}>
          {text.older}
        </a>
      </p>
    </section>
  )
}
