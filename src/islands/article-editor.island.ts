import { Editor, mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

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
  const editor = new Editor({
    element: page,
    extensions: extensions(),
    content: JSON.parse(json.value || '{"type":"doc","content":[]}'),
    injectCSS: false,
    editorProps: {
      attributes: {
        id: 'noi-dung-trinh-soan',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': 'noi-dung-soan',
      },
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
}

const safeLink = /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i

function extensions() {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      blockquote: false,
      listItem: false,
      heading: { levels: [2, 3] },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (address) => safeLink.test(address),
      },
    }),
    quote,
    listItem,
    picture,
    // The kit writes widths into style attributes, which our content policy refuses.
    Table.extend({ renderHTML: () => ['table', ['tbody', 0]] }).configure({ resizable: false, View: null }),
    TableRow,
    TableCell.extend({ content: 'paragraph+', addAttributes: singleCell }),
    TableHeader.extend({ content: 'paragraph+', addAttributes: singleCell }),
  ]
}

/** Joined cells, which come along when pasting from Word, fall apart into single ones. */
function singleCell() {
  const one = { default: 1, parseHTML: () => 1, rendered: false }
  return { colspan: one, rowspan: one, colwidth: { default: null, parseHTML: () => null, rendered: false } }
}

const quote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
})

const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // Tab leaves the editor where there is nothing to indent, so that the keyboard is not caught.
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: { default: null, parseHTML: (element: HTMLElement) => element.dataset.fileId, rendered: false },
    alt: { default: '', parseHTML: (element: HTMLElement) => element.querySelector('img')?.alt ?? '', rendered: false },
    caption: {
      default: null,
      parseHTML: (element: HTMLElement) => element.querySelector('figcaption')?.textContent || null,
      rendered: false,
    },
  }),
  // Only our own figures: a picture pasted from elsewhere has no file here.
  parseHTML: () => [{ tag: 'figure[data-file-id]' }],
  renderHTML: ({ node }) => [
    'figure',
    mergeAttributes({ 'data-file-id': node.attrs.fileId }),
    ['img', { src: `/tep/${node.attrs.fileId}`, alt: node.attrs.alt }],
    ['figcaption', {}, node.attrs.caption ?? ''],
  ],
})

type Run = (editor: Editor) => void
const commands: Readonly<Record<string, Run>> = {
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
}

function toolbar(root: HTMLElement, editor: Editor): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-command]')]
  const bar = root.querySelector<HTMLElement>('[role=toolbar]')
  for (const button of buttons) {
    const name = button.dataset.command ?? ''
    button.addEventListener('click', () => (name === 'image' ? askPicture(root, editor) : commands[name]?.(editor)))
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

interface Dialogue {
  readonly box: HTMLDialogElement
  readonly field: (name: string) => HTMLInputElement | null
  /** Shows the page's words at the place of that name, or none. */
  say(place: 'problem' | 'status', shown: boolean): void
}

function dialogue(id: string, apply: () => void, extra?: () => void): Dialogue | null {
  const box = document.getElementById(id)
  if (!(box instanceof HTMLDialogElement)) return null
  const say: Dialogue['say'] = (place, shown) => {
    const words = box.querySelector<HTMLElement>(`[data-${place}]`)
    if (words) words.textContent = shown ? (words.dataset.words ?? '') : ''
  }
  const on = (name: string, work?: () => void): void => {
    const button = box.querySelector<HTMLButtonElement>(`[data-${name}]`)
    if (button) button.onclick = work ?? null
  }
  on('apply', apply)
  on('extra', extra)
  on('close', () => box.close())
  box.onkeydown = (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    apply()
  }
  say('problem', false)
  return { box, say, field: (name) => box.querySelector<HTMLInputElement>(`[name=${name}]`) }
}

function askLink(editor: Editor): void {
  const asked = dialogue(
    'hop-lien-ket',
    () => {
      const address = asked?.field('href')?.value.trim() ?? ''
      const href = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : address
      if (!safeLink.test(href)) return asked?.say('problem', true)
      asked?.box.close()
      const chain = editor.chain().focus().extendMarkRange('link')
      if (editor.state.selection.empty && !editor.isActive('link'))
        chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
      else chain.setLink({ href }).run()
    },
    () => {
      asked?.box.close()
      editor.chain().focus().extendMarkRange('link').unsetLink().run()
    },
  )
  const field = asked?.field('href')
  if (!asked || !field) return
  field.value = editor.getAttributes('link').href ?? ''
  asked.box.showModal()
  field.focus()
}

function askPicture(root: HTMLElement, editor: Editor): void {
  const asked = dialogue('hop-anh', () => void send())
  const send = async (): Promise<void> => {
    if (!asked) return
    asked.say('problem', false)
    asked.say('status', true)
    const attrs = await upload(root, asked).catch(() => null)
    asked.say('status', false)
    if (!attrs) return asked.say('problem', true)
    asked.box.close()
    // Below the paragraph, list or table of the cursor: inside, a picture would cut it in two.
    const { $to, to } = editor.state.selection
    const below = $to.depth > 0 ? $to.after(1) : to
    editor.chain().focus().insertContentAt(below, { type: 'image', attrs }).run()
  }
  if (!asked) return
  for (const name of ['file', 'alt', 'caption']) {
    const field = asked.field(name)
    if (field) field.value = ''
  }
  asked.box.showModal()
}

async function upload(root: HTMLElement, asked: Dialogue): Promise<Record<string, unknown> | null> {
  const file = asked.field('file')?.files?.[0]
  const form = root.closest('form')
  if (!file || !form) return null
  const body = new FormData()
  body.set('_csrf', String(new FormData(form).get('_csrf') ?? ''))
  body.set('alt', asked.field('alt')?.value ?? '')
  body.set('caption', asked.field('caption')?.value ?? '')
  body.set('answer', 'json')
  body.set('file', file)
  const answer = await fetch(root.dataset.images ?? '', { method: 'POST', body })
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return null
  const { fileId, alt, caption } = await answer.json()
  return { fileId, alt, caption }
}
