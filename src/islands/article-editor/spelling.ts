import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findMisspellings } from '../../spelling/index.ts'

type Doc = Editor['state']['doc']

const key = new PluginKey<DecorationSet>('spelling')

/** Words that are almost surely misspelt are underlined, with what was meant on them. */
export const Spelling = Extension.create({
  name: 'spelling',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => marksIn(doc),
        apply: (transaction, marks) => (transaction.docChanged ? marksIn(transaction.doc) : marks),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

const known = new WeakMap<object, { from: number; to: number; suggestion: string }[]>()

function marksIn(doc: Doc): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((block, place) => {
    if (!block.isTextblock) return
    // Blocks that did not change are the same objects.
    const found = known.get(block) ?? findMisspellings(block.textBetween(0, block.content.size, '\n', '\ufffc'))
    known.set(block, found)
    for (const { from, to, suggestion } of found)
      marks.push(
        Decoration.inline(
          place + 1 + from,
          place + 1 + to,
          { class: 'editor__spelling', title: suggestion, 'aria-invalid': 'spelling' },
          { suggestion },
        ),
      )
  })
  return DecorationSet.create(doc, marks)
}

interface Slip {
  readonly from: number
  readonly to: number
  readonly suggestion: string
}

const slipsIn = ({ state }: Editor): Slip[] =>
  (key.getState(state)?.find() ?? [])
    .map(({ from, to, spec }) => ({ from, to, suggestion: String(spec.suggestion) }))
    .sort((one, other) => one.from - other.from)

const chosen = (editor: Editor): Slip | undefined => {
  const { from, to } = editor.state.selection
  return slipsIn(editor).find((slip) => slip.from === from && slip.to === to)
}

/** Chooses the next slip after the cursor, else the first, and says what it should be. */
export function nextSlip(editor: Editor, root: HTMLElement): void {
  const slips = slipsIn(editor)
  const next = slips.find(({ from }) => from >= editor.state.selection.to) ?? slips[0]
  if (next) editor.chain().focus().setTextSelection(next).scrollIntoView().run()
  tell(editor, root, slips.length)
}

/** Puts what was meant in the place of the slip that is chosen, and leads on. */
export function mendSlip(editor: Editor, root: HTMLElement): void {
  const slip = chosen(editor)
  if (!slip) return
  editor.view.dispatch(editor.state.tr.insertText(slip.suggestion, slip.from, slip.to))
  nextSlip(editor, root)
}

/** The page's words and button for the slip that is chosen; nothing as soon as the cursor is elsewhere. */
export function spellingPlace(editor: Editor, root: HTMLElement): void {
  const button = root.querySelector<HTMLElement>('[data-spelling-mend]')
  button?.addEventListener('click', () => mendSlip(editor, root))
  editor.on('selectionUpdate', () => {
    if (!chosen(editor)) say(root, '', false)
  })
}

function tell(editor: Editor, root: HTMLElement, count: number): void {
  const slip = chosen(editor)
  const place = root.querySelector<HTMLElement>('[data-spelling]')
  const words = slip
    ? (place?.dataset.meant ?? '')
        .replace('{word}', editor.state.doc.textBetween(slip.from, slip.to))
        .replace('{meant}', slip.suggestion)
        .replace('{n}', String(count))
    : (place?.dataset.none ?? '')
  say(root, words, slip !== undefined)
}

function say(root: HTMLElement, words: string, mends: boolean): void {
  const place = root.querySelector<HTMLElement>('[data-spelling]')
  const button = root.querySelector<HTMLElement>('[data-spelling-mend]')
  if (place && place.textContent !== words) place.textContent = words
  if (button) button.hidden = !mends
}
