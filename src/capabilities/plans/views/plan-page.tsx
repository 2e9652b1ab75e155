import {
  ConfirmButton,
  formatDate,
  Icon,
  LinkButton,
  Panel,
  PortalPage,
  Section,
  SummaryList,
  Table,
  TableFiles,
  Tag,
} from '../../../ui/index.ts'
import { DocumentLink, relationLabels as documentRelationLabels } from '../../documents/index.ts'
import { taskPaths } from '../../tasks/index.ts'
import { FormerUnitBanner, UnitLink } from '../../units/index.ts'
import type { PlanTarget } from '../rules/plan.ts'
import { coveragePaths, coverageText } from '../text/coverage.ts'
import { kindLabels, stateLabels } from '../text/labels.ts'
import { paperPaths, paperText } from '../text/papers.ts'
import { periodWords, planName, targetWords } from '../text/words.ts'
import { paths, text } from '../text.ts'
import { PlanItems } from './plan-items.tsx'
import { PlanFigures, UnitBars } from './plan-progress.tsx'
import type { PlanProps } from './plan-props.ts'

const words = text.page

/** The plan for everyone: what it orders and how far that has come. Staff find their acts on the same page. */
export function PlanPage(props: PlanProps) {
  const { frame, plan } = props
  return (
    <PortalPage
      frame={frame}
      title={plan.title}
      caption={
        <>
          {planName(plan)} · {periodWords(plan.period)}{' '}
          <Tag tone={plan.state === 'closed' ? 'grey' : 'green'}>{stateLabels[plan.state]}</Tag>
        </>
      }
      description={`${kindLabels[plan.kind]}: ${plan.title}`}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      actions={<Acts {...props} />}
      aside={<PlanAside {...props} />}
    >
      <FormerUnitBanner tree={props.tree} unitId={plan.leadUnitId} on={props.today} itemId={plan.id} />
      <Section id="tien-do" title={words.progress} more={{ href: paths.progress(plan.slug), label: words.showUnits }}>
        <PlanFigures {...props} />
        <p class="govuk-body">
          <a class="govuk-link" href={coveragePaths.map(plan.slug)}>
            <Icon name="chart" /> {coverageText.link}
          </a>
        </p>
        {props.progressSlots}
      </Section>
      <Section id="noi-dung-ke-hoach" title={words.items}>
        <PlanItems {...props} />
      </Section>
      {props.targets.length > 0 && (
        <Section id="chi-tieu" title={words.targets}>
          <Targets targets={props.targets} />
        </Section>
      )}
      <UnitBars {...props} />
      {props.extras.sections}
      {props.after}
      <Section id="dien-bien" title={words.timeline}>
        {props.timeline}
      </Section>
    </PortalPage>
  )
}

/** For everyone the plans of the units; for staff the list of tasks, and what the coordinator of the lead unit may do now. */
function Acts({ frame, plan, staff, mayClose, extras }: PlanProps) {
  return (
    <>
      {staff && (
        <LinkButton href={`${taskPaths.list}?plan=${plan.id}`} tone="secondary" icon="list">
          {words.openTasks}
        </LinkButton>
      )}
      {extras.acts}
      {mayClose && (
        <ConfirmButton frame={frame} action={paths.close(plan.id)} label={words.close} question={words.closeQuestion} />
      )}
    </>
  )
}

function PlanAside(props: PlanProps) {
  const { plan, tree, on, parent, paper, related } = props
  return (
    <>
      <Panel title={kindLabels[plan.kind]}>
        <SummaryList
          rows={[
            { key: words.document, value: paper ? <DocumentLink paper={paper} /> : words.noDocument },
            { key: words.issuer, value: plan.issuer },
            { key: words.issued, value: plan.issued && formatDate(plan.issued) },
            { key: words.signer, value: plan.signer },
            { key: words.period, value: periodWords(plan.period) },
            { key: words.lead, value: <UnitLink tree={tree} id={plan.leadUnitId} on={on} /> },
            { key: words.scope, value: plan.scopeUnitId && <UnitLink tree={tree} id={plan.scopeUnitId} on={on} /> },
            {
              key: words.parent,
              value: parent?.slug && (
                <a class="govuk-link" href={paths.plan(parent.slug)}>
                  {planName(parent)}
                </a>
              ),
            },
          ]}
        />
      </Panel>
      {props.extras.aside}
      {related.length > 0 && (
        <Panel title={words.cited}>
          <ul class="govuk-list plan-cited">
            {related.map(({ document, relation }) => (
              <li key={`${document.id} ${relation}`}>
                <DocumentLink paper={document} />
                <span class="plan-cited__relation">{documentRelationLabels[relation]}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={words.download}>
        <p class="table__csv">
          <Icon name="download" />
          <span>{paperText.planLinks}</span>
          {(['docx', 'pdf'] as const).map((format) => (
            <a key={format} class="govuk-link" href={paperPaths.plan(plan.slug, format)} download>
              {paperText.formats[format]}
            </a>
          ))}
        </p>
        <TableFiles csvHref={paths.tasksCsv(plan.slug)} label={words.tasksTable} />
        <TableFiles csvHref={paths.itemsCsv(plan.slug)} label={words.itemsTable} />
        {props.staff && (
          <p class="table__csv">
            <a class="govuk-link" href={paperPaths.letters(plan.slug)}>
              {paperText.lettersLink}
            </a>
          </p>
        )}
      </Panel>
    </>
  )
}

function Targets({ targets }: { targets: readonly PlanTarget[] }) {
  return (
    <Table
      caption={words.targets}
      captionHidden
      rows={targets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'measure',
          header: words.measure,
          cell: ({ measure, text: sentence }) => <span title={sentence}>{capitalised(measure)}</span>,
          rowHeader: true,
        },
        { key: 'value', header: words.value, cell: (target) => targetWords({ ...target, by: null }) },
        { key: 'by', header: words.by, cell: ({ by }) => by && formatDate(by) },
      ]}
    />
  )
}

const capitalised = (phrase: string) => phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1)
