import { SelectField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type Topic, type Topics, topicPath } from '../../articles/index.ts'
import { text as arranging } from '../text/arranging.ts'
import { labels, paths, text } from '../text/topics.ts'
import { paths as portalPaths } from '../text.ts'

const stateOf = (topics: Topics, { heir }: Topic) => (heir === null ? text.live : text.retired(topics.name(heir)))
const parentOf = (topics: Topics, { parent }: Topic) => (parent === null ? '' : topics.name(parent))

export function topicColumns(topics: Topics, counts: ReadonlyMap<string, number>): Column<Topic>[] {
  const { columns } = text
  const count = ({ code, heir }: Topic) =>
    heir === null ? topics.meant(code).reduce((sum, one) => sum + (counts.get(one) ?? 0), 0) : (counts.get(code) ?? 0)
  return [
    {
      key: 'name',
      header: columns.name,
      rowHeader: true,
      cell: ({ code, name, parent }) => (
        <>
          {parent && '– '}
          <a class="govuk-link" href={paths.topic(code)}>
            {name}
          </a>
        </>
      ),
      csv: ({ name }) => name,
    },
    {
      key: 'parent',
      header: columns.parent,
      cell: (row) => parentOf(topics, row),
      csv: (row) => parentOf(topics, row),
    },
    { key: 'slug', header: columns.slug, cell: ({ slug }) => <code>{slug}</code>, csv: ({ slug }) => slug },
    {
      key: 'articles',
      header: columns.articles,
      numeric: true,
      cell: (row) => <a href={topicPath(topics, row.code)}>{formatNumber(count(row))}</a>,
      csv: count,
    },
    { key: 'state', header: columns.state, cell: (row) => stateOf(topics, row), csv: (row) => stateOf(topics, row) },
  ]
}

interface TopicsProps {
  frame: Frame
  problem: FormProblem | null
  topics: Topics
  counts: ReadonlyMap<string, number>
  rows: readonly Topic[]
  mayChange: boolean
}

export function TopicsPage({ frame, problem, topics, counts, rows, mayChange }: TopicsProps) {
  const order: Column<Topic> = {
    key: 'order',
    header: text.order,
    quiet: true,
    cell: ({ code, name, heir }) => heir === null && <OrderButtons frame={frame} code={code} name={name} />,
  }
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      problem={problem}
      breadcrumbs={[{ text: arranging.title, href: portalPaths.overview }]}
    >
      <Table
        caption={text.title}
        captionHidden
        columns={[...topicColumns(topics, counts), ...(mayChange ? [order] : [])]}
        rows={rows}
        rowKey={({ code }) => code}
        csvHref={paths.csv}
      />
      {mayChange ? (
        <Section title={text.add} id="them">
          <TopicForm frame={frame} problem={problem} topics={topics} topic={null} />
        </Section>
      ) : (
        <Inset>{text.onlyApprovers}</Inset>
      )}
    </StaffPage>
  )
}

function OrderButtons({ frame, code, name }: { frame: Frame; code: string; name: string }) {
  return (
    <Form frame={frame} action={paths.move(code)}>
      {(['up', 'down'] as const).map((way) => (
        <button key={way} class="arrange__act" type="submit" name="do" value={way}>
          {text[way]}
          <span class="govuk-visually-hidden">: {name}</span>
        </button>
      ))}
    </Form>
  )
}

interface TopicFormProps {
  frame: Frame
  problem: FormProblem | null
  topics: Topics
  topic: Topic | null
}

function TopicForm({ frame, problem, topics, topic }: TopicFormProps) {
  const tops = topics.live.filter(({ parent, code }) => parent === null && code !== topic?.code)
  return (
    <Form frame={frame} action={topic ? paths.topic(topic.code) : paths.add}>
      <HiddenField name="version" value={topic?.version ?? 0} />
      <TextField name="name" label={labels.name} value={topic?.name} problem={problem} maxlength={80} />
      <TextField
        name="slug"
        label={labels.slug}
        hint={text.slugHint}
        value={topic?.slug}
        problem={problem}
        maxlength={80}
        optional
      />
      <SelectField
        name="parent"
        label={labels.parent}
        value={topic?.parent}
        problem={problem}
        empty={text.top}
        choices={tops.map(({ code, name }) => ({ value: code, label: name }))}
        optional
      />
      <SubmitButton>{text.save}</SubmitButton>
    </Form>
  )
}

