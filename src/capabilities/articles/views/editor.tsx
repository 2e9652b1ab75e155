import type { ComponentChildren } from 'preact'
import { type FormProblem, typedValue } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { text } from '../text/editor.ts'
import { labels, paths } from '../text.ts'

interface EditorProps {
  articleId: string
  bodyText: string
  bodyJson: string
  problem: FormProblem | null
}

/**
 * A box of plain text that the editor island replaces: the form carries the text as typed without scripts, and what the editor
 * made of it with them.
 */
export function BodyEditor({ articleId, bodyText, bodyJson, problem }: EditorProps) {
  return (
    <div class="editor" data-island="article-editor" data-images={paths.images(articleId)}>
      <div class="editor__frame" data-editor-frame hidden>
        <span class="govuk-label" id="noi-dung-soan">
          {labels.bodyText}
        </span>
        <Toolbar />
        <div class="editor__page prose" data-editor-page />
      </div>
      <div data-editor-plain>
        <TextArea
          name="bodyText"
          label={labels.bodyText}
          hint={text.bodyHint}
          value={bodyText}
          problem={problem}
          rows={24}
        />
      </div>
      <textarea name="bodyJson" data-editor-json hidden disabled>
        {typedValue({ name: 'bodyJson', problem, value: bodyJson })}
      </textarea>
    </div>
  )
}

type Command = keyof typeof text.commands

const groups: readonly { commands: readonly Command[]; inTable?: true }[] = [
  { commands: ['bold', 'italic', 'link'] },
  { commands: ['heading2', 'heading3', 'blockquote'] },
  { commands: ['bulletList', 'orderedList'] },
  { commands: ['image', 'table', 'horizontalRule'] },
  { commands: ['rowAfter', 'columnAfter', 'deleteRow', 'deleteColumn', 'deleteTable'], inTable: true },
  { commands: ['undo', 'redo'] },
]

function Toolbar() {
  return (
    <div class="editor__toolbar" role="toolbar" aria-label={text.toolbar} aria-controls="noi-dung-trinh-soan">
      {groups.map(({ commands, inTable }) => (
        <div key={commands[0]} class="editor__group" data-in-table={inTable} hidden={inTable}>
          {commands.map((command) => (
            <button
              key={command}
              type="button"
              class="editor__button"
              data-command={command}
              aria-label={text.commands[command]}
              title={text.commands[command]}
            >
              {signs[command]}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

const drawn = (d: string) => (
  <svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={d} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
)
const letters = (sign: string) => <span aria-hidden="true">{sign}</span>

const signs: Readonly<Record<Command, ComponentChildren>> = {
  bold: <strong aria-hidden="true">B</strong>,
  italic: <em aria-hidden="true">I</em>,
  heading2: letters('H2'),
  heading3: letters('H3'),
  bulletList: <Icon name="list" />,
  orderedList: drawn('M8 5h9M8 10h9M8 15h9M3 3.500h1V7M3 7h2M3 12.500h2L3 16h2'),
  blockquote: drawn('M3 5v10M7 6h10M7 10h10M7 14h6'),
  link: <Icon name="link" />,
  image: drawn('M3 4h14v12H3zM3 14l4-4 3 3 3-4 4 5M7 7.500h.1'),
  table: drawn('M3 4h14v12H3zM3 8h14M3 12h14M8 4v12'),
  horizontalRule: drawn('M3 10h14M6 5h8M6 15h8'),
  rowAfter: drawn('M3 4h14v5H3zM10 12v5M7.500 14.500h5'),
  columnAfter: drawn('M4 3h5v14H4zM12 10h5M14.500 7.500v5'),
  deleteRow: drawn('M3 4h14v5H3zM7.500 14.500h5'),
  deleteColumn: drawn('M4 3h5v14H4zM12 10h5'),
  deleteTable: drawn('M3 4h14v12H3zM7 7l6 6M13 7l-6 6'),
  undo: drawn('M7 4 3.500 7.500 7 11M4 7.500h8a4.500 4.500 0 0 1 0 9H9'),
  redo: drawn('M13 4l3.500 3.500L13 11M16 7.500H8a4.500 4.500 0 0 0 0 9h3'),
}

/** Asked by the toolbar; outside the form, so that nothing of them is sent with it. */
export function EditorDialogs() {
  return (
    <>
      <dialog class="editor-dialog" id="hop-lien-ket" aria-labelledby="hop-lien-ket-ten">
        <h2 class="govuk-heading-m" id="hop-lien-ket-ten">
          {text.link.title}
        </h2>
        <DialogField id="lien-ket-dia-chi" label={text.link.address} hint={text.link.hint} name="href" />
        <p class="govuk-error-message" role="alert" data-problem data-words={text.link.refused} />
        <DialogButtons apply={text.link.apply} extra={text.link.remove} />
      </dialog>
      <dialog class="editor-dialog" id="hop-anh" aria-labelledby="hop-anh-ten">
        <h2 class="govuk-heading-m" id="hop-anh-ten">
          {text.picture.title}
        </h2>
        <div class="govuk-form-group">
          <label class="govuk-label" for="anh-tep">
            {labels.file}
          </label>
          <div class="govuk-hint" id="anh-tep-goi-y">
            {text.fileHint}
          </div>
          <input
            class="govuk-file-upload"
            id="anh-tep"
            name="file"
            type="file"
            accept="image/*"
            aria-describedby="anh-tep-goi-y"
          />
        </div>
        <DialogField id="anh-mo-ta" label={labels.alt} hint={text.altHint} name="alt" />
        <DialogField id="anh-chu-thich" label={labels.caption} name="caption" />
        <p class="govuk-body" role="status" data-status data-words={text.picture.working} />
        <p class="govuk-error-message" role="alert" data-problem data-words={text.picture.failed} />
        <DialogButtons apply={text.picture.apply} />
      </dialog>
    </>
  )
}

function DialogField({ id, label, hint, name }: { id: string; label: string; hint?: string; name: string }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="govuk-hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      )}
      <input
        class="govuk-input"
        id={id}
        name={name}
        type="text"
        autocomplete="off"
        aria-describedby={hint ? `${id}-goi-y` : undefined}
      />
    </div>
  )
}

function DialogButtons({ apply, extra }: { apply: string; extra?: string }) {
  return (
    <div class="govuk-button-group">
      <button type="button" class="govuk-button" data-apply>
        {apply}
      </button>
      {extra && (
        <button type="button" class="govuk-button govuk-button--secondary" data-extra>
          {extra}
        </button>
      )}
      <button type="button" class="link-button" data-close>
        {text.close}
      </button>
    </div>
  )
}
