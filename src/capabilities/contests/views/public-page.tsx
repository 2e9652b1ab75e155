import type { VNode } from 'preact'
import { todayIn } from '../../../kernel/dates.ts'
import {
  CopyLinkButton,
  type Frame,
  formatDate,
  LinkButton,
  PortalPage,
  PrintButton,
  Section,
  TableFiles,
  Toolbar,
} from '../../../ui/index.ts'
import { FormerUnitBanner } from '../../units/index.ts'
import { type Contest, type ContestResult, phaseOn } from '../rules.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { type Announced, Announcement, ResultPart } from './announcement.tsx'

interface PublicPageProps extends Announced {
  readonly frame: Frame
  /** Published ones, and those that were taken down again. */
  readonly results: readonly ContestResult[]
  readonly mayWork: boolean
  readonly address: string
  readonly head: VNode
  readonly foot: readonly VNode[]
}

export function ContestPage(props: PublicPageProps) {
  const { frame, contest, tree, today } = props
  const phase = phaseOn(contest, today)
  const isOver = phase === 'ended'
  return (
    <PortalPage
      frame={frame}
      title={contest.title}
      caption={text.kind}
      description={contest.summary ?? contest.title}
      lead={contest.summary ?? undefined}
      head={props.head}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      actions={
        <>
          {phase === 'running' && contest.entryUrl && <LinkButton href={contest.entryUrl}>{text.enter}</LinkButton>}
          {props.mayWork && (
            <LinkButton href={paths.desk(contest.id)} tone="secondary">
              {text.desk}
            </LinkButton>
          )}
        </>
      }
    >
      <FormerUnitBanner tree={tree} unitId={contest.unitId} on={today} itemId={contest.id} />
      <Toolbar>
        <PrintButton />
        <CopyLinkButton href={props.address} />
      </Toolbar>
      {isOver && <Results {...props} />}
      <Announcement {...props} />
      {!isOver && <Results {...props} />}
      {props.foot}
    </PortalPage>
  )
}

/** First on the page once it is over: then people come for them. */
function Results({ contest, results, today }: PublicPageProps) {
  const up = results.filter(({ state }) => state === 'published')
  const isOver = phaseOn(contest, today) === 'ended'
  if (results.length === 0 && !isOver) return null
  return (
    <Section title={text.results} id="ket-qua">
      {results.length === 0 && <p class="govuk-body">{text.resultsLater}</p>}
      {results.map((result) => (
        <ResultPart key={result.id} result={result} today={today}>
          {result.publishedAt && <p class="govuk-hint">{text.resultAt(formatDate(todayIn(result.publishedAt)))}</p>}
        </ResultPart>
      ))}
      {up.length > 0 && (
        <>
          <p class="govuk-hint">{text.masked}</p>
          <TableFiles csvHref={paths.winners(contest.slug ?? '')} label={text.download} />
        </>
      )}
    </Section>
  )
}

/** What stands at the address of a contest that was taken down. */
export function WithdrawnPage({ frame, contest }: { frame: Frame; contest: Contest }) {
  return (
    <PortalPage frame={frame} title={text.withdrawn} breadcrumbs={[{ text: text.title, href: paths.list }]}>
      <p class="govuk-body">
        <strong>{contest.title}</strong>
      </p>
      {contest.withdrawal && (
        <p class="govuk-body">
          {contest.withdrawal.notice} ({formatDate(todayIn(contest.withdrawal.at))})
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.list}>
          {text.all}
        </a>
      </p>
    </PortalPage>
  )
}
