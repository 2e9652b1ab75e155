import type { ComponentChildren } from 'preact'
import { daysBetween, type PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  formatDate,
  formatNumber,
  Inset,
  Prose,
  SafeLink,
  Section,
  SummaryList,
  Table,
} from '../../../ui/index.ts'
import { ArticleBody, bodyFromText } from '../../articles/index.ts'
import { DocumentLink, type OfficialPaper } from '../../documents/index.ts'
import { FileList, type StoredFile } from '../../files/index.ts'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import { roundOn } from '../rules/lines.ts'
import { type Contest, type ContestChange, type ContestResult, type ContestRound, phaseOn } from '../rules.ts'
import { text } from '../text/pages.ts'
import { labels } from '../text.ts'
import { PhaseTag, prizeColumns, windowWords, winnerColumns } from './columns.tsx'

export interface Announced {
  readonly contest: Contest
  readonly changes: readonly ContestChange[]
  readonly files: readonly StoredFile[]
  /** The decision, where it is registered and open. */
  readonly decision: OfficialPaper | null
  readonly tree: UnitTree
  readonly today: PlainDate
}

/** What is announced, as its page and its draft show it. */
export function Announcement(props: Announced) {
  const { contest, today } = props
  return (
    <>
      <Head {...props} />
      {contest.rounds.length > 0 && (
        <Section title={text.rounds} id="dot-thi">
          <Table
            caption={text.rounds}
            captionHidden
            columns={roundColumns(roundOn(contest.rounds, today))}
            rows={contest.rounds}
            rowKey={({ name, from }) => `${name} ${from}`}
          />
        </Section>
      )}
      <Section title={text.rules} id="the-le">
        <Prose>
          <ArticleBody
            body={bodyFromText(contest.rules)}
            media={{ images: new Map(), files: new Map(), figures: new Map() }}
          />
        </Prose>
      </Section>
      {contest.prizes.length > 0 && <Prizes {...props} />}
    </>
  )
}

function Head({ contest, changes, files, decision, tree, today }: Announced) {
  const { opensOn, closesOn } = contest
  const unit = (id: string) => <UnitLink tree={tree} id={id} on={opensOn} />
  const isRunning = phaseOn(contest, today) === 'running'
  return (
    <SummaryList
      rows={[
        { key: text.phase, value: <PhaseTag contest={contest} today={today} /> },
        {
          key: text.window,
          value: (
            <>
              {windowWords(contest)}
              {isRunning && ` (${text.daysLeft(formatNumber(daysBetween(today, closesOn) + 1))})`}
              {changes.map((one, at) => (
                <div key={at} class="govuk-hint">
                  {text.moved(formatDate(one.opensOn), formatDate(one.closesOn), one.reason)}
                </div>
              ))}
            </>
          ),
        },
        { key: text.unit, value: unit(contest.unitId) },
        {
          key: text.joint,
          value: contest.jointUnitIds.length > 0 && (
            <ul class="govuk-list">
              {contest.jointUnitIds.map((id) => (
                <li key={id}>{unit(id)}</li>
              ))}
            </ul>
          ),
        },
        {
          key: text.decision,
          value: decision ? (
            <DocumentLink paper={decision} />
          ) : (
            text.decisionOf(contest.decisionNumber, formatDate(contest.decisionOn))
          ),
        },
        { key: labels.participants, value: <Lines words={contest.participants} /> },
        { key: labels.place, value: <Lines words={contest.place} /> },
        {
          key: labels.entryUrl,
          value: contest.entryUrl && <SafeLink href={contest.entryUrl}>{contest.entryUrl}</SafeLink>,
        },
        { key: labels.contact, value: <Lines words={contest.contact} /> },
        { key: text.files, value: files.length > 0 && <FileList files={files} /> },
      ]}
    />
  )
}

export function Lines({ words }: { words: string }) {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      {lines.map((line, at) => (
        <div key={at}>{line}</div>
      ))}
    </>
  )
}

const roundColumns = (current: ContestRound | null): readonly Column<ContestRound>[] => [
  {
    key: 'name',
    header: text.columns.round,
    rowHeader: true,
    cell: (round) => (round === current ? `${round.name} (${text.roundNow})` : round.name),
  },
  { key: 'from', header: text.columns.from, cell: ({ from }) => formatDate(from) },
  { key: 'to', header: text.columns.to, cell: ({ to }) => formatDate(to) },
]

function Prizes({ contest: { prizes } }: Announced) {
  const count = formatNumber(prizes.reduce((sum, prize) => sum + prize.count, 0))
  const amount = prizes.reduce((sum, prize) => sum + prize.count * (prize.amount ?? 0), 0)
  return (
    <Section title={text.prizes} id="giai-thuong">
      <Table
        caption={text.prizes}
        captionHidden
        columns={prizeColumns}
        rows={prizes}
        rowKey={({ name, kind }) => `${name} ${kind}`}
      />
      <p class="govuk-body">{amount > 0 ? text.prizeTotal(count, formatNumber(amount)) : text.prizeTotalBare(count)}</p>
    </Section>
  )
}

/** One announcement of winners; of one that was taken down only its notice. */
export function ResultPart({
  result,
  today,
  children,
}: {
  result: ContestResult
  today: PlainDate
  children?: ComponentChildren
}) {
  const { winners, complaintsUntil: until } = result
  if (result.state === 'withdrawn')
    return (
      <Inset>
        <strong>{result.title}.</strong> {text.resultGone} {result.withdrawalNotice}
      </Inset>
    )
  return (
    <>
      {result.words && (
        <div class="govuk-body">
          <Lines words={result.words} />
        </div>
      )}
      <Table caption={result.title} columns={winnerColumns(winners)} rows={winners} />
      {until && (
        <p class="govuk-body">
          {until >= today ? text.complaints(formatDate(until)) : text.complaintsOver(formatDate(until))}
        </p>
      )}
      {children}
    </>
  )
}
