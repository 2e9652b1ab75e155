import {
  answerFeedback,
  approveAnswer,
  assignFeedback,
  classifyFeedback,
  publishFeedback,
  rejectFeedback,
  sendFeedback,
} from '../../../src/capabilities/feedback/index.ts'
import type { Act, Actor } from '../../../src/kernel/act.ts'
import { addDays, type PlainDate, weekday } from '../../../src/kernel/dates.ts'
import { personIn } from '../places.ts'
import { type DemoQuestion, demoQuestions } from '../questions.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

const steps: readonly DemoQuestion['until'][] = ['sent', 'classified', 'assigned', 'answered', 'approved', 'published']

/** Questions of the last weeks: each walks as far as its story goes, by the people whose step it is. */
export const questionScenes = (stage: Stage): Scene[] => demoQuestions.flatMap((one) => scenesOf(stage, one))

function scenesOf(stage: Stage, one: DemoQuestion): Scene[] {
  const sentOn = addDays(stage.today, -one.ago)
  let id: string | null = null
  const send: Scene = {
    on: sentOn,
    at: '06:30',
    async play() {
      const { kind, subject, content, sender = nobody } = one
      const words = { kind, subject, content, about: null, email: null, ...sender }
      const sent = await actOn(stage, { on: sentOn, at: '06:30', by: null }, (act) => sendFeedback(act, words))
      id = sent?.id ?? null
    },
  }
  const step: Step = ({ days, at }, by, work) => {
    const on = workday(addDays(sentOn, days))
    return {
      on,
      at,
      async play() {
        const known = id
        if (known !== null) await actOn(stage, { on, at, by: by() }, (act) => work(act, known))
      },
    }
  }
  return [send, ...laterSteps(stage, one, step)]
}

type Step = (
  when: { readonly days: number; readonly at: string },
  by: () => Actor,
  work: (act: Act, id: string) => Promise<void>,
) => Scene

function laterSteps(stage: Stage, one: DemoQuestion, step: Step): Scene[] {
  const { kind, field, unit = '99', answer: body = '', subject, content, refused } = one
  const desk = () => stage.person('phananh')
  const holder = (role: string) => () => stage.person(personIn(unit, role), unit)
  // what is said of officials is answered by whoever leads them, and approved above them
  const [writer, approver] =
    kind === 'behaviour' ? [holder('head'), () => stage.person('chutich')] : [holder('officer'), holder('head')]
  const open = { version: 5, publicSubject: subject, publicContent: one.publicContent ?? content }
  if (one.until === 'sent') return []
  const classified = step({ days: 1, at: '09:10' }, desk, (act, id) =>
    classifyFeedback(act, id, { version: 1, kind, field }),
  )
  if (refused)
    return [
      classified,
      step({ days: 1, at: '10:10' }, desk, (act, id) =>
        rejectFeedback(act, id, { version: 2, reason: refused.reason, rejection: refused.words }),
      ),
    ]
  return [
    classified,
    step({ days: 1, at: '11:10' }, desk, (act, id) =>
      assignFeedback(act, id, { version: 2, unitId: stage.unit(unit) }),
    ),
    step({ days: 5, at: '14:10' }, writer, (act, id) => answerFeedback(act, id, { version: 3, body })),
    step({ days: 7, at: '15:10' }, approver, (act, id) => approveAnswer(act, id, { version: 4 })),
    step({ days: 8, at: '16:10' }, desk, (act, id) => publishFeedback(act, id, open)),
  ].slice(0, steps.indexOf(one.until))
}

const nobody = { name: null, address: null, phone: null }

/** The day itself, or the Monday after it. */
const workday = (day: PlainDate): PlainDate => addDays(day, Math.max(0, weekday(day) - 5) && 8 - weekday(day))
