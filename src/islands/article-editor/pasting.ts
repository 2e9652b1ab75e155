import type { Editor } from '@tiptap/core'
import { askPicture } from './asking.ts'
import { cleanPasted, type PastedPicture } from './cleaning.ts'

export interface Pasting {
  /** The clipboard's HTML without what word processors leave in it. */
  clean(html: string): string
  /** True where the clipboard held pictures alone, which are asked about. */
  takeFiles(editor: Editor, event: ClipboardEvent): boolean
}

/** Pictures in the clipboard come as files only through the dialogue that asks what they show; others are left out, and told. */
export function pasting(root: HTMLElement): Pasting {
  const status = root.querySelector<HTMLElement>('[data-paste-status]')
  let waiting: readonly PastedPicture[] = []
  const tell = (refused: number): void => {
    if (status) status.textContent = refused === 0 ? '' : (status.dataset.refused ?? '').replace('{n}', String(refused))
  }
  const ask = async (editor: Editor): Promise<void> => {
    const pictures = waiting
    waiting = []
    for (const picture of pictures) await askPicture(root, editor, picture)
  }
  return {
    clean(html) {
      const { body, pictures, refused } = cleanPasted(html)
      waiting = pictures
      tell(refused)
      return body
    },
    takeFiles(editor, event) {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
      // Word puts a picture of the whole selection beside its HTML.
      if (html === '' && files.length > 0) {
        waiting = files.map((file) => ({ file, alt: '' }))
        void ask(editor)
        return true
      }
      // The words go in after this event; then the pictures are asked about.
      window.setTimeout(() => void ask(editor))
      return false
    },
  }
}
