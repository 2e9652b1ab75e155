import type { VNode } from 'preact'
import type { FormProblem } from '../../../ui/fields.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Panel, Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { areaLabels } from '../../tasks/index.ts'
import { FormerUnitBanner, UnitLink, type UnitTree } from '../../units/index.ts'
import { type Article, type Edition, refuseAct, type Standing } from '../rules/article.ts'
import type { Topics } from '../rules/topics.ts'
import { text as editions } from '../text/editions.ts'
import { text } from '../text/pages.ts'
import { text as timing, withdrawalLabels } from '../text/timing.ts'
import { actLabels, labels, paths } from '../text.ts'
import { ActForms } from './act-forms.tsx'
import { ArticleText } from './article-page.tsx'
import { KeptDrafts } from './kept-drafts.tsx'
import type { Media } from './media.tsx'
import { Timing } from './timing-fields.tsx'
import { dayOf, Moment, StateTag } from './words.tsx'

export interface ReviewPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly article: Article
  /** The one in work, else the one that is up. */
  readonly edition: Edition
  readonly standing: Standing
  readonly media: Media
  readonly names: ReadonlyMap<string, string>
  readonly tree: UnitTree
  readonly topics: Topics
  readonly today: string
  /** What the deed of the article proves; null where it has none. */
  readonly evidence: { readonly href: string; readonly tasks: readonly { text: string; href: string }[] } | null
  readonly timeline: VNode
  readonly work: readonly VNode[]
}

/** The text as the approver reads it, with what may be done, why not, and what happened. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, article, edition, standing } = props
  const { work } = text
  const mayEdit = refuseAct('edit', article, standing) === null
  return (
    <StaffPage
      frame={frame}
      title={edition.title}
      caption={
        <>
          {text.subject} <StateTag state={edition.state} />
        </>
      }
      breadcrumbs={[{ text: work.title, href: paths.list }]}
      problem={props.problem}
      actions={mayEdit && <LinkButton href={paths.edit(article.id)}>{actLabels.edit}</LinkButton>}
      aside={<About {...props} />}
    >
      {standing.actorId && <KeptDrafts frame={frame} owner={standing.actorId} address={paths.edit(article.id)} />}
      <FormerUnitBanner tree={props.tree} unitId={article.unitId} on={props.today} itemId={article.id} />
      <Notes {...props} />
      <Timing {...props} />
      <Section title={work.next} id="viec-co-the-lam">
        <ActForms {...props} />
      </Section>
      <Section title={work.text} id="noi-dung-bai">
        {edition.summary && <p class="govuk-body-l">{edition.summary}</p>}
        <ArticleText edition={edition} media={props.media} />
      </Section>
      {props.work}
      <Section title={work.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

function Notes({ article, edition }: ReviewPageProps) {
  const { work } = text
  return (
    <>
      {edition.returnReason && (edition.state === 'returned' || edition.state === 'draft') && (
        <Inset>
          <p class="govuk-body">
            <strong>{work.returnedBecause}:</strong> {edition.returnReason}
          </p>
        </Inset>
      )}
      {article.withdrawal && (
        <Inset>
          <p class="govuk-body">
            <strong>{work.withdrawnNotice}:</strong> {article.withdrawal.notice}
          </p>
          <p class="govuk-body">
            {timing.because}: {withdrawalLabels[article.withdrawal.kind]}
          </p>
        </Inset>
      )}
    </>
  )
}

function About({ article, edition, names, tree, topics, evidence }: ReviewPageProps) {
  const { work } = text
  const { slug, publishedAt, live } = article
  return (
    <>
      <Panel title={work.about}>
        <SummaryList
          plain
          rows={[
            { key: work.unit, value: <UnitLink tree={tree} id={article.unitId} on={dayOf(edition.stateSince)} /> },
            { key: work.author, value: article.authorId === null ? work.imported : names.get(article.authorId) },
            { key: labels.authorName, value: edition.authorName },
            { key: labels.source, value: edition.source },
            { key: labels.topics, value: [...new Set(edition.topics.map(topics.name))].join('; ') || work.noAreas },
            { key: labels.areas, value: edition.areas.map((area) => areaLabels[area]).join('; ') || work.noAreas },
            { key: labels.tags, value: edition.tags.join('; ') },
            { key: labels.reviewBy, value: article.reviewBy && formatDate(article.reviewBy) },
            { key: work.publishedAt, value: publishedAt && <Moment at={publishedAt} /> },
          ]}
        />
        <p class="govuk-body">
          {slug && live ? (
            <a class="govuk-link" href={paths.article(slug)}>
              {work.seeUp}
            </a>
          ) : null}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.editions(article.id)}>
            {editions.title}
          </a>
        </p>
        {edition.state !== 'published' && edition.state !== 'withdrawn' && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.preview(article.id)}>
              {work.preview}
            </a>
          </p>
        )}
      </Panel>
      {evidence && <Evidence {...evidence} />}
    </>
  )
}

function Evidence({ href, tasks }: NonNullable<ReviewPageProps['evidence']>) {
  const { work } = text
  return (
    <Panel title={work.evidence}>
      {tasks.length === 0 ? (
        <p class="govuk-body">{work.evidenceNone}</p>
      ) : (
        <>
          <p class="govuk-body">{work.evidenceOf}</p>
          <ul class="govuk-list govuk-list--bullet">
            {tasks.map((task) => (
              <li key={task.href}>
                <a class="govuk-link" href={task.href}>
                  {task.text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          {work.openDeed}
        </a>
      </p>
    </Panel>
  )
}
