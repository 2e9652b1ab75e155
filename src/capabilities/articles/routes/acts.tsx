import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/format.ts'
import { listTasks } from '../../tasks/index.ts'
import { type Published, publishArticle, returnArticle } from '../actions/publishing.ts'
import { cancelArticle, correctArticle, editArticle, submitArticle } from '../actions/writing.ts'
import { approvers, missingIn, writers } from '../rules/article.ts'
import { manuscriptInput, returnInput, versionInput } from '../rules/inputs.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { editPage, idOf } from './editing.tsx'
import { mediaRoutes } from './media.tsx'
import { reviewPage } from './work.tsx'

export function actRoutes(site: Site): void {
  editing(site)
  mediaRoutes(site)
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
      if (input.send === 'compare') throw new Invalid({ version: 'stale' })
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
