import type { PlainDate } from '../kernel/dates.ts'
import type { DocumentType } from './text.ts'

/** A stretch of text; `link` is an absolute http(s) address, printed as text and followed on screen. */
export type Run = { text: string; bold?: boolean; italic?: boolean; link?: string }

/** Text of a paragraph. A line feed breaks the line (in a table cell: begins a paragraph). */
export type Inline = string | Run[]

/**
 * `part`, `chapter`, `section`: own centred line with the number, title below in capitals.
 * `roman`: "I. TITLE". `number`: "1. Title". `subnumber`: "1.1. Title".
 */
export type HeadingLevel = 'part' | 'chapter' | 'section' | 'roman' | 'number' | 'subnumber'

export type Heading = { kind: 'heading'; level: HeadingLevel; marker: string; text: Inline }

/** `note` is set smaller and in italics, `centred` in bold across the page. */
export type Paragraph = { kind: 'paragraph'; text: Inline; style?: 'body' | 'note' | 'centred' }

/** An article of a decision: the title, if it has one, is bold; the text follows on the same line. */
export type Article = { kind: 'article'; marker: string; title?: Inline; text?: Inline }

/** Marker without its bracket: `a` prints as `a)`; the letters follow the Vietnamese order. */
export type Point = { kind: 'point'; marker: string; text: Inline }

/** Level 1 begins with a hyphen, level 2 with a plus sign. */
export type Dash = { kind: 'dash'; level: 1 | 2; text: Inline }

/** `width` is a share of the text width relative to the other columns; neighbours with the same `group` get one common heading. */
export type Column = { header: string; width: number; align?: 'left' | 'centre' | 'right' | 'justify'; group?: string }

/** A group row puts its marker in the first column and its text, in bold, over all the others. */
export type TableRow =
  | { kind: 'row'; cells: Inline[]; bold?: boolean }
  | { kind: 'group'; marker?: string; text: Inline }

export type Table = { kind: 'table'; caption?: Inline; columns: Column[]; rows: TableRow[] }

export type Block = Heading | Paragraph | Article | Point | Dash | Table

/** Paper of the page; both are A4. */
export type Orientation = 'portrait' | 'landscape'

export type Annex = {
  /** Roman number; only given where there are two annexes or more. */
  marker?: string
  title: string
  orientation: Orientation
  blocks: Block[]
}

/** By what right the signer signs. Source: Decree 30/2020, art. 13. */
export type Capacity = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'

export type Signature = {
  capacity: Capacity | null
  /** The collective signed for, in capitals; where given its line with TM. comes first, whatever the capacity. */
  body?: string
  /** Post of the one signed for, in capitals: needed for KT., TL., TUQ. */
  onBehalfTitle?: string
  /** Only with TL.: the head of the signer's own unit, when a deputy signs in turn. */
  onBehalfOfHead?: string
  /** The signer's own post, in capitals. */
  post: string
  /** Without academic or military titles; null while it is not known who will sign. */
  name: string | null
}

export type DocumentHead = {
  /** Direct superior agency, in capitals; none above a People's Committee. */
  parent?: string
  /** Issuer in capitals, as it breaks into lines. */
  issuer: string[]
  /** `n` is null while unnumbered; `symbol` as printed after the slash. Null for minutes without a number. */
  number: { n: string | null; symbol: string } | null
  place: string
  date: PlainDate | null
}

/** An official document as plain JSON, before any file format; what `src/reading` reads is its mirror. */
export type OfficialDocument = {
  head: DocumentHead
  type: DocumentType
  /** The subject in sentence case; an official letter prints it under its number. */
  title: string
  addressees?: string[]
  /** Of a decision: who decides, printed above the bases. */
  competence?: string
  /** Legal bases without their closing mark. */
  bases: string[]
  opening?: Inline
  body: Block[]
  /** Last paragraph; the end mark is set by the writer. */
  closing?: Inline
  /** Without dash and closing mark; the archive line is added if it is missing. */
  recipients: string[]
  signature: Signature
  /** Minutes carry two: the secretary's stands on the left. */
  secretarySignature?: Signature
  /** The issuer in running text, for the line under an annex title that ties it to the document. */
  issuerName: string
  annexes: Annex[]
}
