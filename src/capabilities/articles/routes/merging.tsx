import { Stale } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page } from '../../../kernel/site.ts'
import type { Kept } from '../../../ui/form.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { namesOf } from '../../people/index.ts'
import { refuseAct } from '../rules/article.ts'
import { manuscriptInput } from '../rules/inputs.ts'
import { mergeManuscripts } from '../rules/merging.ts'
import { writeText } from '../rules/write-text.ts'
import { topicsOf } from '../shipped.ts'
import { articleFilesOf } from '../store/files.ts'
import { imagesOf } from '../store/images.ts'
import { findSave } from '../store/saves.ts'
import { text } from '../text/editions.ts'
import { EditPage } from '../views/edit-page.tsx'
import { GivenBack, MergePart, RecoveredPart } from '../views/merge-part.tsx'
import { openArticle } from './work.tsx'

const [shown, conflict] = [200, 409]

/** Of whom the browser keeps the words of the form, and under which name those came that the form brings back. */
export function keptOf(ask: Ask): Kept {
  const draft = ask.problem?.values.draft
  return { owner: ask.signedIn().accountId, ...(typeof draft === 'string' && draft !== '' && { as: draft }) }
}

/** What was typed meets what somebody else has saved meanwhile: both, and a proposal that holds both. */
export async function mergePage(ask: Ask): Promise<Answer> {
  const typed = manuscriptInput.safeParse(ask.problem?.values)
  if (!typed.success) throw new Stale()
  const { version, manuscript: mine } = typed.data
  const { article, standing } = await openArticle(ask)
  const theirs = article.inWork
  if (!theirs || refuseAct('edit', article, standing) !== null) {
    return page(
      <StaffPage frame={ask.frame} title={text.merge.closedTitle}>
        <GivenBack mine={mine} />
      </StaffPage>,
      conflict,
    )
  }
  // Nobody saved since these words were begun: then what is kept here is what they began with.
  const isBase = theirs.version === version
  const [base, images, names] = await Promise.all([
    isBase ? theirs : findSave(ask.db, theirs.id, version),
    imagesOf(ask.db, article.id),
    namesOf(ask.db, theirs.savedBy === null ? [] : [theirs.savedBy]),
  ])
  const merged = mergeManuscripts(base, mine, theirs)
  const { body } = merged.manuscript
  const topics = await topicsOf(ask)
  const theirName = names.get(theirs.savedBy ?? '') ?? null
  return page(
    <EditPage
      frame={ask.frame}
      problem={null}
      edition={{ ...theirs, ...merged.manuscript }}
      images={images}
      topics={topics}
      files={await articleFilesOf(ask.db, article.id)}
      body={{ text: writeText(body), json: JSON.stringify(body) }}
      kept={keptOf(ask)}
      merge={
        isBase
          ? { title: text.kept.title, part: <RecoveredPart mine={mine} theirs={theirs} topics={topics} /> }
          : {
              title: text.merge.title,
              part: (
                <MergePart
                  base={base}
                  mine={mine}
                  theirs={theirs}
                  theirName={theirName}
                  merged={merged}
                  topics={topics}
                />
              ),
            }
      }
    />,
    isBase ? shown : conflict,
  )
}
