import {
  answerComments,
  commentOn,
  draftConsultation,
  moderateComment,
  openConsultation,
  publishAnswers,
} from '../../../src/capabilities/consultations/index.ts'
import { registerDocument } from '../../../src/capabilities/documents/index.ts'
import { addDays, max } from '../../../src/kernel/dates.ts'
import { readText } from '../../../src/reading/index.ts'
import { type DemoConsultation, type DemoPaper, demoConsultations, demoPapers } from '../legal.ts'
import { demoYear } from '../year.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** The register of legal documents, and two drafts put up for comment: one answered, one open. */
export function legalScenes(stage: Stage): Scene[] {
  const start = `${demoYear(stage.today)}-01-05`
  return [
    // an hour each: those of one hour are played side by side, and these name each other
    ...demoPapers(stage.today).map((paper, index) => {
      const when = { on: max(addDays(paper.issued, 1), start), at: `${String(index + 8).padStart(2, '0')}:20` }
      return { ...when, play: () => registerPaper(stage, paper, when) }
    }),
    ...demoConsultations.flatMap((one) => consulted(stage, one)),
  ]
}

async function registerPaper(stage: Stage, paper: DemoPaper, when: { on: string; at: string }): Promise<void> {
  const { number, type, issued, effective, field, title } = paper
  const city = stage.tree.nameOn(stage.unit('99'), issued).replace(/^./, (letter) => letter.toLowerCase())
  const issuer = `${type === 'Nghị quyết' ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'} ${city}`
  const [day, month, year] = [issued.slice(8), issued.slice(5, 7), issued.slice(0, 4)]
  const head = `${issuer.toUpperCase()}\n-------\nSố: ${number}\nLam Giang, ngày ${day} tháng ${month} năm ${year}\n`
  const reading = readText(`${head}\n${type.toUpperCase()}\n${title}\n\n${paper.text}\n`)
  await actOn(stage, { ...when, by: stage.person('dieuphoi') }, (act) =>
    registerDocument(act, {
      ...{ number, type, issuer, issued, effective, title, field, reading },
      ...{ signer: 'Đặng Quốc Thái', isPublic: true, file: null, expires: paper.expires ?? null },
    }),
  )
}

function consulted(stage: Stage, one: DemoConsultation): Scene[] {
  const keeper = () => stage.person('dieuphoi')
  const [opens, closes] = [addDays(stage.today, one.opens), addDays(stage.today, one.closes)]
  let made: { id: string; slug: string } | null = null
  const scene = (on: string, at: string, work: (of: { id: string; slug: string }) => Promise<void>): Scene => ({
    on,
    at,
    play: async () => (made ? work(made) : undefined),
  })
  const open: Scene = {
    on: opens,
    at: '07:40',
    async play() {
      const words = {
        title: one.title,
        kind: 'normative' as const,
        questions: one.questions,
        draft: one.draft,
        document: null,
      }
      const window = { opensOn: opens, closesOn: closes, shortReason: null }
      const when = { on: opens, at: '07:40', by: keeper() }
      const id = await actOn(stage, when, (act) =>
        draftConsultation(act, { ...words, ...window }, { file: null, clauses: [] }),
      )
      const { slug } = await actOn(stage, { ...when, at: '07:50' }, (act) => openConsultation(act, id, { version: 1 }))
      made = { id, slug }
    },
  }
  const said = one.comments.map((comment) => {
    const on = addDays(opens, comment.after)
    return scene(on, '19:30', async ({ id, slug }) => {
      const { name, body } = comment
      const clauses = (text: string) => [...text.matchAll(/^Điều \d+/gm)].map(({ index }) => `v${index}`)
      const clause = comment.article === null ? null : (clauses(one.draft)[comment.article - 1] ?? null)
      const words = { body, clause, name, showsName: name !== null, email: null }
      const commentId = await actOn(stage, { on, at: '19:30', by: null }, (act) => commentOn(act, slug, words))
      if (comment.answer === undefined || commentId === null) return
      await actOn(stage, { on, at: '20:10', by: keeper() }, (act) =>
        moderateComment(act, id, { commentId, decision: 'show', reason: null }),
      )
      if (comment.answer !== null) answered.set(comment.answer, [...(answered.get(comment.answer) ?? []), commentId])
    })
  })
  const answered = new Map<number, string[]>()
  const after = addDays(closes, 6)
  const end = scene(after, '15:10', async ({ id }) => {
    if (one.answers.length === 0) return
    for (const [at, answer] of one.answers.entries())
      await actOn(stage, { on: after, at: '15:10', by: keeper() }, (act) =>
        answerComments(act, id, { ...answer, comments: answered.get(at) ?? [] }),
      )
    const closingWords = 'Cảm ơn ông, bà đã góp ý. Dự thảo chỉnh lý đang được thẩm định.'
    await actOn(stage, { on: after, at: '15:40', by: keeper() }, (act) =>
      publishAnswers(act, id, { version: 2, closingWords }),
    )
  })
  return [open, ...said, end]
}
