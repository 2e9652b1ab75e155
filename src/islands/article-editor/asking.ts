import type { Editor } from '@tiptap/core'
import { type Dialogue, dialogue, send } from './dialogue.ts'
import { safeLink } from './nodes.ts'

export function openDialog(id: string): void {
  dialogue(id, () => {})?.box.showModal()
}

export function askLink(editor: Editor): void {
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

/** Fills the fields with what is there, opens, and leads to the first. */
function open(asked: Dialogue | null, values: Readonly<Record<string, unknown>>): void {
  if (!asked) return
  for (const [name, value] of Object.entries(values)) {
    const field = asked.field(name)
    if (field?.type === 'checkbox') field.checked = value === true
    else if (field) field.value = String(value ?? '')
  }
  asked.say('problem', false)
  asked.box.showModal()
}

const said = (asked: Dialogue | null, name: string) => asked?.field(name)?.value.trim() ?? ''

/** What is chosen, if it is of that kind: then it is changed instead of a new one put in. */
function chosen(editor: Editor, type: string): Record<string, unknown> | null {
  return editor.isActive(type) ? editor.getAttributes(type) : null
}

/** Below the paragraph, list or table of the cursor: inside, it would cut that in two. */
export function putBelow(editor: Editor, content: { type: string; attrs?: Record<string, unknown> }): void {
  const { $to, to } = editor.state.selection
  const below = $to.depth > 0 ? $to.after(1) : to
  editor.chain().focus().insertContentAt(below, content).run()
}

function putOrChange(editor: Editor, type: string, attrs: Record<string, unknown>): void {
  if (chosen(editor, type)) editor.chain().focus().updateAttributes(type, attrs).run()
  else putBelow(editor, { type, attrs })
}

export function askNote(editor: Editor): void {
  const known = chosen(editor, 'footnote')
  const asked = dialogue('hop-chu-thich', () => {
    const text = said(asked, 'note')
    if (text === '') return asked?.say('problem', true)
    asked?.box.close()
    const chain = editor.chain().focus()
    if (known) chain.updateAttributes('footnote', { text }).run()
    else chain.insertContent({ type: 'footnote', attrs: { text } }).run()
  })
  open(asked, { note: known?.text })
}

export function askFigure(editor: Editor): void {
  const known = chosen(editor, 'figure')
  const asked = dialogue('hop-so-lieu', () => {
    const typed = said(asked, 'address')
    const own = typed.startsWith(`${location.origin}/`) ? typed.slice(location.origin.length) : typed
    if (!own.startsWith('/') || !safeLink.test(own) || /\s/.test(own)) return asked?.say('problem', true)
    asked?.box.close()
    putOrChange(editor, 'figure', { address: own, caption: said(asked, 'caption') || null })
  })
  open(asked, { address: known?.address, caption: known?.caption })
}

export function askCard(editor: Editor): void {
  const known = chosen(editor, 'linkCard')
  const asked = dialogue('hop-the', () => {
    const [href, title] = [said(asked, 'href'), said(asked, 'title')]
    if (!safeLink.test(href) || /\s/.test(href) || title === '') return asked?.say('problem', true)
    asked?.box.close()
    putOrChange(editor, 'linkCard', { href, title, fileId: said(asked, 'fileId') || null })
  })
  open(asked, { href: known?.href, title: known?.title, fileId: known?.fileId })
}

/** A new picture, a given file (pasted), or the words of the one that is chosen. Resolves when the dialogue is closed. */
export function askPicture(root: HTMLElement, editor: Editor, given?: { file: File; alt: string }): Promise<void> {
  const known = given ? null : chosen(editor, 'image')
  const asked = dialogue('hop-anh', () => void work())
  const work = async (): Promise<void> => {
    if (!asked) return
    const decorative = asked.field('decorative')?.checked ?? false
    const words = { alt: decorative ? '' : said(asked, 'alt'), caption: said(asked, 'caption') || null }
    asked.say('problem', false)
    if (!decorative && words.alt === '') return asked.say('problem', true)
    const file = given?.file ?? asked.field('file')?.files?.[0]
    if (known && !file) {
      asked.box.close()
      editor
        .chain()
        .focus()
        .updateAttributes('image', { ...words, decorative: decorative || null })
        .run()
      return
    }
    asked.say('status', true)
    const attrs = await send(root, root.dataset.images ?? '', {
      alt: words.alt,
      caption: words.caption ?? '',
      file,
      ...(decorative && { decorative: 'on' }),
    }).catch(() => null)
    asked.say('status', false)
    if (!attrs) return asked.say('problem', true)
    asked.box.close()
    const { fileId, alt, caption } = attrs
    const node = { type: 'image', attrs: { fileId, alt, caption, decorative: attrs.decorative ?? null } }
    if (editor.isActive('gallery')) editor.chain().focus().insertContentAt(editor.state.selection.to, node).run()
    else putBelow(editor, node)
  }
  const chooser = asked?.field('file')?.closest<HTMLElement>('.govuk-form-group')
  if (chooser) chooser.hidden = given !== undefined
  open(asked, {
    file: '',
    alt: given?.alt ?? known?.alt,
    caption: known?.caption,
    decorative: known?.decorative === true,
  })
  return new Promise((resolve) => {
    if (asked) asked.box.addEventListener('close', () => resolve(), { once: true })
    else resolve()
  })
}

export function askFile(root: HTMLElement, editor: Editor): void {
  const asked = dialogue('hop-tep', () => void work())
  const work = async (): Promise<void> => {
    if (!asked) return
    asked.say('problem', false)
    asked.say('status', true)
    const told = await send(root, root.dataset.files ?? '', {
      medium: asked.field('medium')?.files?.[0],
      captions: asked.field('captions')?.files?.[0],
      fileTitle: said(asked, 'fileTitle'),
      transcript: said(asked, 'transcript'),
      ...(asked.field('silent')?.checked && { silent: 'on' }),
    }).catch(() => null)
    asked.say('status', false)
    if (!told) return asked.say('problem', true)
    asked.box.close()
    putBelow(editor, { type: 'file', attrs: { fileId: told.fileId, caption: told.title } })
  }
  open(asked, { medium: '', captions: '', fileTitle: '', transcript: '', silent: false })
}
