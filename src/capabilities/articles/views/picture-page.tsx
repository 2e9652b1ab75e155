import { Checkbox } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { filePaths } from '../../files/index.ts'
import type { ArticleImage } from '../rules/listing.ts'
import { text as editor } from '../text/editor.ts'
import { text } from '../text/media.ts'
import { text as pages } from '../text/pages.ts'
import { labels, paths } from '../text.ts'

interface PicturePageProps {
  frame: Frame
  problem: FormProblem | null
  articleId: string
  image: ArticleImage
}

/** What one picture shows, and the point that no cut may lose. */
export function PicturePage({ frame, problem, articleId, image }: PicturePageProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.describe}
      problem={problem}
      breadcrumbs={[
        { text: pages.work.title, href: paths.list },
        { text: editor.title, href: paths.edit(articleId) },
      ]}
    >
      <Form frame={frame} action={paths.describe(articleId, image.fileId)} guard>
        <TextField
          name="alt"
          label={labels.alt}
          hint={editor.altHint}
          value={image.alt}
          problem={problem}
          maxlength={300}
        />
        <Checkbox
          name="decorative"
          label={labels.decorative}
          hint={text.decorativeHint}
          checked={image.decorative}
          problem={problem}
        />
        <TextField
          name="caption"
          label={labels.caption}
          value={image.caption}
          problem={problem}
          maxlength={500}
          optional
        />
        <fieldset class="govuk-fieldset focal" data-island="focal-point" data-now={text.focusNow}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{text.focus}</legend>
          <p class="govuk-hint">{text.focusHint}</p>
          <div class="focal__frame">
            <img
              class="focal__picture"
              data-focal-picture
              src={filePaths.file(image.fileId)}
              alt={image.alt}
              width={image.width}
              height={image.height}
            />
          </div>
          <p class="govuk-body" role="status" data-focal-status />
          <div class="focal__numbers">
            <TextField
              name="focusX"
              label={labels.focusX}
              value={String(image.focus.x)}
              problem={problem}
              inputmode="numeric"
              width="short"
            />
            <TextField
              name="focusY"
              label={labels.focusY}
              value={String(image.focus.y)}
              problem={problem}
              inputmode="numeric"
              width="short"
            />
          </div>
        </fieldset>
        <ButtonRow>
          <SubmitButton>{text.describeSave}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}
