import type { Ask } from '../../../kernel/site.ts'
import {
  ButtonRow,
  type Column,
  ConfirmButton,
  EmptyState,
  FilterBar,
  Form,
  formatDate,
  formatNumber,
  formatPercent,
  HiddenField,
  Inset,
  lowerFirst,
  OpenLink,
  Pager,
  PageTabs,
  RowCheckbox,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
} from '../../../ui/index.ts'
import type { Place } from '../rules/places.ts'
import type { Contender, Proposal } from '../rules/proposing.ts'
import { queuePaths, queueQuery, queueText, reasonTexts } from '../text/queue.ts'
import { paths, text } from '../text/words.ts'

interface Group {
  readonly unitId: string
  readonly unitName: string
  readonly kind: string
  readonly label: string
  readonly count: number
  readonly place: Place
}

/** The things of the one group that the address asks for. */
export interface OpenGroup {
  readonly group: Group
  readonly contenders: readonly Contender[]
  readonly things: readonly Thing[]
  /** How many say themselves whose they are. */
  readonly said: number
  readonly page: number
  readonly pages: number
}

interface Thing {
  readonly id: string
  readonly text: string
  readonly href: string
  readonly proposals: readonly Proposal[]
}

interface QueueProps {
  readonly ask: Ask
  readonly groups: readonly Group[]
  /** Those that the filters leave. */
  readonly shown: readonly Group[]
  readonly open: OpenGroup | null
  heirsOf(group: Group): readonly Contender[]
}

export function queueHref(unitId: string, kind: string): string {
  return `${paths.queue}?${new URLSearchParams({ [queueQuery.unit]: unitId, [queueQuery.kind]: kind })}`
}

export function QueueTabs({ current, waiting }: { current: 'waiting' | 'decided'; waiting: number }) {
  const items = [
    { label: queueText.waiting, href: paths.queue, current: current === 'waiting', count: waiting },
    { label: queueText.decided, href: queuePaths.decided, current: current === 'decided' },
  ]
  return <PageTabs label={queueText.tabs} items={items} />
}

export function QueuePage({ ask, groups, shown, open, heirsOf }: QueueProps) {
  const waiting = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <StaffPage
      frame={ask.frame}
      title={text.queue}
      lead={text.queueLead}
      breadcrumbs={ask.actor?.roles.includes('administrator') ? [{ text: text.title, href: paths.list }] : undefined}
      problem={ask.problem}
    >
      <QueueTabs current="waiting" waiting={waiting} />
      {groups.length === 0 ? (
        <EmptyState icon="check" title={text.queueEmpty}>
          {text.queueEmptyText}
        </EmptyState>
      ) : (
        <>
          <Filters ask={ask} groups={groups} />
          {open ? <Things ask={ask} {...open} /> : <Groups shown={shown} heirsOf={heirsOf} />}
        </>
      )}
    </StaffPage>
  )
}

function Filters({ ask, groups }: Pick<QueueProps, 'ask' | 'groups'>) {
  const { unit, kind } = queueQuery
  const frame = { path: paths.queue, query: ask.query }
  const units = new Map(groups.map((one) => [one.unitId, one.unitName]))
  const kinds = new Map(groups.map((one) => [one.kind, one.label]))
  const choices = (of: ReadonlyMap<string, string>) => [...of].map(([value, label]) => ({ value, label }))
  return (
    <FilterBar frame={frame} names={[unit, kind]}>
      <SelectField
        name={unit}
        label={queueText.unit}
        empty={queueText.all}
        value={ask.query[unit]}
        choices={choices(units)}
        optional
      />
      <SelectField
        name={kind}
        label={queueText.kind}
        empty={queueText.all}
        value={ask.query[kind]}
        choices={choices(kinds)}
        optional
      />
    </FilterBar>
  )
}

const mostHeirs = 4

