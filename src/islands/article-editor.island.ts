import { Editor } from '@tiptap/core'
import { putBelow } from './article-editor/asking.ts'
import { extensions } from './article-editor/nodes.ts'
import { pasting } from './article-editor/pasting.ts'
import { Spelling } from './article-editor/spelling.ts'
import { toolbar } from './article-editor/toolbar.ts'

/**
 * Turns the box of plain text into an editor. Its document has exactly the nodes that the server takes; the form then sends the
 * JSON instead of the text. Words, buttons and dialogues come from the page.
 */
export function enhance(root: HTMLElement): void {
  const json = root.querySelector<HTMLTextAreaElement>('[data-editor-json]')
  const frame = root.querySelector<HTMLElement>('[data-editor-frame]')
  const page = root.querySelector<HTMLElement>('[data-editor-page]')
  const plain = root.querySelector<HTMLElement>('[data-editor-plain]')
  if (!json || !frame || !page || !plain) return
  frame.hidden = false
  const error = plain.querySelector('.govuk-error-message')
  if (error) frame.insertBefore(error, page.previousElementSibling)
  plain.hidden = true
  for (const box of plain.querySelectorAll('textarea')) box.disabled = true
  const paste = pasting(root)
  const editor = new Editor({
    element: page,
    extensions: [...extensions(), Spelling],
    content: JSON.parse(json.value || '{"type":"doc","content":[]}'),
    injectCSS: false,
    editorProps: {
      attributes: {
        id: 'noi-dung-trinh-soan',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': 'noi-dung-soan',
        'aria-describedby': 'noi-dung-soan-goi-y',
        spellcheck: 'false',
      },
      transformPastedHTML: (html) => paste.clean(html),
      handlePaste: (_view, event) => paste.takeFiles(editor, event),
    },
    onUpdate: () => {
      keep()
      json.dispatchEvent(new Event('input', { bubbles: true }))
    },
  })
  const keep = (): void => {
    json.value = JSON.stringify(editor.getJSON())
  }
  json.disabled = false
  keep()
  // Nothing was typed yet: what the form holds now is what is kept.
  json.form?.dispatchEvent(new Event('form-saved'))
  toolbar(root, editor)
  offerUploads(editor)
}

/** Pictures and files in the lists below are put into the text by a button. */
function offerUploads(editor: Editor): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-insert]')) {
    button.hidden = false
    button.addEventListener('click', () => putBelow(editor, JSON.parse(button.dataset.insert ?? '{}')))
  }
}
