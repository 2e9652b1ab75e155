import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { storeUpload } from '../../files/index.ts'
import { findAssignment, occurrencesOfAssignment, scopeFor, taskPaths } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { recordManualDeed } from '../actions/manual.ts'
import { recordInput, recording } from '../rules/inputs.ts'
import { fieldLabels, paths, text } from '../text.ts'
import { RecordPage } from '../views/record-page.tsx'
import { unitsToChoose } from './list.tsx'

export function recordingRoutes(site: Site): void {
  site.get(paths.record, { for: recording.by }, recordPage)
  site.post(
    paths.record,
    {
      for: recording.by,
      input: recordInput,
      again: recordPage,
      labels: fieldLabels,
      lists: ['areas'],
      files: ['files'],
      prepare: (_input, ask, uploads) => Promise.all(uploads.map((upload) => storeUpload(ask.kernel.storage, upload))),
    },
    async (act, { input, prepared }) => {
      const deedId = await recordManualDeed(act, input, prepared)
      return redirect(input.assignment ? taskPaths.assignment(input.assignment) : paths.deed(deedId), text.recorded)
    },
  )
}

async function recordPage(ask: Ask): Promise<Answer> {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const typed = ask.problem?.values.assignment
  const asked = typeof typed === 'string' ? typed : (ask.query.assignment ?? '')
  const assignment = isId(asked) ? await findAssignment(ask.db, asked, scopeFor(actor, tree, ask.today)) : null
  const ownIds = actor.roles.includes('head') ? tree.subtreeOn(actor.unitId, ask.today) : [actor.unitId]
  const all = unitsToChoose(ask, tree)
  return page(
    <RecordPage
      frame={ask.frame}
      problem={ask.problem}
      own={ownIds.map((id) => ({ id, name: tree.nameOn(id, ask.today) }))}
      others={all.filter(({ id }) => id !== actor.unitId)}
      assignment={assignment}
      occurrences={assignment ? await occurrencesOfAssignment(ask.db, assignment.id) : []}
      today={ask.today}
    />,
  )
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
