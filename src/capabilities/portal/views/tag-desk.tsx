import type { VNode } from 'preact'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { Form, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { articlePaths, type MendedTags, type Tag } from '../../articles/index.ts'
import { text as arranging } from '../text/arranging.ts'
import { labels, paths, tagText as text, text as topics } from '../text/topics.ts'
import { paths as portalPaths } from '../text.ts'

const stateOf = (mended: MendedTags, { heir, words }: Tag) =>
  heir === null ? text.own : text.merged(mended.mend([words])[0] ?? heir)

export function tagColumns(mended: MendedTags): Column<Tag>[] {
  const { columns } = text
  return [
    {
      key: 'words',
      header: columns.words,
      rowHeader: true,
      cell: ({ key, words }) => (
        <a class="govuk-link" href={paths.tag(key)}>
          {words}
        </a>
      ),
      csv: ({ words }) => words,
    },
    {
      key: 'articles',
      header: columns.articles,
      numeric: true,
      cell: ({ key, articles }) => <a href={articlePaths.tag(key)}>{formatNumber(articles)}</a>,
      csv: ({ articles }) => articles,
    },
    { key: 'state', header: columns.state, cell: (tag) => stateOf(mended, tag), csv: (tag) => stateOf(mended, tag) },
  ]
}

interface TagsProps {
  frame: Frame
  rows: readonly Tag[]
  mended: MendedTags
  page: number
  pages: number
}

export function TagsPage({ frame, rows, mended, page, pages }: TagsProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      breadcrumbs={[{ text: arranging.title, href: portalPaths.overview }]}
    >
      <FilterBar frame={frame} names={['q']}>
        <TextField name="q" label={text.find} value={frame.query.q} optional />
      </FilterBar>
      <Table
        caption={text.title}
        captionHidden
        columns={tagColumns(mended)}
        rows={rows}
        rowKey={({ key }) => key}
        csvHref={frame.query.q ? `${paths.tagsCsv}?${new URLSearchParams({ q: frame.query.q })}` : paths.tagsCsv}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={page} pages={pages} />
    </StaffPage>
  )
}

interface TagPageProps {
  frame: Frame
  problem: FormProblem | null
  tag: Tag
  mended: MendedTags
  mayChange: boolean
  timeline: VNode
}

export function TagPage({ frame, problem, tag, mended, mayChange, timeline }: TagPageProps) {
  return (
    <StaffPage
      frame={frame}
      title={tag.words}
      lead={stateOf(mended, tag)}
      problem={problem}
      breadcrumbs={[
        { text: arranging.title, href: portalPaths.overview },
        { text: text.title, href: paths.tags },
      ]}
      actions={
        <LinkButton href={articlePaths.tag(tag.key)} tone="secondary">
          {topics.see}
        </LinkButton>
      }
    >
      {mayChange ? (
        <>
          <Form frame={frame} action={paths.tag(tag.key)}>
            <TextField
              name="words"
              label={labels.words}
              hint={text.mendHint}
              value={tag.words}
              problem={problem}
              maxlength={60}
            />
            <SubmitButton>{topics.save}</SubmitButton>
          </Form>
          {tag.heir !== null && (
            <ConfirmButton
              frame={frame}
              action={paths.split(tag.key)}
              label={text.split}
              question={text.splitQuestion}
            />
          )}
        </>
      ) : (
        <Inset>{topics.onlyApprovers}</Inset>
      )}
      <Section title={text.timeline} id="dien-bien">
        {timeline}
      </Section>
    </StaffPage>
  )
}
