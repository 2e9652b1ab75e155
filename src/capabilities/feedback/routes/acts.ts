import type { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { redirect, type Site } from '../../../kernel/site.ts'
import {
  answerFeedback,
  approveAnswer,
  publishFeedback,
  sendBackAnswer,
  withdrawFeedback,
} from '../actions/answering.ts'
import { assignFeedback, classifyFeedback, rejectFeedback } from '../actions/receiving.ts'
import { unmaskSender } from '../actions/senders.ts'
import {
  answerInput,
  approveInput,
  approvingRoles,
  assignInput,
  classifyInput,
  publishInput,
  rejectInput,
  sendBackInput,
  unmaskers,
  unmaskInput,
  withdrawInput,
} from '../rules.ts'
import { deskText } from '../text/desk.ts'
import { labels, paths } from '../text.ts'
import { itemPage } from './desk.tsx'

const focal = ['feedback-officer'] as const
const answerers = ['officer', 'head', 'feedback-officer'] as const

/** What is done to one item, each from its page. */
export function actRoutes(site: Site): void {
  const hang = <Schema extends z.ZodType>(
    path: (id: string) => string,
    options: { for: readonly string[]; input: Schema; done: string },
    work: (act: Act, id: string, input: z.output<Schema>) => Promise<void>,
  ) =>
    site.post(
      path(':id'),
      { for: options.for, input: options.input, labels, again: itemPage },
      async (act, { input, ask }) => {
        const id = ask.params.id ?? ''
        await work(act, id, input)
        return redirect(paths.item(id), options.done)
      },
    )
  hang(paths.classify, { for: focal, input: classifyInput, done: deskText.classified }, classifyFeedback)
  hang(paths.assign, { for: focal, input: assignInput, done: deskText.assigned }, assignFeedback)
  hang(paths.reject, { for: focal, input: rejectInput, done: deskText.rejected }, rejectFeedback)
  hang(paths.write, { for: answerers, input: answerInput, done: deskText.answered }, answerFeedback)
  hang(paths.sendBack, { for: approvingRoles, input: sendBackInput, done: deskText.sentBack }, sendBackAnswer)
  hang(paths.approve, { for: approvingRoles, input: approveInput, done: deskText.approved }, approveAnswer)
  hang(paths.publish, { for: focal, input: publishInput, done: deskText.published }, publishFeedback)
  hang(paths.withdraw, { for: focal, input: withdrawInput, done: deskText.withdrawn }, withdrawFeedback)
  hang(paths.unmask, { for: unmaskers, input: unmaskInput, done: deskText.unmasked }, unmaskSender)
}