function Groups({ shown, heirsOf }: Pick<QueueProps, 'shown' | 'heirsOf'>) {
  const columns: Column<Group>[] = [
    { key: 'unit', header: queueText.unit, rowHeader: true, cell: ({ unitName }) => unitName },
    { key: 'kind', header: queueText.kind, cell: ({ label }) => label },
    { key: 'count', header: queueText.count, numeric: true, cell: ({ count }) => formatNumber(count) },
    { key: 'on', header: queueText.since, cell: ({ place }) => formatDate(place.since) },
    { key: 'heirs', header: queueText.heirs, cell: (group) => heirNames(heirsOf(group)) },
    {
      key: 'open',
      header: queueText.one,
      quiet: true,
      cell: ({ unitId, kind, label, unitName }) => (
        <a class="govuk-link" href={queueHref(unitId, kind)} aria-label={queueText.oneOf(label, unitName)}>
          {queueText.one}
        </a>
      ),
    },
  ]
  return (
    <Table
      caption={queueText.groups}
      columns={columns}
      rows={shown}
      rowKey={({ unitId, kind }) => `${unitId} ${kind}`}
      empty={<p class="govuk-body">{queueText.nothingHere}</p>}
    />
  )
}

const heirNames = (heirs: readonly Contender[]) =>
  heirs.slice(0, mostHeirs).map(callingOf).join('; ') + (heirs.length > mostHeirs ? '; …' : '')

function callingOf({ name, share, functions, isKeeper }: Contender): string {
  if (isKeeper) return queueText.stays(name)
  const notes = [...functions, ...(share === null ? [] : [formatPercent(share)])]
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`
}

function Things({ ask, group, contenders, things, said, page, pages }: OpenGroup & { ask: Ask }) {
  const { unitId, kind, label, unitName } = group
  const action = `${paths.decide}?${new URLSearchParams({ [queueQuery.unit]: unitId, [queueQuery.kind]: kind })}`
  const choices = contenders.map((one) => ({ value: one.unitId, label: callingOf(one) }))
  const hidden = { kind, fromUnitId: unitId }
  const words = [formatNumber(group.count), lowerFirst(label), unitName] as const
  return (
    <Section title={queueText.things(label, unitName)} id="tung-viec">
      {group.place.giving && <Inset>{queueText.givingLead(unitName, formatDate(group.place.since))}</Inset>}
      {said > 0 && (
        <ConfirmButton
          frame={ask.frame}
          action={action}
          label={queueText.decideSaid(formatNumber(said))}
          question={queueText.decideSaidQuestion}
          hidden={{ ...hidden, said: '1' }}
        />
      )}
      <ConfirmButton
        frame={ask.frame}
        action={action}
        label={text.decideAll(words[0], words[1])}
        question={queueText.decideAllQuestion(...words)}
        hidden={{ ...hidden, all: '1' }}
      >
        <SelectField name="heirId" id="heirId-all" label={text.heir} choices={choices} />
      </ConfirmButton>
      <Form frame={ask.frame} action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <Table
          caption={queueText.thingsShown(formatNumber(things.length), formatNumber(group.count))}
          columns={thingColumns}
          rows={things}
          rowKey={({ id }) => id}
        />
        <SelectField name="heirId" label={text.heir} choices={choices} problem={ask.problem} />
        <ButtonRow>
          <SubmitButton>{queueText.decideChosen}</SubmitButton>
        </ButtonRow>
      </Form>
      <Pager frame={{ path: paths.queue, query: ask.query }} page={page} pages={pages} />
    </Section>
  )
}

const thingColumns: Column<Thing>[] = [
  {
    key: 'choose',
    header: queueText.choose,
    quiet: true,
    cell: (thing) => <RowCheckbox name="itemIds" value={thing.id} label={thing.text} />,
  },
  {
    key: 'thing',
    header: queueText.thing,
    rowHeader: true,
    cell: ({ text: words, href }) => <OpenLink href={href}>{words}</OpenLink>,
  },
  { key: 'proposal', header: queueText.proposal, cell: (thing) => <First {...thing} /> },
]

function First({ id, text: words, proposals: [first] }: Thing) {
  if (!first) return null
  const { contender, reason } = first
  const why = [reasonTexts[reason], contender.share !== null && formatPercent(contender.share)]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <button type="submit" class="link-button" name="one" value={`${id} ${contender.unitId}`}>
        {contender.isKeeper ? queueText.letStay(contender.name) : queueText.decideTo(contender.name)}
        <span class="govuk-visually-hidden">: {queueText.decideThing(words)}</span>
      </button>
      {why && <div class="govuk-body-s govuk-!-margin-bottom-0">{why}</div>}
    </>
  )
}
