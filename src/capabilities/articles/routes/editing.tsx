import { found } from '../../../kernel/asking.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page } from '../../../kernel/site.ts'
import { findMisspellings } from '../../../spelling/index.ts'
import { refuseAct } from '../rules/article.ts'
import { type Body, plainTextOf } from '../rules/body.ts'
import { readText } from '../rules/read-text.ts'
import { writeText } from '../rules/write-text.ts'
import { topicsOf } from '../shipped.ts'
import { articleFilesOf } from '../store/files.ts'
import { imagesOf } from '../store/images.ts'
import { EditPage } from '../views/edit-page.tsx'
import { keptOf, mergePage } from './merging.tsx'
import { openArticle } from './work.tsx'

export function idOf(ask: Ask): string {
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}

export async function editPage(ask: Ask): Promise<Answer> {
  if (ask.problem?.errors.version) return mergePage(ask)
  const { article, standing } = await openArticle(ask)
  const refused = refuseAct('edit', article, standing)
  if (refused) throw new Refused(refused)
  const edition = found(article.inWork)
  const [images, files] = await Promise.all([imagesOf(ask.db, article.id), articleFilesOf(ask.db, article.id)])
  // Typed as plain text and refused: the editor goes on from what was typed.
  const typed = ask.problem?.values.bodyText
  const body: Body = typeof typed === 'string' && !ask.problem?.values.bodyJson ? readText(typed) : edition.body
  return page(
    <EditPage
      frame={ask.frame}
      problem={ask.problem}
      edition={edition}
      kept={keptOf(ask)}
      images={images}
      files={files}
      topics={await topicsOf(ask)}
      slips={slipsIn([edition.title, edition.summary ?? '', plainTextOf(body)])}
      body={{ text: writeText(edition.body), json: JSON.stringify(body) }}
    />,
  )
}

const shownSlips = 50
const around = 30

/** What is almost surely misspelt in what is kept, with the words around it. */
function slipsIn(texts: readonly string[]) {
  return texts
    .flatMap((text) =>
      findMisspellings(text).map(({ from, to, suggestion }) => ({
        before: text.slice(Math.max(0, from - around), from),
        words: text.slice(from, to),
        after: text.slice(to, to + around),
        suggestion,
      })),
    )
    .slice(0, shownSlips)
}