export function historyColumns(topics: Topics, names: ReadonlyMap<string, string>): Column<Topic>[] {
  const { columns, historyColumns: heads } = text
  const by = ({ savedBy }: Topic) => names.get(savedBy ?? '') ?? text.byHouse
  const at = ({ savedAt }: Topic) => formatDateTime(savedAt)
  return [
    {
      key: 'version',
      header: heads.version,
      numeric: true,
      cell: ({ version }) => formatNumber(version),
      csv: ({ version }) => version,
    },
    { key: 'name', header: columns.name, rowHeader: true, cell: ({ name }) => name, csv: ({ name }) => name },
    { key: 'slug', header: columns.slug, cell: ({ slug }) => <code>{slug}</code>, csv: ({ slug }) => slug },
    {
      key: 'parent',
      header: columns.parent,
      cell: (row) => parentOf(topics, row),
      csv: (row) => parentOf(topics, row),
    },
    { key: 'state', header: columns.state, cell: (row) => stateOf(topics, row), csv: (row) => stateOf(topics, row) },
    { key: 'at', header: heads.at, cell: at, csv: at },
    { key: 'by', header: heads.by, cell: by, csv: by },
  ]
}

interface TopicPageProps {
  frame: Frame
  problem: FormProblem | null
  topics: Topics
  topic: Topic
  rows: readonly Topic[]
  names: ReadonlyMap<string, string>
  mayChange: boolean
}

/** One topic: its fields, the way out of use, and every state it had with the way back. */
export function TopicPage({ frame, problem, topics, topic, rows, names, mayChange }: TopicPageProps) {
  const restore: Column<Topic> = {
    key: 'restore',
    header: text.restore,
    quiet: true,
    cell: ({ version, name }) =>
      version !== topic.version && (
        <ConfirmButton
          frame={frame}
          action={paths.restore(topic.code)}
          label={text.restore}
          question={text.restoreQuestion(name)}
          hidden={{ version: topic.version, number: version }}
        />
      ),
  }
  const inUse = topic.heir === null
  return (
    <StaffPage
      frame={frame}
      title={topic.name}
      lead={stateOf(topics, topic)}
      problem={problem}
      breadcrumbs={[
        { text: arranging.title, href: portalPaths.overview },
        { text: text.title, href: paths.list },
      ]}
      actions={
        <LinkButton href={topicPath(topics, topic.code)} tone="secondary">
          {text.see}
        </LinkButton>
      }
    >
      {!mayChange && <Inset>{text.onlyApprovers}</Inset>}
      {mayChange && inUse && (
        <>
          <Section title={text.edit} id="sua">
            <TopicForm frame={frame} problem={problem} topics={topics} topic={topic} />
          </Section>
          <Section title={text.retire} id="ngung">
            <p class="govuk-body">{text.retireHint}</p>
            <Form frame={frame} action={paths.retire(topic.code)}>
              <HiddenField name="version" value={topic.version} />
              <SelectField
                name="heir"
                label={labels.heir}
                problem={problem}
                choices={topics.live
                  .filter(({ code }) => code !== topic.code)
                  .map(({ code, name }) => ({ value: code, label: name }))}
              />
              <SubmitButton tone="warning">{text.retire}</SubmitButton>
            </Form>
          </Section>
        </>
      )}
      <Section title={text.history} id="lich-su">
        <Table
          caption={text.history}
          captionHidden
          columns={[...historyColumns(topics, names), ...(mayChange ? [restore] : [])]}
          rows={rows}
          rowKey={({ version }) => String(version)}
          csvHref={paths.historyCsv(topic.code)}
        />
      </Section>
    </StaffPage>
  )
}
