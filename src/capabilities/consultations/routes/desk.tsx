import { Invalid } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { readFiles, UnreadableError } from '../../../reading/index.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { findPaperBySlug, recogniser, storeOriginal } from '../../documents/index.ts'
import { filesOf } from '../../files/index.ts'
import { loadTree } from '../../units/index.ts'
import { answerComments, moderateComment, publishAnswers } from '../actions/answering.ts'
import {
  draftConsultation,
  editConsultation,
  extendConsultation,
  type HandedDraft,
  openConsultation,
} from '../actions/opening.ts'
import { paperOf, readable } from '../put-up-paper.ts'
import { ownOne, rolesHere } from '../reading-files.ts'
import { draftClauses } from '../rules/draft.ts'
import {
  answerInput,
  type consultationLife,
  drafters,
  editInput,
  extendInput,
  moderateInput,
  newInput,
  openers,
  openInput,
  publishInput,
  refuseConsultation,
} from '../rules.ts'
import { answersOf, commentsOf } from '../store/comments.ts'
import { listOwn } from '../store.ts'
import { deskText } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { DeskPage } from '../views/desk-page.tsx'
import { EditPage } from '../views/edit-page.tsx'
import { consultationColumns, OwnListPage } from '../views/list-page.tsx'

export function deskRoutes(site: Site): void {
  site.get(paths.own, { for: drafters }, ownList)
  tableRoutes(site, paths.ownCsv, {
    options: { for: drafters },
    async table(ask: Ask) {
      const tree = await loadTree(ask.db)
      const rows = await listOwn(ask.db, tree.workOf([ask.signedIn().unitId], ask.today))
      return exportOf({ title: deskText.title, columns: consultationColumns({ tree, today: ask.today }), rows })
    },
  })
  site.get(paths.draft, { for: drafters }, draftPage)
  site.post(
    paths.draft,
    {
      for: drafters,
      input: newInput,
      labels,
      files: ['file'],
      again: draftPage,
      prepare: (_input, ask, uploads) => handed(ask, uploads),
    },
    async (act, { input, prepared }) =>
      redirect(paths.desk(await draftConsultation(act, input, prepared)), deskText.saved),
  )
  site.get(paths.desk(':id'), { for: drafters }, deskPage)
  site.get(paths.edit(':id'), { for: drafters }, editPage)
  site.post(
    paths.edit(':id'),
    {
      for: drafters,
      input: editInput,
      labels,
      files: ['file'],
      again: editPage,
      prepare: (_input, ask, uploads) => handed(ask, uploads),
    },
    async (act, { input, prepared, ask }) => {
      await editConsultation(act, idOf(ask), { words: input, handed: prepared })
      return redirect(paths.desk(idOf(ask)), deskText.saved)
    },
  )
  acts(site)
}

function acts(site: Site): void {
  site.post(
    paths.put(':id'),
    { for: openers, input: openInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      const { slug } = await openConsultation(act, idOf(ask), input)
      return redirect(paths.open(slug), deskText.putDone)
    },
  )
  site.post(
    paths.extend(':id'),
    { for: openers, input: extendInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await extendConsultation(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), deskText.extended)
    },
  )
  site.post(
    paths.moderate(':id'),
    { for: drafters, input: moderateInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await moderateComment(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), deskText.decided)
    },
  )
  site.post(
    paths.answer(':id'),
    {
      for: drafters,
      input: answerInput,
      labels: { ...labels, body: labels.answer },
      lists: ['comments'],
      again: deskPage,
    },
    async (act, { input, ask }) => {
      await answerComments(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), deskText.answerSaved)
    },
  )
  site.post(
    paths.publish(':id'),
    { for: openers, input: publishInput, labels, again: deskPage },
    async (act, { input, ask }) => {
      await publishAnswers(act, idOf(ask), input)
      return redirect(paths.desk(idOf(ask)), deskText.published)
    },
  )
}

const idOf = (ask: Ask) => ask.params.id ?? ''

/** Keeps the file as it came and reads its parts, outside the transaction. */
async function handed(ask: Ask, uploads: readonly Upload[]): Promise<HandedDraft> {
  const upload = uploads.find(({ field }) => field === 'file')
  if (!upload) return { file: null, clauses: [] }
  try {
    const reading = await readFiles([{ bytes: upload.bytes, name: upload.name }], recogniser())
    return { file: await storeOriginal(ask.kernel.storage, upload), clauses: draftClauses(reading) }
  } catch (error) {
    if (error instanceof UnreadableError) throw new Invalid({ file: `reading-${error.code}` })
    throw error
  }
}

async function ownList(ask: Ask): Promise<Answer> {
  const tree = await loadTree(ask.db)
  const rows = await listOwn(ask.db, tree.workOf([ask.signedIn().unitId], ask.today))
  return page(<OwnListPage frame={ask.frame} rows={rows} at={{ tree, today: ask.today }} />)
}

/** `van-ban`: chosen on the page of a document. */
async function draftPage(ask: Ask): Promise<Answer> {
  const paper = await readable(ask, await findPaperBySlug(ask.db, ask.query['van-ban'] ?? ''))
  return page(<EditPage frame={ask.frame} problem={ask.problem} consultation={null} today={ask.today} paper={paper} />)
}

async function editPage(ask: Ask): Promise<Answer> {
  const consultation = await ownOne(ask)
  const paper = await paperOf(ask, consultation)
  return page(
    <EditPage frame={ask.frame} problem={ask.problem} consultation={consultation} today={ask.today} paper={paper} />,
  )
}

async function deskPage(ask: Ask): Promise<Answer> {
  const consultation = await ownOne(ask)
  const roles = await rolesHere(ask, consultation)
  const [comments, answers, files, timeline] = await Promise.all([
    commentsOf(ask.db, consultation.id),
    answersOf(ask.db, consultation.id),
    filesOf(ask.db, [{ kind: 'consultation', id: consultation.id }]),
    timelineOf(ask, [{ kind: 'consultation', id: consultation.id }]),
  ])
  const may = (act: keyof typeof consultationLife) => refuseConsultation(act, consultation, roles) === null
  return page(
    <DeskPage
      {...{
        frame: ask.frame,
        problem: ask.problem,
        consultation,
        comments,
        answers,
        files,
        timeline,
        may,
        today: ask.today,
      }}
    />,
  )
}
