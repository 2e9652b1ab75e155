import type { Editor } from '@tiptap/core'
import { askCard, askFigure, askFile, askLink, askNote, askPicture, openDialog } from './asking.ts'
import { toggleGallery } from './gallery.ts'
import { mendSlip, nextSlip, spellingPlace } from './spelling.ts'

const commands: Readonly<Record<string, (editor: Editor, root: HTMLElement) => unknown>> = {
  image: (editor, root) => askPicture(root, editor),
  file: (editor, root) => askFile(root, editor),
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  heading2: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  heading3: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  horizontalRule: (editor) => editor.chain().focus().setHorizontalRule().run(),
  table: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  rowAfter: (editor) => editor.chain().focus().addRowAfter().run(),
  columnAfter: (editor) => editor.chain().focus().addColumnAfter().run(),
  deleteRow: (editor) => editor.chain().focus().deleteRow().run(),
  deleteColumn: (editor) => editor.chain().focus().deleteColumn().run(),
  deleteTable: (editor) => editor.chain().focus().deleteTable().run(),
  undo: (editor) => editor.chain().focus().undo().run(),
  redo: (editor) => editor.chain().focus().redo().run(),
  link: askLink,
  footnote: askNote,
  figure: askFigure,
  linkCard: askCard,
  gallery: toggleGallery,
  spelling: nextSlip,
  shortcuts: () => openDialog('hop-phim-tat'),
}

const states: Readonly<Record<string, [string, Record<string, unknown>?]>> = {
  bold: ['bold'],
  italic: ['italic'],
  heading2: ['heading', { level: 2 }],
  heading3: ['heading', { level: 3 }],
  bulletList: ['bulletList'],
  orderedList: ['orderedList'],
  blockquote: ['blockquote'],
  link: ['link'],
  gallery: ['gallery'],
}

/** The buttons above the text: one stop for the Tab key, pressed where their mark is set. */
export function toolbar(root: HTMLElement, editor: Editor): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-command]')]
  const bar = root.querySelector<HTMLElement>('[role=toolbar]')
  for (const button of buttons) {
    const name = button.dataset.command ?? ''
    button.addEventListener('click', () => commands[name]?.(editor, root))
  }
  const show = (): void => {
    const inTable = editor.isActive('table')
    for (const group of root.querySelectorAll<HTMLElement>('[data-in-table]')) group.hidden = !inTable
    for (const button of buttons) {
      const state = states[button.dataset.command ?? '']
      if (state) button.setAttribute('aria-pressed', String(editor.isActive(...state)))
      if (button.dataset.command === 'table') button.disabled = inTable
    }
  }
  editor.on('transaction', show)
  show()
  rove(bar, buttons)
  shortcuts(root, editor, bar)
  spellingPlace(editor, root)
}

/** One stop for the Tab key; the arrows walk along the buttons. */
function rove(bar: HTMLElement | null, buttons: readonly HTMLButtonElement[]): void {
  const reach = (chosen: HTMLButtonElement | undefined): void => {
    for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1
  }
  reach(buttons[0])
  bar?.addEventListener('keydown', (event) => {
    const seen = buttons.filter((button) => button.offsetParent !== null)
    const at = seen.findIndex((button) => button.matches(':focus'))
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seen.length - 1 }
    const step = steps[event.key]
    if (at < 0 || step === undefined) return
    event.preventDefault()
    const next = seen[(step + seen.length) % seen.length]
    reach(next)
    next?.focus()
  })
  bar?.addEventListener('focusin', (event) => {
    reach(buttons.find((button) => button === event.target))
  })
}

const keys: Readonly<Record<string, string>> = { k: 'link', f: 'footnote' }

/** Keys that the kit lacks; the way to the buttons and back. */
function shortcuts(root: HTMLElement, editor: Editor, bar: HTMLElement | null): void {
  editor.view.dom.addEventListener('keydown', (event) => {
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault()
      bar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    }
    if (event.key === 'F7' || (event.key === 'Enter' && event.altKey)) {
      event.preventDefault()
      if (event.key === 'F7') nextSlip(editor, root)
      else mendSlip(editor, root)
    }
    const name = event.ctrlKey || event.metaKey ? keys[event.key.toLowerCase()] : undefined
    if (!name || event.altKey || event.shiftKey !== (name === 'footnote')) return
    event.preventDefault()
    commands[name]?.(editor, root)
  })
  bar?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') editor.commands.focus()
  })
}
