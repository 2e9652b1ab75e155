import { type Ask, type PageHandler, redirect, type Site } from '../../../kernel/site.ts'
import { namesOf } from '../../people/index.ts'
import { editComment, mentionable, withdrawComment, writeComment } from '../actions/commenting.ts'
import type { Assignment } from '../rules/assignment.ts'
import {
  commentInput,
  editCommentInput,
  refuseComment,
  refuseEditComment,
  refuseWithdrawComment,
  withdrawCommentInput,
} from '../rules/comment.ts'
import { staffRoles } from '../rules/life.ts'
import { listComments } from '../store/comments.ts'
import { commentFields, commentText } from '../text/comments.ts'
import { paths } from '../text.ts'
import type { CommentsProps } from '../views/comments.tsx'

/** `again` is the assignment's page, on which the comments stand. */
export function commentRoutes(site: Site, again: PageHandler): void {
  const options = { for: staffRoles, again, labels: commentFields }
  const place = (id: string) => `${paths.assignment(id)}#trao-doi`
  site.post(
    paths.comment(':id'),
    { ...options, input: commentInput, perMinute: 30 },
    async (act, { input, ask: { params } }) => {
      await writeComment(act, params.id ?? '', { words: input.comment, mention: input.mention })
      return redirect(place(params.id ?? ''), commentText.done.written)
    },
  )
  site.post(
    paths.editComment(':id', ':comment'),
    { ...options, input: editCommentInput },
    async (act, { input, ask: { params } }) => {
      await editComment(act, params.comment ?? '', { version: input.version, words: input.editedComment })
      return redirect(place(params.id ?? ''), commentText.done.edited)
    },
  )
  site.post(
    paths.withdrawComment(':id', ':comment'),
    { ...options, input: withdrawCommentInput },
    async (act, { input, ask: { params } }) => {
      await withdrawComment(act, params.comment ?? '', input.version)
      return redirect(place(params.id ?? ''), commentText.done.withdrawn)
    },
  )
}

/** What the assignment's page shows of the talk about it. */
export async function commentsFor(ask: Ask, assignment: Assignment): Promise<CommentsProps> {
  const [comments, people] = await Promise.all([
    listComments(ask.db, assignment.id),
    mentionable(ask.db, assignment, ask.today),
  ])
  const names = await namesOf(ask.db, [...new Set(comments.map(({ writtenBy }) => writtenBy))])
  const at = { actorId: ask.signedIn().accountId, now: ask.now }
  return {
    frame: ask.frame,
    problem: ask.problem,
    assignmentId: assignment.id,
    comments: comments.map((comment) => ({
      ...comment,
      writer: names.get(comment.writtenBy) ?? '',
      mayEdit: refuseEditComment(comment, at) === null,
      mayWithdraw: refuseWithdrawComment(comment, at) === null,
    })),
    people,
    open: refuseComment(assignment.state) === null,
    openComment: ask.problem ? (ask.params.comment ?? null) : null,
  }
}
