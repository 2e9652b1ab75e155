import { SelectField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { TextArea } from '../../../ui/text-field.tsx'
import { type Comment, commenting, type Mentionable, pieces } from '../rules/comment.ts'
import { commentFields, commentText } from '../text/comments.ts'
import { paths } from '../text.ts'

/** A comment with its writer's name and what the reader may still do with it. */
export interface ShownComment extends Comment {
  readonly writer: string
  readonly mayEdit: boolean
  readonly mayWithdraw: boolean
}

export interface CommentsProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly assignmentId: string
  readonly comments: readonly ShownComment[]
  readonly people: readonly Mentionable[]
  readonly open: boolean
  /** The comment whose change was refused. */
  readonly openComment: string | null
}

export function Comments(props: CommentsProps) {
  const { frame, assignmentId, comments, people, open } = props
  const problem = props.openComment ? null : props.problem
  return (
    <>
      {comments.length === 0 && <p class="govuk-body">{commentText.none}</p>}
      {comments.map((comment) => (
        <Entry key={comment.id} {...props} comment={comment} />
      ))}
      {open && (
        <Form frame={frame} action={paths.comment(assignmentId)} guard>
          <div data-island="mention" data-people={JSON.stringify(people.map(({ label }) => label))}>
            <TextArea
              name="comment"
              label={commentFields.comment}
              hint={commentText.hint}
              problem={problem}
              rows={3}
              maxlength={commenting.longest}
            />
            <ul class="mention" data-suggestions hidden aria-label={commentText.suggestions} />
          </div>
          <SelectField
            name="mention"
            label={commentFields.mention}
            hint={commentText.mentionHint}
            problem={problem}
            empty={commentText.nobody}
            choices={people.map(({ id, label }) => ({ value: id, label }))}
          />
          <SubmitButton tone="secondary" icon="chat">
            {commentText.send}
          </SubmitButton>
        </Form>
      )}
    </>
  )
}

function Entry({ comment, ...props }: CommentsProps & { comment: ShownComment }) {
  const { frame, assignmentId } = props
  const open = props.openComment === comment.id
  return (
    <article class="comment" id={`y-kien-${comment.id}`}>
      <p class="comment__head">
        <strong>{comment.writer}</strong>{' '}
        <time datetime={comment.writtenAt.toISOString()}>{formatDateTime(comment.writtenAt)}</time>
        {comment.editedAt && comment.words !== null && ` (${commentText.edited})`}
      </p>
      <Words comment={comment} people={props.people} />
      {comment.mayEdit && (
        <ConfirmButton
          frame={frame}
          action={paths.editComment(assignmentId, comment.id)}
          label={commentText.edit}
          question={commentText.editQuestion}
          confirm={commentText.save}
          hidden={{ version: comment.version }}
          open={open}
        >
          <TextArea
            name="editedComment"
            id={open ? undefined : `sua-${comment.id}`}
            label={commentFields.editedComment}
            value={comment.words}
            problem={open ? props.problem : null}
            rows={3}
          />
        </ConfirmButton>
      )}
      {comment.mayWithdraw && (
        <ConfirmButton
          frame={frame}
          action={paths.withdrawComment(assignmentId, comment.id)}
          label={commentText.withdraw}
          question={commentText.withdrawQuestion}
          hidden={{ version: comment.version }}
        />
      )}
    </article>
  )
}

function Words({ comment, people }: { comment: ShownComment; people: readonly Mentionable[] }) {
  if (comment.words === null) return <p class="govuk-body comment__withdrawn">{commentText.withdrawn}</p>
  const labels = people.filter(({ id }) => comment.mentions.includes(id)).map(({ label }) => label)
  const written = comment.words
  const unwritten = labels.filter((label) => !written.includes(`@${label}`))
  return (
    <p class="govuk-body comment__words">
      {pieces(comment.words, labels).map(({ words, mention }, index) =>
        mention ? (
          <strong key={`${index} ${words}`} class="comment__mention">
            {words}
          </strong>
        ) : (
          words
        ),
      )}
      {unwritten.map((label) => (
        <strong key={label} class="comment__mention">
          {' '}
          @{label}
        </strong>
      ))}
    </p>
  )
}
