import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import type { Assignment, Obstacle } from '../rules/assignment.ts'
import { refuseUnitAct, type Standing } from '../rules/life.ts'
import { obstacleLabels, obstaclePaths, obstacleText } from '../text/obstacles.ts'
import { fieldLabels, paths, text } from '../text.ts'

/** An obstacle with the names of those who raised and decided it. */
export interface ShownObstacle extends Obstacle {
  readonly raisedByName: string
  readonly decidedByName: string | null
  /** The person looking may decide it or pass it up. */
  readonly mayAct: boolean
}

interface ObstaclesProps {
  frame: Frame
  problem: FormProblem | null
  assignment: Assignment
  standing: Standing
  obstacles: readonly ShownObstacle[]
  /** The obstacle whose decision was refused, so that its form comes back open. */
  openObstacle: string | null
}

export function Obstacles(props: ObstaclesProps) {
  const { frame, problem, assignment, standing, obstacles } = props
  return (
    <>
      {obstacles.length === 0 && <p class="govuk-body">{text.obstacles.none}</p>}
      {obstacles.map((obstacle) => (
        <ObstacleEntry key={obstacle.id} {...props} obstacle={obstacle} />
      ))}
      {refuseUnitAct('raise', standing) === null && (
        <ConfirmButton
          frame={frame}
          action={paths.raise(assignment.id)}
          label={text.obstacles.raise}
          question={text.obstacles.raiseHint}
          confirm={text.obstacles.send}
          open={problem?.errors.obstacle !== undefined}
        >
          <TextArea name="obstacle" label={fieldLabels.obstacle} problem={problem} rows={4} />
          <TextArea name="proposal" label={fieldLabels.proposal} problem={problem} rows={2} optional />
        </ConfirmButton>
      )}
    </>
  )
}

function ObstacleEntry({
  obstacle,
  frame,
  problem,
  assignment,
  openObstacle,
}: ObstaclesProps & { obstacle: ShownObstacle }) {
  const open = openObstacle === obstacle.id
  return (
    <article class="obstacle">
      <p class="obstacle__head">
        <Tag tone={obstacle.state === 'decided' ? 'green' : 'orange'}>{obstacleLabels[obstacle.state]}</Tag>{' '}
        {obstacle.raisedByName}, {formatDateTime(obstacle.raisedAt)}
      </p>
      <p class="govuk-body">{obstacle.text}</p>
      {obstacle.proposal && (
        <p class="govuk-body">
          <strong>{text.obstacles.proposal}:</strong> {obstacle.proposal}
        </p>
      )}
      {obstacle.decision && obstacle.decidedAt && (
        <p class="govuk-body obstacle__decision">
          <strong>{text.obstacles.decision}:</strong> {obstacle.decision}
          <span class="table__note">
            {obstacle.decidedByName}, {formatDateTime(obstacle.decidedAt)}
          </span>
        </p>
      )}
      {(obstacle.state === 'passed' || obstacle.mayAct) && (
        <p class="govuk-body">
          <a class="govuk-link" href={obstaclePaths.one(obstacle.id)}>
            {obstacleText.one.open}
          </a>
        </p>
      )}
      {obstacle.mayAct && (
        <ConfirmButton
          frame={frame}
          action={paths.decide(assignment.id, obstacle.id)}
          label={text.obstacles.decide}
          question={fieldLabels.decision}
          open={open}
        >
          <TextArea
            name="decision"
            id={open ? undefined : `y-kien-${obstacle.id}`}
            label={fieldLabels.decision}
            problem={open ? problem : null}
            rows={3}
          />
        </ConfirmButton>
      )}
    </article>
  )
}
