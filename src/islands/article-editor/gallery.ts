import type { Editor } from '@tiptap/core'

/** Pictures that stand one below the other become a gallery; within one, its pictures stand alone again. */
export function toggleGallery(editor: Editor): void {
  const { doc, selection } = editor.state
  const index = selection.$from.index(0)
  const here = doc.maybeChild(index)
  if (!here) return
  const start = offsetOf(editor, index)
  if (here.type.name === 'gallery') {
    editor
      .chain()
      .focus()
      .insertContentAt({ from: start, to: start + here.nodeSize }, here.content.toJSON())
      .run()
    return
  }
  if (here.type.name !== 'image') return
  const isPicture = (at: number) => at >= 0 && doc.maybeChild(at)?.type.name === 'image'
  let first = index
  while (isPicture(first - 1)) first -= 1
  let last = index
  while (isPicture(last + 1)) last += 1
  const pictures = Array.from({ length: last - first + 1 }, (_, at) => doc.child(first + at).toJSON())
  const [from, to] = [offsetOf(editor, first), offsetOf(editor, last + 1)]
  editor.chain().focus().insertContentAt({ from, to }, { type: 'gallery', content: pictures }).run()
}

function offsetOf(editor: Editor, index: number): number {
  let offset = 0
  for (let at = 0; at < index; at += 1) offset += editor.state.doc.child(at).nodeSize
  return offset
}
