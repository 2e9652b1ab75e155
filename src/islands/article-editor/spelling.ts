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
      marks.push(Decoration.inline(place + 1 + from, place + 1 + to, { class: 'editor__spelling', title: suggestion }))
  })
  return DecorationSet.create(doc, marks)
}
