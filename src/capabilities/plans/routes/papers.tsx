import { found } from '../../../kernel/asking.ts'
import { type Answer, type Ask, page, type Site } from '../../../kernel/site.ts'
import { type PaperFormat, paperFile, paperFormats } from '../../../writing/index.ts'
import { staffRoles } from '../../tasks/index.ts'
import { lettersArchive } from '../papers/bundle.ts'
import { type Letters, letterTo, readLetters } from '../papers/letter.ts'
import { planDocument, readPlanPaper } from '../papers/plan-paper.ts'
import { findPlanBySlug } from '../store/plans.ts'
import { paperPaths } from '../text/papers.ts'
import { LettersPage } from '../views/letters-page.tsx'

/** The plan as a document for everyone, and the letters that give units their tasks, for staff. */
export function paperRoutes(site: Site): void {
  site.get(paperPaths.letters(':slug'), { for: staffRoles }, async (ask) => {
    const letters = await lettersAsked(ask)
    return page(<LettersPage frame={ask.frame} letters={letters} ownUnitId={ask.signedIn().unitId} />)
  })
  for (const format of paperFormats) {
    site.get(paperPaths.plan(':slug', format), { for: 'public' }, (ask) => planFile(ask, format))
    site.get(paperPaths.letter(':slug', ':unit', format), { for: staffRoles }, (ask) => letterFile(ask, format))
    site.get(paperPaths.bundle(':slug', format), { for: staffRoles }, (ask) => bundleFile(ask, format))
  }
}

const planAsked = async (ask: Ask) => found(await findPlanBySlug(ask.db, ask.params.slug ?? ''))

const lettersAsked = async (ask: Ask): Promise<Letters> => readLetters(ask, await planAsked(ask))

async function planFile(ask: Ask, format: PaperFormat): Promise<Answer> {
  const plan = await planAsked(ask)
  return paperFile(planDocument(await readPlanPaper(ask, plan)), { format, name: plan.slug ?? plan.id })
}

async function letterFile(ask: Ask, format: PaperFormat): Promise<Answer> {
  const letters = await lettersAsked(ask)
  const unit = found(letters.units.find(({ slug }) => slug === ask.params.unit))
  return paperFile(letterTo(letters, unit), { format, name: `${letters.plan.slug}-giao-${unit.slug}` })
}

async function bundleFile(ask: Ask, format: PaperFormat): Promise<Answer> {
  const letters = await lettersAsked(ask)
  const body = await lettersArchive(letters, format)
  const fileName = `${letters.plan.slug}-giao-nhiem-vu-${format}.zip`
  return { kind: 'file', body, type: 'application/zip', fileName, inline: false }
}
