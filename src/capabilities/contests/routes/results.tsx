import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import {
  draftResult,
  editResult,
  publishResult,
  returnResult,
  submitResult,
  withdrawResult,
} from '../actions/results.ts'
import { ownOne, ownResult } from '../reading.ts'
import { editResultInput, newResultInput, returnInput, versionInput, withdrawInput } from '../rules/inputs.ts'
import { approvers, writers } from '../rules.ts'
import { text } from '../text/desk.ts'
import { resultLabels as labels, paths } from '../text.ts'
import { ResultPage } from '../views/result-form.tsx'
import { shownDesk } from './desk.tsx'

export function resultRoutes(site: Site): void {
  site.get(paths.addResult(':id'), { for: writers }, addPage)
  site.post(
    paths.addResult(':id'),
    { for: writers, input: newResultInput, labels, again: addPage },
    async (act, { input, ask }) => {
      await draftResult(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), text.resultSaved)
    },
  )
  site.get(paths.result(':id'), { for: writers }, editPage)
  site.post(
    paths.result(':id'),
    { for: writers, input: editResultInput, labels, again: editPage },
    async (act, { input, ask }) => redirect(paths.desk(await editResult(act, idOf(ask), input)), text.resultSaved),
  )
  site.post(
    paths.submitResult(':id'),
    { for: writers, input: versionInput, labels, again: editPage },
    async (act, { input, ask }) =>
      redirect(paths.desk(await submitResult(act, idOf(ask), input.version)), text.submitted),
  )
  site.post(
    paths.returnResult(':id'),
    { for: approvers, input: returnInput, labels, again: backPage },
    async (act, { input, ask }) => redirect(paths.desk(await returnResult(act, idOf(ask), input)), text.returned),
  )
  site.post(
    paths.publishResult(':id'),
    { for: approvers, input: versionInput, labels, again: backPage },
    async (act, { input, ask }) =>
      redirect(paths.desk(await publishResult(act, idOf(ask), input.version)), text.resultPublished),
  )
  site.post(
    paths.withdrawResult(':id'),
    { for: approvers, input: withdrawInput, labels, again: backPage },
    async (act, { input, ask }) =>
      redirect(paths.desk(await withdrawResult(act, idOf(ask), input)), text.resultWithdrawn),
  )
}

const idOf = (ask: Ask) => ask.params.id ?? ''

async function addPage(ask: Ask): Promise<Answer> {
  const contest = await ownOne(ask)
  if (contest.state !== 'published') throw new NotFound()
  return page(<ResultPage frame={ask.frame} problem={ask.problem} contest={contest} result={null} />)
}

async function editPage(ask: Ask): Promise<Answer> {
  return page(<ResultPage frame={ask.frame} problem={ask.problem} {...(await ownResult(ask))} />)
}

/** Their forms stand on the contest's page. */
const backPage = async (ask: Ask): Promise<Answer> => shownDesk(ask, (await ownResult(ask)).contest)
