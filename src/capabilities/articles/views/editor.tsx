import type { ComponentChildren } from 'preact'
import { type FormProblem, typedValue } from '../../../ui/fields.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { text } from '../text/editor.ts'
import { labels } from '../text.ts'

interface EditorProps {
  /** Where pictures are sent; without it the text shows none. */
  pictures?: string
  /** Where films, sound and documents are sent; without it the text shows none, and no figures. */
  files?: string
  bodyText: string
  bodyJson: string
  /** What the text is called where it is not an article's. */
  label?: string
  problem: FormProblem | null
}

/**
 * A box of plain text that the editor island replaces: the form carries the text as typed without scripts, and what the editor
 * made of it with them.
 */
export function BodyEditor({ pictures, files, bodyText, bodyJson, label = labels.bodyText, problem }: EditorProps) {
  return (
    <div class="editor" data-island="article-editor" data-images={pictures} data-files={files}>
      <div class="editor__frame" data-editor-frame hidden>
        <span class="govuk-label" id="noi-dung-soan">
          {label}
        </span>
        <p class="govuk-hint" id="noi-dung-soan-goi-y">
          {text.shortcuts.hint}
        </p>
        <Toolbar
          without={[
            ...(files === undefined ? (['file', 'figure'] as const) : []),
            ...(pictures === undefined ? (['image', 'gallery', 'linkCard'] as const) : []),
          ]}
        />
        <div class="editor__page prose" data-editor-page />
        <p class="govuk-body editor__told">
          <span role="status" data-spelling data-meant={text.spelling.meant} data-none={text.spelling.none} />{' '}
          <button type="button" class="link-button" data-spelling-mend hidden>
            {text.spelling.mend}
          </button>
        </p>
        <p class="govuk-body editor__told" role="status" data-paste-status data-refused={text.pasteRefused} />
      </div>
      <div data-editor-plain>
        <TextArea name="bodyText" label={label} hint={text.bodyHint} value={bodyText} problem={problem} rows={24} />
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
  { commands: ['image', 'gallery', 'file', 'figure', 'linkCard', 'footnote'] },
  { commands: ['table', 'horizontalRule'] },
  { commands: ['rowAfter', 'columnAfter', 'deleteRow', 'deleteColumn', 'deleteTable'], inTable: true },
  { commands: ['undo', 'redo', 'spelling', 'shortcuts'] },
]

function Toolbar({ without }: { without: readonly Command[] }) {
  return (
    <div class="editor__toolbar" role="toolbar" aria-label={text.toolbar} aria-controls="noi-dung-trinh-soan">
      {groups.map(({ commands, inTable }) => (
        <div key={commands[0]} class="editor__group" data-in-table={inTable} hidden={inTable}>
          {commands
            .filter((command) => !without.includes(command))
            .map((command) => (
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
  gallery: drawn('M3 6h9v9H3zM6 3h11v9M3 12l3-3 3 3M9.500 8.500h.1'),
  file: drawn('M3 4h14v12H3zM8 7.500v5l4.500-2.500z'),
  figure: drawn('M3 17h14M5 14v-4M9 14V6M13 14V9M17 14V4'),
  linkCard: drawn('M3 5h14v10H3zM3 9h5v6M11 9h4M11 12h3'),
  footnote: letters('x¹'),
  spelling: drawn('M3 16.500h14M5 9l3.500 3.500L15 4'),
  shortcuts: letters('?'),
  rowAfter: drawn('M3 4h14v5H3zM10 12v5M7.500 14.500h5'),
  columnAfter: drawn('M4 3h5v14H4zM12 10h5M14.500 7.500v5'),
  deleteRow: drawn('M3 4h14v5H3zM7.500 14.500h5'),
  deleteColumn: drawn('M4 3h5v14H4zM12 10h5'),
  deleteTable: drawn('M3 4h14v12H3zM7 7l6 6M13 7l-6 6'),
  undo: drawn('M7 4 3.500 7.500 7 11M4 7.500h8a4.500 4.500 0 0 1 0 9H9'),
  redo: drawn('M13 4l3.500 3.500L13 11M16 7.500H8a4.500 4.500 0 0 0 0 9h3'),
}
