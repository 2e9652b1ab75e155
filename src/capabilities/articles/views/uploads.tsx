import { Checkbox } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatBytes } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { Picture } from '../../../ui/picture.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { filePaths } from '../../files/index.ts'
import type { Edition } from '../rules/article.ts'
import type { Block } from '../rules/body.ts'
import type { ArticleImage } from '../rules/listing.ts'
import type { ArticleFile } from '../rules/media.ts'
import { writeText } from '../rules/write-text.ts'
import { text as editor } from '../text/editor.ts'
import { text } from '../text/media.ts'
import { labels, paths } from '../text.ts'
import { thumbnailOf } from './media.tsx'

interface UploadsProps {
  frame: Frame
  edition: Edition
  problem: FormProblem | null
}

/** Beside its own words, so a screen reader is not told twice. */
export function Thumbnail({ image }: { image: ArticleImage }) {
  const picture = thumbnailOf(image)
  return picture ? <Picture {...picture} alt="" class="thumbnail" /> : null
}

interface InsertProps {
  block: Block
  label: string
}

/** What to write into the plain text; with scripts a button does it. */
function Insert({ block, label }: InsertProps) {
  return (
    <>
      <p class="govuk-hint picture-list__code">
        {label}: <code>{writeText({ type: 'doc', content: [block] })}</code>
      </p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary picture-list__insert"
        data-insert={JSON.stringify(block)}
        data-inserted={text.inserted}
        hidden
      >
        {text.insert}
      </button>
    </>
  )
}

export function Pictures({ frame, edition, images, problem }: UploadsProps & { images: readonly ArticleImage[] }) {
  return (
    <Section title={editor.images} id="anh-cua-bai">
      {images.length === 0 && <p class="govuk-body">{editor.imagesNone}</p>}
      <ul class="govuk-list picture-list">
        {images.map((image) => (
          <li key={image.fileId} class="picture-list__item">
            <Thumbnail image={image} />
            <div>
              <p class="govuk-body">{image.decorative ? labels.decorative : image.alt}</p>
              <Insert block={blockOf(image)} label={editor.imageCode} />
              <p class="govuk-body">
                <a class="govuk-link" href={paths.describe(edition.articleId, image.fileId)}>
                  {text.describeLink}
                  <span class="govuk-visually-hidden">: {image.alt}</span>
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Form frame={frame} action={paths.images(edition.articleId)} multipart>
        <FileField name="file" label={labels.file} hint={editor.fileHint} problem={problem} accept="image/*" />
        <TextField name="alt" label={labels.alt} hint={editor.altHint} problem={problem} maxlength={300} />
        <Checkbox name="decorative" label={labels.decorative} hint={text.decorativeHint} problem={problem} />
        <TextField name="caption" label={labels.caption} problem={problem} maxlength={500} optional />
        <SubmitButton tone="secondary">{editor.upload}</SubmitButton>
      </Form>
    </Section>
  )
}

function blockOf({ fileId, alt, caption, decorative }: ArticleImage): Block {
  const attrs = { fileId, alt, caption }
  return { type: 'image', attrs: decorative ? { ...attrs, decorative } : attrs }
}

/** Film, sound and documents. */
export function Files({ frame, edition, files, problem }: UploadsProps & { files: readonly ArticleFile[] }) {
  return (
    <Section title={text.files} id="tep-cua-bai">
      {files.length === 0 && <p class="govuk-body">{text.filesNone}</p>}
      <ul class="govuk-list picture-list">
        {files.map((file) => (
          <li key={file.fileId} class="picture-list__item">
            <div>
              <p class="govuk-body">
                <a class="govuk-link" href={filePaths.file(file.fileId)}>
                  {file.title}
                </a>{' '}
                ({text.kinds[file.kind]}, {formatBytes(file.size)})
              </p>
              <Insert
                block={{ type: 'file', attrs: { fileId: file.fileId, caption: file.title } }}
                label={text.filesCode}
              />
            </div>
          </li>
        ))}
      </ul>
      <Form frame={frame} action={paths.files(edition.articleId)} multipart>
        <FileField name="medium" label={labels.medium} hint={text.mediumHint} problem={problem} accept={accepted} />
        <TextField name="fileTitle" label={labels.fileTitle} problem={problem} maxlength={300} />
        <FileField
          name="captions"
          label={labels.captions}
          hint={text.captionsHint}
          problem={problem}
          accept=".vtt,.srt"
          optional
        />
        <TextArea
          name="transcript"
          label={labels.transcript}
          hint={text.transcriptHint}
          problem={problem}
          rows={4}
          optional
        />
        <Checkbox name="silent" label={labels.silent} hint={text.silentHint} problem={problem} />
        <SubmitButton tone="secondary">{text.uploadFile}</SubmitButton>
      </Form>
    </Section>
  )
}

const accepted = '.mp4,.webm,.mp3,.wav,.ogg,.m4a,.pdf,.docx,.xlsx,.pptx,.txt,.zip'
