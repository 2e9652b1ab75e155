import type { Editor } from '@tiptap/core'

export function spelling(_root: HTMLElement, _editor: Editor): void {}
