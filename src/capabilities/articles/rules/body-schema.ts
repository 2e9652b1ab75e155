// The only door for a body from outside. What it does not name is refused, so that the page can show what is kept as it is.
import { z } from 'zod'
import {
  type ArticleTable,
  type Block,
  type Body,
  type FigureEmbed,
  type FileEmbed,
  type Footnote,
  type Gallery,
  isOwnAddress,
  isSafeAddress,
  type LinkCard,
  type List,
  type ListItem,
  limits,
  type Paragraph,
  type Picture,
  plainTextOf,
  type Quote,
  type TableCell,
  type TextRun,
} from './body.ts'
import { tidyBody } from './tidy-body.ts'

const link = z.object({
  type: z.literal('link'),
  // Editors add target, rel and class; they are ours to decide.
  attrs: z.object({ href: z.string().max(2000).refine(isSafeAddress) }),
})
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  link,
])

const controls = /[\p{Cc}\p{Cs}\p{Co}\u2028\u2029]+/gu
const words = z.string().transform((value) => value.normalize('NFC').replace(controls, ' '))

const textRun = z
  .strictObject({ type: z.literal('text'), text: words, marks: z.array(mark).max(3).optional() })
  .transform(({ type, text, marks: set }): TextRun => ({ type, text, ...(set?.length ? { marks: set } : {}) }))
const squeezed = z
  .string()
  .transform((value) => value.normalize('NFC').replace(controls, ' ').replace(/\s+/g, ' ').trim())
/** Editors hang the marks of the words around it on a thing within a line, where they say nothing. */
const marks = z.unknown().optional()
const footnote = z
  .strictObject({
    type: z.literal('footnote'),
    marks,
    attrs: z.strictObject({ text: squeezed.pipe(z.string().min(1).max(2000)) }),
  })
  .transform(({ type, attrs }): Footnote => ({ type, attrs }))
const hardBreak = z
  .strictObject({ type: z.literal('hardBreak'), marks })
  .transform(({ type }): { type: 'hardBreak' } => ({ type }))
const line = z
  .array(z.union([textRun, hardBreak, footnote]))
  .max(3000)
  .default([])
/** Attributes of editors that mean nothing here; they are not kept. */
const ignored = z.record(z.string(), z.unknown()).optional()

const paragraph = z
  .strictObject({ type: z.literal('paragraph'), attrs: ignored, content: line })
  .transform(({ type, content }): Paragraph => ({ type, content }))
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: line,
})

/** Lists of at most `depth` levels: written out, for a schema that calls itself has no bottom for a hostile text. */
function listOf(depth: number): z.ZodType<List> {
  const inner: z.ZodType<List> = depth > 1 ? listOf(depth - 1) : z.never()
  const item = z
    .strictObject({ type: z.literal('listItem'), attrs: ignored, content: z.tuple([paragraph], inner) })
    .transform(({ type, content }): ListItem => ({ type, content }))
  const items = z.array(item).min(1).max(500)
  const bullets = z
    .strictObject({ type: z.literal('bulletList'), attrs: ignored, content: items })
    .transform(({ type, content }): List => ({ type, content }))
  const start = z.object({ start: z.number().int().min(1).max(9999).default(1) }).default({ start: 1 })
  return z.union([bullets, z.strictObject({ type: z.literal('orderedList'), attrs: start, content: items })])
}

const caption = squeezed
  .nullish()
  .transform((value) => value || null)
  .pipe(z.string().max(500).nullable())
const picture = z
  .strictObject({
    type: z.literal('image'),
    attrs: z.object({
      fileId: z.guid(),
      alt: squeezed.pipe(z.string().max(300)),
      caption,
      decorative: z.boolean().nullish(),
    }),
  })
  .refine(({ attrs }) => (attrs.alt === '') === (attrs.decorative ?? false))
  .transform(({ type, attrs: { decorative, ...attrs } }): Picture => {
    return { type, attrs: decorative ? { ...attrs, decorative } : attrs }
  })
const gallery: z.ZodType<Gallery> = z.strictObject({
  type: z.literal('gallery'),
  content: z.array(picture).min(1).max(limits.gallery),
})
const file: z.ZodType<FileEmbed> = z.strictObject({
  type: z.literal('file'),
  attrs: z.strictObject({ fileId: z.guid(), caption }),
})
const figure: z.ZodType<FigureEmbed> = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({ address: z.string().max(500).refine(isOwnAddress), caption }),
})
const linkCard: z.ZodType<LinkCard> = z.strictObject({
  type: z.literal('linkCard'),
  attrs: z.strictObject({
    href: z.string().max(2000).refine(isSafeAddress),
    title: squeezed.pipe(z.string().min(1).max(300)),
    fileId: z
      .guid()
      .nullish()
      .transform((id) => id ?? null),
  }),
})

// Joined cells cannot be read out by their row and column, and have no plain form.
const single = z.literal(1).optional()
const cell = z
  .strictObject({
    type: z.enum(['tableCell', 'tableHeader']),
    attrs: z.object({ colspan: single, rowspan: single }).optional(),
    content: z.array(paragraph).min(1).max(20),
  })
  .transform(({ type, content }): TableCell => ({ type, content: [oneParagraph(content)] }))
const row = z.strictObject({
  type: z.literal('tableRow'),
  attrs: ignored,
  content: z.array(cell).min(1).max(limits.columns),
})
const table = z
  .strictObject({ type: z.literal('table'), attrs: ignored, content: z.array(row).min(1).max(limits.rows) })
  .transform(({ type, content }): ArticleTable => ({ type, content }))
const quote = z
  .strictObject({ type: z.literal('blockquote'), attrs: ignored, content: z.array(paragraph).min(1).max(100) })
  .transform(({ type, content }): Quote => ({ type, content }))

function oneParagraph(paragraphs: readonly Paragraph[]): Paragraph {
  const content = paragraphs.flatMap((each, index) =>
    index === 0 ? each.content : [{ type: 'hardBreak' as const }, ...each.content],
  )
  return { type: 'paragraph', content }
}

const block: z.ZodType<Block> = z.union([
  paragraph,
  heading,
  listOf(limits.listDepth),
  quote,
  picture,
  gallery,
  file,
  figure,
  linkCard,
  table,
  z.strictObject({ type: z.literal('horizontalRule') }),
])

/** A body from an editor or a program: exactly the allowed nodes, marks and addresses, brought into one form. */
export const bodySchema = z
  .strictObject({ type: z.literal('doc'), content: z.array(block).max(limits.blocks).default([]) })
  .transform((body): Body => tidyBody(body))
  .refine((body) => plainTextOf(body).length <= limits.characters, 'article-too-long')

/** The JSON of a body at its limits; longer text is not even parsed. */
const longestJson = 1_000_000

/** A body as an editor sends it, or null where it is none. */
export function parseBody(json: string): Body | null {
  if (json.length > longestJson) return null
  try {
    const parsed = bodySchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null // no JSON
  }
}
