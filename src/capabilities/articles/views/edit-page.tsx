import type { VNode } from 'preact'
import { CheckboxField, RadioField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, type Kept, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { areaCodes, areaLabels } from '../../tasks/index.ts'
import type { Edition } from '../rules/article.ts'
import type { ArticleImage } from '../rules/listing.ts'
import type { ArticleFile } from '../rules/media.ts'
import type { Topics } from '../rules/topics.ts'
import { text } from '../text/editor.ts'
import { text as pages } from '../text/pages.ts'
import { text as tagText } from '../text/tags.ts'
import { labels, paths } from '../text.ts'
import { BodyEditor } from './editor.tsx'
import { EditorDialogs } from './editor-dialogs.tsx'
import { KeptDrafts } from './kept-drafts.tsx'
import { type Slip, Slips } from './slips.tsx'
import { Files, Pictures, Thumbnail } from './uploads.tsx'

export function WritePage({ frame, problem }: { frame: Frame; problem: FormProblem | null }) {
  const { work } = pages
  return (
    <StaffPage
      frame={frame}
      title={work.write}
      lead={work.writeLead}
      problem={problem}
      breadcrumbs={[{ text: work.title, href: paths.list }]}
    >
      <Form frame={frame} action={paths.write}>
        <TextField name="title" label={labels.title} problem={problem} maxlength={300} />
        <SubmitButton>{work.start}</SubmitButton>
      </Form>
    </StaffPage>
  )
}

interface EditPageProps {
  frame: Frame
  edition: Edition
  images: readonly ArticleImage[]
  files: readonly ArticleFile[]
  topics: Topics
  slips?: readonly Slip[]
  /** The body as plain text and as the editor's JSON: what was typed where the form came back, else what is kept. */
  body: { text: string; json: string }
  problem: FormProblem | null
  /** Whose words the browser keeps until they are saved, and under which name they came back unsaved. */
  kept: Kept
  /** Words from two sides: what each wrote, above the form that holds both. */
  merge?: { readonly title: string; readonly part: VNode }
}

export function EditPage(props: EditPageProps) {
  const { frame, edition, problem } = props
  const id = edition.articleId
  const address = paths.edit(id)
  return (
    <StaffPage
      frame={frame}
      title={props.merge ? props.merge.title : edition.number > 1 ? text.correction : text.title}
      problem={problem}
      breadcrumbs={[
        { text: pages.work.title, href: paths.list },
        { text: edition.title, href: paths.review(id) },
      ]}
      actions={
        <LinkButton href={paths.preview(id)} tone="secondary">
          {pages.work.preview}
        </LinkButton>
      }
    >
      {edition.returnReason && (
        <Inset>
          <p class="govuk-body">
            <strong>{pages.work.returnedBecause}:</strong> {edition.returnReason}
          </p>
        </Inset>
      )}
      {props.merge?.part ?? <KeptDrafts frame={frame} owner={props.kept.owner} address={address} />}
      <Form frame={frame} action={address} autosave={address} kept={{ ...props.kept, onLeave: !!props.merge }}>
        <HiddenField name="version" value={edition.version} />
        <TextField name="title" label={labels.title} value={edition.title} problem={problem} maxlength={300} />
        <TextArea
          name="summary"
          label={labels.summary}
          hint={text.summaryHint}
          value={edition.summary}
          problem={problem}
          rows={3}
          maxlength={1000}
        />
        <BodyEditor
          pictures={paths.images(id)}
          files={paths.files(id)}
          bodyText={props.body.text}
          bodyJson={props.body.json}
          problem={problem}
        />
        <Slips slips={props.slips ?? []} />
        <Margins {...props} />
        <ButtonRow>
          <SubmitButton name="send" value="save">
            {text.save}
          </SubmitButton>
          <SubmitButton name="send" value="submit" tone="secondary">
            {text.saveAndSubmit}
          </SubmitButton>
        </ButtonRow>
      </Form>
      <EditorDialogs images={props.images} />
      <Pictures {...props} />
      <Files {...props} />
    </StaffPage>
  )
}

function Margins({ edition, images, problem, topics }: EditPageProps) {
  const chosen = [...new Set(edition.topics.map(topics.current))]
  const choices = [...new Set([...topics.live.map(({ code }) => code), ...chosen])]
  return (
    <>
      <div class="choice-columns">
        <CheckboxField
          name="areas"
          label={labels.areas}
          hint={text.areasHint}
          values={edition.areas}
          problem={problem}
          choices={areaCodes.map((value) => ({ value, label: areaLabels[value] }))}
          small
        />
        <CheckboxField
          name="topics"
          label={labels.topics}
          values={chosen}
          problem={problem}
          choices={choices.map((value) => ({ value, label: topics.name(value) }))}
          small
          optional
        />
      </div>
      <TextField
        name="tags"
        label={labels.tags}
        hint={tagText.tagsHint}
        value={edition.tags.join(', ')}
        problem={problem}
        optional
      />
      <Cover edition={edition} images={images} problem={problem} />
      <TextField name="authorName" label={labels.authorName} value={edition.authorName} problem={problem} optional />
      <TextField
        name="source"
        label={labels.source}
        hint={text.sourceHint}
        value={edition.source}
        problem={problem}
        optional
      />
    </>
  )
}

function Cover({ edition, images, problem }: Pick<EditPageProps, 'edition' | 'images' | 'problem'>) {
  return (
    <RadioField
      name="coverFileId"
      label={labels.coverFileId}
      hint={images.length === 0 ? text.coverNone : undefined}
      value={edition.coverFileId ?? ''}
      problem={problem}
      optional
      choices={[
        { value: '', label: text.noCover },
        ...images.map((image) => ({
          value: image.fileId,
          label: (
            <span class="picture-choice">
              {image.alt} <Thumbnail image={image} />
            </span>
          ),
        })),
      ]}
    />
  )
}
