import { mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/** Addresses that the server takes too. */
export const safeLink = /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i

/** Exactly the nodes and marks that the server takes. */
export function extensions() {
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
    gallery,
    footnote,
    file,
    figure,
    linkCard,
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

const hidden = (read: (element: HTMLElement) => unknown, value: unknown = null) => ({
  default: value,
  parseHTML: read,
  rendered: false,
})

const picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: hidden((element) => element.dataset.fileId),
    alt: hidden((element) => element.querySelector('img')?.alt ?? '', ''),
    decorative: hidden((element) => (element.querySelector('img')?.alt === '' ? true : null)),
    caption: hidden((element) => element.querySelector('figcaption')?.textContent || null),
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

const gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'image+',
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { class: 'gallery', 'data-gallery': '' }, 0],
})

const footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: hidden((element) => element.dataset.note ?? '', '') }),
  parseHTML: () => [{ tag: 'sup[data-note]' }],
  renderHTML: ({ node }) => [
    'sup',
    { class: 'editor__note', 'data-note': node.attrs.text, title: node.attrs.text },
    ['span', { class: 'govuk-visually-hidden' }, node.attrs.text],
  ],
})

interface Embed {
  name: string
  /** The sign of its plain form. */
  sign: string
  attrs: readonly string[]
  /** Whose words stand in the box. */
  shown: readonly string[]
}

/** A box that stands for what readers will see there. */
function embed({ name, sign, attrs, shown }: Embed) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(attrs.map((attr) => [attr, hidden((element) => element.getAttribute(`data-${attr}`))])),
    parseHTML: () => [{ tag: `div[data-embed=${name}]` }],
    renderHTML: ({ node }) => [
      'div',
      {
        class: 'editor__embed',
        'data-embed': name,
        ...Object.fromEntries(attrs.map((attr) => [`data-${attr}`, node.attrs[attr]])),
      },
      `${sign} ${shown.map((attr) => node.attrs[attr] ?? '').join(' ')}`,
    ],
  })
}

const file = embed({ name: 'file', sign: '@', attrs: ['fileId', 'caption'], shown: ['caption'] })
const figure = embed({ name: 'figure', sign: '%', attrs: ['address', 'caption'], shown: ['caption', 'address'] })
const linkCard = embed({ name: 'linkCard', sign: '=', attrs: ['href', 'title', 'fileId'], shown: ['title', 'href'] })
