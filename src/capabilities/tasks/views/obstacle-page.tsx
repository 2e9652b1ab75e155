import type { VNode } from 'preact'
import { todayIn } from '../../../kernel/dates.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Panel, Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import type { ObstacleLine, ObstaclePass } from '../rules/assignment.ts'
import { obstacleFields, obstacleLabels, obstaclePaths, obstacleText as text } from '../text/obstacles.ts'
import { paths } from '../text.ts'

interface ObstaclePageProps {
  frame: Frame
  problem: FormProblem | null
  obstacle: ObstacleLine
  passes: readonly ObstaclePass[]
  names: ReadonlyMap<string, string>
  tree: UnitTree
  today: string
  /** Null: this person may not pass it on, or nobody stands above. */
  above: string | null
  mayDecide: boolean
  /** The task's page is open to whoever works with the assignment, not to everyone whom an obstacle reaches. */
  mayOpenTask: boolean
  timeline: VNode
}

export function ObstaclePage(props: ObstaclePageProps) {
  const { frame, obstacle, tree, today, problem, above, mayDecide } = props
  const held = tree.shortNameOn(obstacle.heldByUnitId, today)
  return (
    <StaffPage
      frame={frame}
      title={shortened(obstacle.text)}
      caption={
        <>
          {text.one.caption(tree.nameOn(obstacle.unitId, today))}{' '}
          <Tag tone={obstacle.state === 'decided' ? 'green' : 'orange'}>{obstacleLabels[obstacle.state]}</Tag>
        </>
      }
      breadcrumbs={[{ text: text.title, href: obstaclePaths.list }]}
      problem={problem}
      aside={<About {...props} />}
    >
      <p class="govuk-body">{obstacle.text}</p>
      {obstacle.proposal && (
        <p class="govuk-body">
          <strong>{text.one.proposal}:</strong> {obstacle.proposal}
        </p>
      )}
      {obstacle.decision && (
        <Inset>
          <p class="govuk-body">
            <strong>{text.one.decision}:</strong> {obstacle.decision}
          </p>
        </Inset>
      )}
      {obstacle.state !== 'decided' && !mayDecide && <p class="govuk-body">{text.one.waiting(held)}</p>}
      {(mayDecide || above) && (
        <Section title={text.one.acts} id="viec-can-lam">
          <Acts {...props} />
        </Section>
      )}
      <Section title={text.one.steps} id="duong-di">
        <Steps {...props} />
      </Section>
      <Section title={text.one.history} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

const shortened = (words: string) => (words.length <= 110 ? words : `${words.slice(0, words.lastIndexOf(' ', 110))} …`)

function Acts({ frame, problem, obstacle, above, mayDecide, tree, today }: ObstaclePageProps) {
  const up = above === null ? null : tree.nameOn(above, today)
  return (
    <>
      {mayDecide && (
        <ConfirmButton
          frame={frame}
          action={obstaclePaths.decide(obstacle.id)}
          label={text.decide.label}
          question={text.decide.question}
          open={problem?.errors.decision !== undefined}
        >
          <TextArea name="decision" label={obstacleFields.decision} problem={problem} rows={4} />
        </ConfirmButton>
      )}
      {up !== null && (
        <ConfirmButton
          frame={frame}
          action={obstaclePaths.pass(obstacle.id)}
          label={text.pass.label(up)}
          question={text.pass.question(up)}
          open={problem?.errors.opinion !== undefined}
        >
          <TextArea name="opinion" label={obstacleFields.opinion} problem={problem} rows={4} />
        </ConfirmButton>
      )}
    </>
  )
}

/** From the unit that met it to whoever decided: each step with its words. */
function Steps({ obstacle, passes, names, tree, today }: ObstaclePageProps) {
  const unit = (id: string) => tree.shortNameOn(id, today)
  const words = text.one
  const entries = [
    {
      at: obstacle.raisedAt,
      title: words.raised(unit(obstacle.unitId)),
      by: names.get(obstacle.raisedBy),
      body: obstacle.text,
    },
    ...passes.map((pass) => ({
      at: pass.at,
      title: words.passed(unit(pass.fromUnitId), unit(pass.toUnitId)),
      by: names.get(pass.by),
      body: pass.opinion,
    })),
    ...(obstacle.decidedAt && obstacle.decidedBy
      ? [
          {
            at: obstacle.decidedAt,
            title: words.decided(unit(obstacle.heldByUnitId)),
            by: names.get(obstacle.decidedBy),
            body: obstacle.decision,
            tone: 'good' as const,
          },
        ]
      : []),
  ]
  return <Timeline entries={entries} />
}

function About({ obstacle, tree, today, mayOpenTask }: ObstaclePageProps) {
  const words = text.one
  const link = (id: string) => <UnitLink tree={tree} id={id} on={today} />
  const task = mayOpenTask ? (
    <a class="govuk-link" href={`${paths.assignment(obstacle.assignmentId)}#vuong-mac`}>
      {obstacle.taskText}
    </a>
  ) : (
    obstacle.taskText
  )
  return (
    <Panel title={words.about}>
      <SummaryList
        rows={[
          { key: words.unit, value: link(obstacle.unitId) },
          { key: text.columns.raised, value: formatDate(todayIn(obstacle.raisedAt)) },
          { key: words.task, value: task },
          {
            key: words.plan,
            value: obstacle.origin && (
              <a class="govuk-link" href={obstacle.origin.href}>
                {obstacle.origin.title}
              </a>
            ),
          },
          { key: words.owner, value: link(obstacle.ownerUnitId) },
          { key: words.held, value: obstacle.state === 'decided' ? null : link(obstacle.heldByUnitId) },
        ]}
      />
    </Panel>
  )
}
