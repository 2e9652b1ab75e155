import type { SlotFill } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { Section } from '../../../ui/hero.tsx'
import {
  chargeOf,
  findAssignment,
  listTasks,
  openStates,
  rolesTowardAssignment,
  scopeFor,
  taskPaths,
} from '../../tasks/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { queryOf } from '../rules/filter.ts'
import { recording } from '../rules/inputs.ts'
import type { Proof } from '../rules/ledger.ts'
import { listProofs } from '../store/proofs.ts'
import { paths, text } from '../text.ts'
import { ProofList, type ShownProof } from '../views/proof-list.tsx'

/** Proofs with the names and rights that their list shows. */
export async function shownProofs(ask: Ask, tree: UnitTree, proofs: readonly Proof[]): Promise<ShownProof[]> {
  const actor = ask.signedIn()
  const tasks = await listTasks(ask.db, [...new Set(proofs.map((proof) => proof.taskId))])
  return proofs.map((proof) => ({
    ...proof,
    roles: rolesTowardAssignment(actor, proof, { tree, on: ask.today }),
    unitName: tree.nameOn(proof.unitId, ask.today),
    taskText: tasks.find((task) => task.id === proof.taskId)?.text ?? '',
  }))
}

/** On the page of an assignment: what proves it, and the way to record more. On a plan's page: the way to the task's deeds. */
export const proofsOfTask: SlotFill<'task.after'> = async (ask, { taskId, assignmentId }) => {
  const query = queryOf({ taskIds: [taskId] })
  if (assignmentId === null) {
    const list = ask.actor ? paths.list : paths.publicList
    return (
      <a class="govuk-link" href={`${list}?${query}`}>
        {text.proofs.all}
      </a>
    )
  }
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const assignment = await findAssignment(ask.db, assignmentId, scopeFor(actor, tree, ask.today))
  if (!assignment) return null
  const proofs = await shownProofs(ask, tree, await listProofs(ask.db, { assignmentId, limit: 200 }))
  const roles = rolesTowardAssignment(actor, chargeOf(assignment), { tree, on: ask.today })
  const mayRecord =
    recording.by.some((role) => roles.includes(role)) && openStates.some((state) => state === assignment.state)
  return (
    <Section
      title={text.proofs.title}
      id="minh-chung"
      more={{ href: `${paths.list}?${query}`, label: text.proofs.all }}
    >
      {proofs.length === 0 ? (
        <p class="govuk-body">{text.proofs.noneYet}</p>
      ) : (
        <ProofList
          frame={ask.frame}
          problem={ask.problem}
          proofs={proofs}
          named="deed"
          actorId={actor.accountId}
          back={taskPaths.assignment(assignmentId)}
        />
      )}
      {mayRecord && (
        <LinkButton href={`${paths.record}?assignment=${assignmentId}`} tone="secondary">
          {text.record}
        </LinkButton>
      )}
    </Section>
  )
}
