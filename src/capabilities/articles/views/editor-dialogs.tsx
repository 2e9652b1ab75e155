import type { ComponentChildren } from 'preact'
import type { ArticleImage } from '../rules/listing.ts'
import { text } from '../text/editor.ts'
import { text as media } from '../text/media.ts'
import { labels } from '../text.ts'

/** Asked by the toolbar; outside the form, so that nothing of them is sent with it. */
export function EditorDialogs({ images }: { images: readonly ArticleImage[] }) {
  const { link, note, figure, card } = text
  return (
    <>
      <Dialog id="hop-lien-ket" title={link.title} refused={link.refused} apply={link.apply} extra={link.remove}>
        <DialogField id="lien-ket-dia-chi" label={link.address} hint={link.hint} name="href" />
      </Dialog>
      <Dialog id="hop-chu-thich" title={note.title} refused={note.refused} apply={note.apply}>
        <DialogField id="chu-thich-loi" label={note.words} hint={note.hint} name="note" />
      </Dialog>
      <Dialog id="hop-so-lieu" title={figure.title} refused={figure.refused} apply={figure.apply}>
        <DialogField id="so-lieu-dia-chi" label={figure.address} hint={figure.hint} name="address" />
        <DialogField id="so-lieu-loi-dan" label={figure.caption} name="caption" />
      </Dialog>
      <Dialog id="hop-the" title={card.title} refused={card.refused} apply={card.apply}>
        <DialogField id="the-dia-chi" label={card.address} hint={card.hint} name="href" />
        <DialogField id="the-ten" label={card.name} name="title" />
        <div class="govuk-form-group">
          <label class="govuk-label" for="the-anh">
            {card.picture}
          </label>
          <select class="govuk-select" id="the-anh" name="fileId">
            <option value="">{card.noPicture}</option>
            {images.map((image) => (
              <option key={image.fileId} value={image.fileId}>
                {image.alt || labels.decorative}
              </option>
            ))}
          </select>
        </div>
      </Dialog>
      <PictureDialog />
      <FileDialog />
      <Shortcuts />
    </>
  )
}

function PictureDialog() {
  const { title, failed, working, apply } = text.picture
  return (
    <Dialog id="hop-anh" title={title} refused={failed} working={working} apply={apply}>
      <DialogField id="anh-tep" label={labels.file} hint={text.fileHint} name="file" accept="image/*" />
      <DialogField id="anh-mo-ta" label={labels.alt} hint={text.altHint} name="alt" />
      <DialogBox id="anh-trang-tri" label={labels.decorative} hint={media.decorativeHint} name="decorative" />
      <DialogField id="anh-chu-thich" label={labels.caption} name="caption" />
    </Dialog>
  )
}

function FileDialog() {
  const { title, failed, working, apply } = text.file
  return (
    <Dialog id="hop-tep" title={title} refused={failed} working={working} apply={apply}>
      <DialogField
        id="tep-tep"
        label={labels.medium}
        hint={media.mediumHint}
        name="medium"
        accept="video/*,audio/*,*"
      />
      <DialogField id="tep-ten" label={labels.fileTitle} name="fileTitle" />
      <DialogField
        id="tep-phu-de"
        label={labels.captions}
        hint={media.captionsHint}
        name="captions"
        accept=".vtt,.srt"
      />
      <div class="govuk-form-group">
        <label class="govuk-label" for="tep-loi">
          {labels.transcript}
        </label>
        <div class="govuk-hint" id="tep-loi-goi-y">
          {media.transcriptHint}
        </div>
        <textarea class="govuk-textarea" id="tep-loi" name="transcript" rows={3} aria-describedby="tep-loi-goi-y" />
      </div>
      <DialogBox id="tep-khong-loi" label={labels.silent} hint={media.silentHint} name="silent" />
    </Dialog>
  )
}

function Shortcuts() {
  const { title, rows } = text.shortcuts
  return (
    <Dialog id="hop-phim-tat" title={title}>
      <dl class="shortcuts">
        {rows.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

interface DialogProps {
  id: string
  title: string
  refused?: string
  working?: string
  apply?: string
  extra?: string
  children: ComponentChildren
}

function Dialog({ id, title, refused, working, apply, extra, children }: DialogProps) {
  return (
    <dialog class="editor-dialog" id={id} aria-labelledby={`${id}-ten`}>
      <h2 class="govuk-heading-m" id={`${id}-ten`}>
        {title}
      </h2>
      {children}
      {working && <p class="govuk-body" role="status" data-status data-words={working} />}
      {refused && <p class="govuk-error-message" role="alert" data-problem data-words={refused} />}
      <div class="govuk-button-group">
        {apply && (
          <button type="button" class="govuk-button" data-apply>
            {apply}
          </button>
        )}
        {extra && (
          <button type="button" class="govuk-button govuk-button--secondary" data-extra>
            {extra}
          </button>
        )}
        <button type="button" class="link-button" data-close>
          {text.close}
        </button>
      </div>
    </dialog>
  )
}

interface DialogFieldProps {
  id: string
  label: string
  name: string
  hint?: string
  /** A file is asked for. */
  accept?: string
}

function DialogField({ id, label, hint, name, accept }: DialogFieldProps) {
  const hintId = hint ? `${id}-goi-y` : undefined
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="govuk-hint" id={hintId}>
          {hint}
        </div>
      )}
      {accept ? (
        <input class="govuk-file-upload" id={id} name={name} type="file" accept={accept} aria-describedby={hintId} />
      ) : (
        <input class="govuk-input" id={id} name={name} type="text" autocomplete="off" aria-describedby={hintId} />
      )}
    </div>
  )
}

function DialogBox({ id, label, hint, name }: Omit<DialogFieldProps, 'accept'>) {
  return (
    <div class="govuk-checkboxes govuk-form-group">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} name={name} type="checkbox" aria-describedby={`${id}-goi-y`} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
        </label>
        <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      </div>
    </div>
  )
}
