import type { VNode } from 'preact'
import { CardGroup } from '../../../ui/card.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FigureCard, FigureGroup, FigureLegend } from '../../../ui/figure.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { Inset, PrintButton, Prose, Toolbar, Warning } from '../../../ui/prose.tsx'
import { slugOf } from '../../calendar/index.ts'
import { planPaths } from '../../plans/index.ts'
import { FormerUnitBanner } from '../../units/index.ts'
import type { Assembled } from '../assembling.ts'
import { type ContentBlock, type ContentSection, paragraphsOf, settled } from '../rules/content.ts'
import { documentWords } from '../text/letterhead.ts'
import { formulaWords, paths, remarkLabels, text } from '../text.ts'
import { ActPanel, type ActState } from './acts.tsx'
import { PhraseText } from './phrase.tsx'
import { ReportHeadPanel } from './report-head.tsx'
import { ReportingTable } from './reporting-table.tsx'
import { countWords, ItemTable, KindTable, UnitTable } from './tables.tsx'

interface ReportPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly report: Assembled
  readonly sections: readonly ContentSection[]
  readonly acts: readonly ActState[] | null
  readonly documentHref: string | null
  readonly timeline: VNode | null
  readonly today: string
}

/** The report of a period as a page in which every figure opens. */
export function ReportPage(props: ReportPageProps) {
  const { frame, report, sections, acts, problem } = props
  const { plan, planSlug, period, place } = report
  const title = documentWords.title(plan.title, period.label, period.year)
  return (
    <PortalPage
      frame={frame}
      title={title}
      caption={documentWords.type}
      problem={problem}
      breadcrumbs={[
        { text: text.plans, href: planPaths.list },
        { text: plan.number ?? plan.title, href: planPaths.plan(planSlug) },
        { text: text.title, href: paths.list(planSlug) },
      ]}
      actions={
        <>
          {(['docx', 'pdf'] as const).map((format) => (
            <LinkButton
              key={format}
              href={paths.paper(planSlug, slugOf(period), { format, amendment: place.amendment })}
              tone="secondary"
              icon="download"
              download
            >
              {text.downloads[format]}
            </LinkButton>
          ))}
          {report.tally.deeds > 0 && (
            <LinkButton href={evidenceFile(report)} tone="secondary" icon="download" download>
              {text.downloads.evidence}
            </LinkButton>
          )}
        </>
      }
    >
      <FormerUnitBanner tree={report.tree} unitId={plan.leadUnitId} on={props.today} itemId={plan.id} />
      {report.report?.state === 'returned' && report.report.returnReason && (
        <Warning>
          {text.returnedBecause}: {report.report.returnReason}
        </Warning>
      )}
      <CardGroup size="large">
        {acts && <ActPanel frame={frame} report={report} acts={acts} problem={problem} />}
        <ReportHeadPanel report={report} documentHref={props.documentHref} />
      </CardGroup>
      {place.asOf === null && <Inset>{text.live}</Inset>}
      <Cards report={report} />
      <Toolbar>
        <PrintButton />
      </Toolbar>
      {sections.map((section) => (
        <Section key={section.marker} section={section} frame={frame} report={report} editable={acts !== null} />
      ))}
      <FigureLegend asOf={formatDateTime(report.asOf)} />
      {props.timeline && (
        <section class="section">
          <h2 class="govuk-heading-m">{text.timeline}</h2>
          {props.timeline}
        </section>
      )}
    </PortalPage>
  )
}

const evidenceFile = ({ planSlug, period, place }: Assembled) =>
  paths.evidence(planSlug, { period: slugOf(period), amendment: place.asOf ? place.amendment : null })

function Cards({ report }: { report: Assembled }) {
  const { figures, previous } = report
  const { deeds, rate, active, charged, overdue } = figures.general
  const { cards } = text
  const before = previous && cards.before(previous.label, String(previous.tally.deeds))
  return (
    <FigureGroup>
      <FigureCard label={cards.deeds} value={deeds.value} kind={deeds.kind} href={deeds.href} note={before} />
      <FigureCard
        label={cards.rate}
        value={rate.value}
        unit="%"
        kind={rate.kind}
        href={rate.href}
        note={formulaWords(rate)}
      />
      <FigureCard
        label={cards.active}
        value={active.value}
        kind={active.kind}
        href={active.href}
        note={cards.of(countWords(charged))}
      />
      <FigureCard
        label={cards.overdue}
        value={overdue.value}
        kind={overdue.kind}
        href={overdue.href}
        tone={overdue.value === '0' ? 'plain' : 'late'}
      />
    </FigureGroup>
  )
}

interface BlockProps {
  readonly frame: Frame
  readonly report: Assembled
  /** The person may write remarks: empty ones are shown as places to fill. */
  readonly editable: boolean
}

function Section({ section, ...rest }: BlockProps & { section: ContentSection }) {
  return (
    <section class="section" aria-labelledby={`muc-${section.marker}`}>
      <h2 class="govuk-heading-l" id={`muc-${section.marker}`}>
        {section.marker}. {section.title}
      </h2>
      {grouped(rest.editable ? section.blocks : settled(section.blocks)).map((group, index) => (
        <BlockGroup key={index} blocks={group} {...rest} />
      ))}
    </section>
  )
}

/** Dashes that follow each other make one list. */
function grouped(blocks: readonly ContentBlock[]): ContentBlock[][] {
  const groups: ContentBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'dash' && last?.[0]?.kind === 'dash') last.push(block)
    else if (!('paper' in block && block.paper)) groups.push([block])
  }
  return groups
}

function BlockGroup({ blocks, ...rest }: BlockProps & { blocks: readonly ContentBlock[] }) {
  const [first] = blocks
  if (first?.kind !== 'dash') return first ? <Block block={first} {...rest} /> : null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {blocks.map((block, index) =>
        block.kind === 'dash' ? <li key={index}>{<PhraseText phrase={block.phrase} />}</li> : null,
      )}
    </ul>
  )
}

function Block({ block, report, editable, frame }: BlockProps & { block: ContentBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 class="govuk-heading-m" id={block.id}>
          {block.marker}. {block.title}
        </h3>
      )
    case 'paragraph':
    case 'point':
    case 'dash':
      return (
        <p class="govuk-body">
          <PhraseText phrase={block.phrase} />
        </p>
      )
    case 'remark':
      return <Remark block={block} editable={editable} />
    case 'table':
      return tableNamed(block.table, report, frame)
  }
}

function Remark({ block, editable }: { block: Extract<ContentBlock, { kind: 'remark' }>; editable: boolean }) {
  if (block.text !== null)
    return (
      <Prose>
        {paragraphsOf(block.text).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Prose>
    )
  return editable ? (
    <p class="govuk-hint">
      {remarkLabels[block.place]}: {text.remarkNone}
    </p>
  ) : null
}

function tableNamed(table: Extract<ContentBlock, { kind: 'table' }>['table'], report: Assembled, frame: Frame) {
  if (table === 'items') return <ItemTable report={report} />
  if (table === 'reporting') return <ReportingTable report={report} />
  return table === 'units' ? <UnitTable report={report} frame={frame} /> : <KindTable report={report} />
}
