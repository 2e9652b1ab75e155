import type { Ask } from '../../../kernel/site.ts'
import {
  ConfirmButton,
  FigureCard,
  FigureGroup,
  formatDate,
  formatNumber,
  Inset,
  LinkButton,
  Section,
  Table,
} from '../../../ui/index.ts'
import { FlowsOnPage, type Pictured } from '../../units/index.ts'
import { type Finding, isFault } from '../rules/finding.ts'
import type { OpenSum, ShownFate } from '../rules/outlook.ts'
import { type Reorganisation, stateOn } from '../rules/reorganisation.ts'
import { pagePaths, pageText } from '../text/pages.ts'
import { findingTexts, paths, text } from '../text/words.ts'
import { FateTable } from './fates.tsx'
import { OneFrame } from './frame.tsx'

/** Everything that the page of one reorganisation says. */
export interface Overview {
  readonly one: Reorganisation
  readonly fates: readonly ShownFate[]
  readonly founded: number
  readonly findings: readonly Finding[]
  readonly open: readonly (OpenSum & { readonly label: string })[]
  readonly openByUnit: ReadonlyMap<string, number>
  readonly posts: { readonly passing: number; readonly heirless: number }
  /** What it changes, as a picture; null where the draft contradicts itself. */
  readonly pictured: Pictured | null
}

export function OverviewPage({ ask, ...overview }: Overview & { ask: Ask }) {
  const { one } = overview
  const state = stateOn(one, ask.today)
  const on = formatDate(one.effectiveOn)
  const faults = overview.findings.filter(isFault)
  const warnings = overview.findings.filter((finding) => !isFault(finding))
  return (
    <OneFrame ask={ask} one={one} part="overview">
      {state === 'draft' && <Inset>{text.rehearsalLead}</Inset>}
      {state === 'scheduled' && <Inset>{pageText.writtenLead(on)}</Inset>}
      {state === 'in-force' && <Inset>{pageText.inForceLead(on)}</Inset>}
      <Sums {...overview} />
      {state === 'draft' && <Findings title={text.faults} id="loi" findings={faults} />}
      {state === 'draft' && <Findings title={text.warnings} id="can-biet" findings={warnings} />}
      {state === 'draft' && <Scheduling ask={ask} one={one} faults={faults.length} />}
      {state === 'scheduled' && (
        <ConfirmButton
          frame={ask.frame}
          action={paths.takeBack(one.id)}
          label={text.takeBack}
          question={text.takeBackQuestion}
          tone="warning"
        />
      )}
      <FirstFlows {...overview} />
      <OpenByKind {...overview} />
      <FateTable ask={ask} {...overview} canChoose={state === 'draft'} />
    </OneFrame>
  )
}

function Sums({ one, fates, founded, open, posts }: Overview) {
  const table = `${paths.one(one.id)}#tung-don-vi`
  const passing = open.reduce((sum, { passing }) => sum + passing, 0)
  const waiting = open.reduce((sum, { waiting }) => sum + waiting, 0)
  const kinds = `${paths.one(one.id)}#viec`
  const ended = fates.filter(({ kind }) => kind === 'ended').length
  const note = posts.heirless > 0 ? pageText.postsWithoutHeir(formatNumber(posts.heirless)) : undefined
  return (
    <FigureGroup>
      <FigureCard label={text.sums.ended} value={ended} kind="counted" href={table} mark="heard" />
      <FigureCard label={text.sums.founded} value={founded} kind="counted" href={table} mark="heard" />
      <FigureCard label={text.sums.open} value={passing} kind="counted" href={kinds} mark="heard" />
      <FigureCard
        label={text.sums.waiting}
        value={waiting}
        kind="counted"
        href={kinds}
        mark="heard"
        tone={waiting > 0 ? 'late' : 'plain'}
      />
      <FigureCard label={text.sums.posts} value={posts.passing} kind="counted" href={table} mark="heard" note={note} />
    </FigureGroup>
  )
}

/** As much of the picture as one page of it holds. */
function FirstFlows({ one, pictured }: Overview) {
  if (pictured === null || pictured.groups.length === 0) return null
  return (
    <Section title={pageText.pictureTitle} id="so-do">
      <FlowsOnPage {...pictured} page={1} />
      <p class="govuk-body">
        <a class="govuk-link" href={pagePaths.picture(one.id)}>
          {pageText.wholePicture}
        </a>
      </p>
    </Section>
  )
}

// a file of a whole country may have thousands; the table below has them all
const shown = 50

function Findings({ title, id, findings }: { title: string; id: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Section title={`${title} (${formatNumber(findings.length)})`} id={id}>
      <ul class="govuk-list govuk-list--bullet">
        {findings.slice(0, shown).map((finding, at) => (
          <li key={at}>
            {finding.unitCode !== '' && (
              <strong>{finding.unitName ? `${finding.unitName} (${finding.unitCode})` : finding.unitCode}: </strong>
            )}
            {findingTexts[finding.code](finding.words)}
            {finding.line !== null && ` (${pageText.lineNumber(formatNumber(finding.line + 1))})`}
          </li>
        ))}
        {findings.length > shown && <li>{pageText.more(formatNumber(findings.length - shown))}</li>}
      </ul>
    </Section>
  )
}

function Scheduling({ ask, one, faults }: { ask: Ask; one: Reorganisation; faults: number }) {
  const lines = (
    <p class="govuk-body">
      <a class="govuk-link" href={pagePaths.lines(one.id)}>
        {pageText.toLines}
      </a>
    </p>
  )
  if (one.draft.lines.length + one.draft.units.length + one.draft.moves.length === 0)
    return <LinkButton href={pagePaths.lines(one.id)}>{pageText.toLines}</LinkButton>
  if (faults > 0)
    return (
      <Inset>
        <p class="govuk-body">{pageText.mendFirst(formatNumber(faults))}</p>
        {lines}
      </Inset>
    )
  if (one.effectiveOn <= ask.today) return <Inset>{pageText.past}</Inset>
  return (
    <ConfirmButton
      frame={ask.frame}
      action={paths.schedule(one.id)}
      label={text.schedule}
      question={text.scheduleQuestion(formatDate(one.effectiveOn))}
      hidden={{ version: one.version }}
    />
  )
}

function OpenByKind({ open, fates }: Overview) {
  if (fates.length === 0) return null
  const sum = (of: 'passing' | 'waiting') => formatNumber(open.reduce((total, one) => total + one[of], 0))
  return (
    <Section title={pageText.byKind} id="viec">
      <Table
        caption={pageText.byKind}
        captionHidden
        columns={[
          { key: 'kind', header: pageText.kind, rowHeader: true, cell: (one) => one.label },
          { key: 'passing', header: pageText.passing, numeric: true, cell: (one) => formatNumber(one.passing) },
          { key: 'waiting', header: pageText.waiting, numeric: true, cell: (one) => formatNumber(one.waiting) },
        ]}
        rows={open}
        rowKey={({ kind }) => kind}
        foot={[pageText.total, sum('passing'), sum('waiting')]}
        empty={<p class="govuk-body">{pageText.noOpen}</p>}
      />
    </Section>
  )
}
