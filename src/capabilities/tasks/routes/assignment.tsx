import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { timelineOf } from '../../audit/index.ts'
import { findDocument } from '../../documents/index.ts'
import { namesOf } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import {
  acceptAssignment,
  approveAssignment,
  cancelAssignment,
  reopenAssignment,
  returnAssignment,
  submitAssignment,
} from '../actions/carrying-out.ts'
import { extendAssignment, noteOccurrence } from '../actions/due-days.ts'
import { entrustAssignment, remindUnit } from '../actions/entrusting.ts'
import { decideObstacle, raiseObstacle } from '../actions/obstacles.ts'
import {
  acceptInput,
  approveInput,
  cancelInput,
  decideInput,
  entrustInput,
  extendInput,
  occurInput,
  raiseInput,
  remindInput,
  reopenInput,
  returnInput,
  submitInput,
} from '../rules/inputs.ts'
import { chargeOf, rolesTowardAssignment, type Scope, type Standing, scopeFor, staffRoles } from '../rules/life.ts'
import { rolesTowardObstacle } from '../rules/obstacle.ts'
import { findAssignment, supportsOf, unopenedPeriods } from '../store/assignments.ts'
import { carriedBeside } from '../store/carrying.ts'
import { chasesOf } from '../store/chases.ts'
import { remindersOf } from '../store/many.ts'
import { noteOfState } from '../store/moves.ts'
import { listObstacles } from '../store/obstacles.ts'
import { dueDetailsOf, occurrencesOfAssignment } from '../store/occurrences.ts'
import { fieldLabels, paths, text } from '../text.ts'
import { AssignmentPage } from '../views/assignment-page.tsx'
import { peopleIn } from './batches.tsx'
import { commentRoutes, commentsFor } from './comments.ts'

export function assignmentRoutes(site: Site): void {
  site.get(paths.assignment(':id'), { for: staffRoles }, assignmentPage)
  const hang = acting(site)
  hang('accept', acceptInput, (act, id, { version }) => acceptAssignment(act, { id, version }))
  hang('submit', submitInput, (act, id, { version, result }) => submitAssignment(act, { id, version }, result))
  hang('return', returnInput, (act, id, { version, returnReason }) =>
    returnAssignment(act, { id, version }, returnReason),
  )
  hang('approve', approveInput, (act, id, { version, approvalNote }) =>
    approveAssignment(act, { id, version }, approvalNote),
  )
  hang('reopen', reopenInput, (act, id, { version, reopenReason }) =>
    reopenAssignment(act, { id, version }, reopenReason),
  )
  hang('cancel', cancelInput, (act, id, { version, cancelReason }) =>
    cancelAssignment(act, { id, version }, cancelReason),
  )
  hang('extend', extendInput, (act, id, input) => extendAssignment(act, id, input))
  hang('occur', occurInput, (act, id, input) => noteOccurrence(act, id, input))
  hang('entrust', entrustInput, (act, id, { assignee }) => entrustAssignment(act, id, assignee))
  hang('remind', remindInput, (act, id, { reminder }) => remindUnit(act, id, reminder))
  commentRoutes(site, assignmentPage)
  hang('raise', raiseInput, (act, id, input) => raiseObstacle(act, id, input))
  site.post(
    paths.decide(':id', ':obstacle'),
    { for: staffRoles, input: decideInput, again: assignmentPage, labels: fieldLabels },
    async (act, { input, ask }) => {
      const id = await decideObstacle(act, ask.params.obstacle ?? '', input.decision)
      return redirect(paths.assignment(id), text.done.decide)
    },
  )
}

type Name = Exclude<keyof typeof text.done, 'decide'>

/** Every act of the page is one form, one schema, one action, and leads back to the page. */
function acting(site: Site) {
  return <Schema extends z.ZodType>(
    name: Name,
    input: Schema,
    work: (act: Act, id: string, input: z.output<Schema>) => Promise<unknown>,
  ) =>
    site.post(
      paths[name](':id'),
      { for: staffRoles, input, again: assignmentPage, labels: fieldLabels },
      async (act, posted) => {
        const id = idOf(posted.ask)
        await work(act, id, posted.input)
        return redirect(paths.assignment(id), text.done[name])
      },
    )
}

function idOf(ask: Ask): string {
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new NotFound()
  return id
}

async function assignmentPage(ask: Ask): Promise<Answer> {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const scope = scopeFor(actor, tree, ask.today)
  const assignment = found(await findAssignment(ask.db, idOf(ask), scope))
  const { id, taskId, task, unitId } = assignment
  const obstacles = await listObstacles(ask.db, { assignmentId: id })
  const names = await namesOf(
    ask.db,
    obstacles.flatMap(({ raisedBy, decidedBy }) => [raisedBy, decidedBy ?? raisedBy]),
  )
  const occurrences = await occurrencesOfAssignment(ask.db, id)
  const standing: Standing = {
    state: assignment.state,
    roles: rolesTowardAssignment(actor, chargeOf(assignment), { tree, on: ask.today }),
    occurrences,
    unopened: await unopenedPeriods(ask.db, id),
    submittedBy: assignment.submittedBy,
    actorId: actor.accountId,
  }
  return page(
    <AssignmentPage
      frame={ask.frame}
      problem={ask.problem}
      assignment={assignment}
      standing={standing}
      occurrences={occurrences}
      dueDetails={await dueDetailsOf(ask.db, id)}
      supports={await supportsOf(ask.db, taskId)}
      paper={task.source && (await findDocument(ask.db, task.source.documentId))}
      obstacles={obstacles.map((obstacle) => ({
        ...obstacle,
        raisedByName: names.get(obstacle.raisedBy) ?? '',
        decidedByName: obstacle.decidedBy && (names.get(obstacle.decidedBy) ?? ''),
        mayAct:
          obstacle.state !== 'decided' && rolesTowardObstacle(actor, obstacle, { tree, on: ask.today }).length > 0,
      }))}
      openObstacle={ask.problem ? (ask.params.obstacle ?? null) : null}
      carried={await carriedFor(ask, id, scope)}
      chases={await chasesOf(ask.db, id)}
      people={
        await peopleIn(ask, { unitIds: [tree.responsibleFor(unitId, ask.today, { itemId: id }) ?? unitId], tree })
      }
      reminders={await remindersOf(ask.db, id)}
      comments={await commentsFor(ask, assignment)}
      note={await noteOfState(ask.db, assignment)}
      after={await ask.slot('task.after', { taskId, assignmentId: id })}
      timeline={
        await timelineOf(ask, [
          { kind: 'assignment', id },
          { kind: 'task', id: taskId },
        ])
      }
      tree={tree}
      today={ask.today}
    />,
  )
}

/** What this goes on from and where it goes on, as far as the reader may open them. */
async function carriedFor(ask: Ask, id: string, scope: Scope) {
  const { from, to } = await carriedBeside(ask.db, id)
  const opened = (other: string | null) => (other === null ? null : findAssignment(ask.db, other, scope))
  return { from: await opened(from), to: await opened(to) }
}
