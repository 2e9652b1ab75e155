import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/format.ts'
import { storePicture } from '../../files/index.ts'
import { listTasks } from '../../tasks/index.ts'
import { type Published, publishArticle, returnArticle } from '../actions/publishing.ts'
import { attachImage, cancelArticle, correctArticle, editArticle, submitArticle } from '../actions/writing.ts'
import { approvers, missingIn, refuseAct, writers } from '../rules/article.ts'
import type { Body } from '../rules/body.ts'
import { imageInput, manuscriptInput, returnInput, versionInput } from '../rules/inputs.ts'
import { readText } from '../rules/read-text.ts'
import { writeText } from '../rules/write-text.ts'
import { imagesOf } from '../store/images.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { EditPage } from '../views/edit-page.tsx'
import { mergePage } from './merging.tsx'
import { openArticle, reviewPage } from './work.tsx'

export function actRoutes(site: Site): void {
  editing(site)
  picturing(site)
  const writing = acting(site, writers)
  writing('submit', versionInput, (act, id, { version }) => submitArticle(act, id, version))
  writing('cancel', versionInput, (act, id, { version }) => cancelArticle(act, id, version))
  writing('correct', versionInput, (act, id, { version }) => correctArticle(act, id, version))
  const approving = acting(site, approvers)
  approving('return', returnInput, returnArticle)
  site.post(
    paths.publish(':id'),
    { for: approvers, input: versionInput, again: reviewPage },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      const published = await publishArticle(act, id, input.version)
      return redirect(paths.review(id), await publishedWords(act, published))
    },
  )
}

export function idOf(ask: Ask): string {
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}

type Plain = 'submit' | 'cancel' | 'correct' | 'return'
const leadsTo: Readonly<Record<Plain, (id: string) => string>> = {
  submit: paths.review,
  cancel: () => paths.list,
  correct: paths.edit,
  return: paths.review,
}

/** Every act of the review page is one form, one schema, one action. */
function acting(site: Site, audience: readonly string[]) {
  return <Schema extends z.ZodType>(
    name: Plain,
    input: Schema,
    work: (act: Act, id: string, input: z.output<Schema>) => Promise<unknown>,
  ) =>
    site.post(paths[name](':id'), { for: audience, input, again: reviewPage, labels }, async (act, posted) => {
      const id = idOf(posted.ask)
      await work(act, id, posted.input)
      return redirect(leadsTo[name](id), text.done[name])
    })
}

function editing(site: Site): void {
  site.get(paths.edit(':id'), { for: writers }, editPage)
  site.post(
    paths.edit(':id'),
    { for: writers, input: manuscriptInput, again: editPage, labels, lists: ['areas', 'topics'] },
    async (act, { input, ask }) => {
      const id = idOf(ask)
      // Said on the form, with all that was typed, instead of on a page of its own.
      const missing = input.send === 'submit' ? missingIn(input.manuscript) : {}
      if (Object.keys(missing).length > 0) throw new Invalid(missing)
      const { version } = await savedOrMet(() => editArticle(act, id, input))
      if (input.send === 'save') return redirect(paths.edit(id), text.done.edit)
      await submitArticle(act, id, version)
      return redirect(paths.review(id), text.done.submit)
    },
  )
}

/** Somebody else was quicker: the page comes back with what each of them wrote, instead of a refusal. */
async function savedOrMet<T>(save: () => Promise<T>): Promise<T> {
  try {
    return await save()
  } catch (error) {
    const met = error instanceof Stale || (error instanceof Refused && error.code === 'wrong-state')
    throw met ? new Invalid({ version: 'stale' }) : error
  }
}

async function editPage(ask: Ask): Promise<Answer> {
  if (ask.problem?.errors.version) return mergePage(ask)
  const { article, standing } = await openArticle(ask)
  const refused = refuseAct('edit', article, standing)
  if (refused) throw new Refused(refused)
  const edition = found(article.inWork)
  const images = await imagesOf(ask.db, article.id)
  // Typed as plain text and refused: the editor goes on from what was typed.
  const typed = ask.problem?.values.bodyText
  const body: Body = typeof typed === 'string' && !ask.problem?.values.bodyJson ? readText(typed) : edition.body
  return page(
    <EditPage
      frame={ask.frame}
      problem={ask.problem}
      edition={edition}
      images={images}
      body={{ text: writeText(edition.body), json: JSON.stringify(body) }}
    />,
  )
}

function picturing(site: Site): void {
  site.post(
    paths.images(':id'),
    {
      for: writers,
      input: imageInput,
      again: editPage,
      labels,
      files: ['file'],
      perMinute: 30,
      prepare: (_input, ask, uploads) => storePicture(ask.kernel.storage, uploads[0]),
    },
    async (act, { input, prepared, ask }) => {
      const id = idOf(ask)
      const image = await attachImage(act, id, { ...prepared, alt: input.alt, caption: input.caption })
      if (input.answer === 'json') return redirect(paths.image(id, image.fileId))
      return redirect(`${paths.edit(id)}#anh-cua-bai`, text.done.image)
    },
  )
  // A POST ends in an address; the editor reads there what it inserts.
  site.get(paths.image(':id', ':fileId'), { for: writers }, async (ask) => {
    const { article } = await openArticle(ask)
    const images = await imagesOf(ask.db, article.id)
    const image = found(images.find(({ fileId }) => fileId === ask.params.fileId))
    const { fileId, alt, caption, width, height } = image
    const body = JSON.stringify({ fileId, alt, caption, width, height })
    return { kind: 'text', type: 'application/json; charset=utf-8', body }
  })
}

const named = 2

async function publishedWords(act: Act, { taskIds, first }: Published): Promise<string> {
  if (!first) return text.done.republished
  const tasks = await listTasks(act.tx, taskIds)
  if (tasks.length === 0) return `${text.done.publish} ${text.work.evidenceNone}`
  const names = tasks.slice(0, named).map((task) => `“${shortened(task.text)}”`)
  const more = tasks.length > named ? [text.done.provesMore(formatNumber(tasks.length - named))] : []
  return `${text.done.publish} ${text.done.proves([...names, ...more].join(', '))}`
}

const shortened = (words: string) => (words.length <= 90 ? words : `${words.slice(0, words.lastIndexOf(' ', 90))}…`)
