import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { storeOriginal } from '../../documents/index.ts'
import { loadTree } from '../../units/index.ts'
import { publishContest, rescheduleContest, withdrawContest } from '../actions/publishing.ts'
import { draftContest, dropFile, editContest, returnContest, submitContest } from '../actions/writing.ts'
import { ownOne, rolesHere } from '../reading.ts'
import {
  dropFileInput,
  editInput,
  newInput,
  rescheduleInput,
  returnInput,
  versionInput,
  withdrawInput,
} from '../rules/inputs.ts'
import { approvers, type Contest, refuseContest, refuseResult, workers, writers } from '../rules.ts'
import { resultsOf } from '../store/results.ts'
import { listOwn } from '../store.ts'
import { text } from '../text/desk.ts'
import { labels, paths } from '../text.ts'
import { contestColumns } from '../views/columns.tsx'
import { DeskPage } from '../views/desk-page.tsx'
import { EditPage } from '../views/edit-page.tsx'
import { OwnListPage } from '../views/list-page.tsx'
import { aroundContest } from './public.tsx'

export function deskRoutes(site: Site): void {
  site.get(paths.own, { for: workers }, ownList)
  tableRoutes(site, paths.ownCsv, {
    options: { for: workers },
    async table(ask: Ask) {
      const { rows, at } = await ownRows(ask)
      return exportOf({ title: text.title, columns: contestColumns(at), rows })
    },
  })
  site.get(paths.draft, { for: writers }, draftPage)
  site.post(
    paths.draft,
    { for: writers, input: newInput, ...form, again: draftPage, prepare: storeFiles },
    async (act, { input, prepared }) => redirect(paths.desk(await draftContest(act, input, prepared)), text.saved),
  )
  site.get(paths.desk(':id'), { for: workers }, deskPage)
  site.get(paths.edit(':id'), { for: writers }, editPage)
  site.post(
    paths.edit(':id'),
    { for: writers, input: editInput, ...form, again: editPage, prepare: storeFiles },
    async (act, { input, prepared, ask }) => {
      await editContest(act, idOf(ask), { typed: input, files: prepared })
      return redirect(paths.desk(idOf(ask)), text.saved)
    },
  )
  site.post(
    paths.dropFile(':id'),
    { for: writers, input: dropFileInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await dropFile(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), text.fileDropped)
    },
  )
  site.post(
    paths.submit(':id'),
    { for: writers, input: versionInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await submitContest(act, idOf(ask), input.version)
      return redirect(paths.desk(idOf(ask)), text.submitted)
    },
  )
  approving(site)
}

const form = { labels, lists: ['areas'], files: ['file'] } as const

type Prepare = (input: unknown, ask: Ask, uploads: readonly Parameters<typeof storeOriginal>[1][]) => Promise<Stored[]>
type Stored = Awaited<ReturnType<typeof storeOriginal>>

/** Keeps the attachments as they came, outside the transaction. */
const storeFiles: Prepare = async (_input, ask, uploads) => {
  const stored: Stored[] = []
  for (const upload of uploads) stored.push(await storeOriginal(ask.kernel.storage, upload))
  return stored
}

function approving(site: Site): void {
  site.post(
    paths.return(':id'),
    { for: approvers, input: returnInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await returnContest(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), text.returned)
    },
  )
  site.post(
    paths.publish(':id'),
    { for: approvers, input: versionInput, labels, again: deskPage },
    async (act, { input, ask }) =>
      redirect(paths.contest(await publishContest(act, idOf(ask), input.version)), text.published),
  )
  site.post(
    paths.reschedule(':id'),
    { for: approvers, input: rescheduleInput, labels, again: deskPage },
    async (act, { input, ask }) =>
      redirect(paths.contest(await rescheduleContest(act, idOf(ask), input)), text.rescheduled),
  )
  site.post(
    paths.withdraw(':id'),
    { for: approvers, input: withdrawInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await withdrawContest(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), text.withdrawDone)
    },
  )
}

const idOf = (ask: Ask) => ask.params.id ?? ''

async function ownRows(ask: Ask) {
  const tree = await loadTree(ask.db)
  const rows = await listOwn(ask.db, tree.workOf([ask.signedIn().unitId], ask.today))
  return { rows, at: { tree, today: ask.today } }
}

async function ownList(ask: Ask): Promise<Answer> {
  const mayWrite = writers.some((role) => ask.signedIn().roles.includes(role))
  return page(<OwnListPage frame={ask.frame} {...(await ownRows(ask))} mayWrite={mayWrite} />)
}

async function draftPage(ask: Ask): Promise<Answer> {
  const tree = await loadTree(ask.db)
  return page(<EditPage frame={ask.frame} problem={ask.problem} contest={null} tree={tree} today={ask.today} />)
}

async function editPage(ask: Ask): Promise<Answer> {
  const [contest, tree] = [await ownOne(ask), await loadTree(ask.db)]
  return page(<EditPage frame={ask.frame} problem={ask.problem} contest={contest} tree={tree} today={ask.today} />)
}

const deskPage = async (ask: Ask): Promise<Answer> => shownDesk(ask, await ownOne(ask))

export async function shownDesk(ask: Ask, contest: Contest): Promise<Answer> {
  const [around, results, roles, timeline] = await Promise.all([
    aroundContest(ask, contest),
    resultsOf(ask.db, contest.id),
    rolesHere(ask, contest),
    timelineOf(ask, [{ kind: 'contest', id: contest.id }]),
  ])
  const standing = { roles, actorId: ask.actor?.accountId ?? null }
  return page(
    <DeskPage
      frame={ask.frame}
      problem={ask.problem}
      {...around}
      results={results}
      timeline={timeline}
      refusal={(act) => refuseContest(act, contest, standing)}
      refusalOf={(act, result) => refuseResult(act, result, standing)}
    />,
  )
}
