/** Half-open range of UTF-16 offsets into `Reading.text`. */
export type Span = [start: number, end: number]

/** What the machine is not sure of; a person decides. */
export type DoubtCode =
  | 'MARKER_MISMATCH'
  | 'MARKER_GAP'
  | 'SECTION_INFERRED'
  | 'NUMBER_NORMALISED'
  | 'NUMBER_MISSING'
  | 'NUMBER_INFERRED'
  | 'DATE_INCOMPLETE'
  | 'DATE_IMPOSSIBLE'
  | 'CITATION_YEAR'
  | 'DIFFERS_FROM_REGISTER'
  | 'ISSUER_UNCERTAIN'
  | 'SIGNER_MISSING'
  | 'SCHEDULE_UNREAD'
  | 'ASSIGNEE_UNRESOLVED'
  | 'ENCODING_GUESSED'
  | 'READ_FROM_SCAN'
  | 'PAGE_UNREAD'

export type Doubt = { code: DoubtCode; message: string; span: Span }

export type Signer = { name: string; post: string | null; capacity: 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.' | null }

/** Article, clause and point of a cited document as printed after their class words. */
export type ClauseReference = { article: string | null; clause: string | null; point: string | null }

export type Citation = {
  number: string
  raw: string
  type: string | null
  issuer: string | null
  issued: string | null
  clause: ClauseReference
  /** Only where several places are cited at once ("khoản 1, 2 Điều 5"): all of them, `clause` being the first. */
  clauses?: ClauseReference[]
  role: 'basis' | 'mention'
  span: Span
}

export type NamedReference = { name: string; number: string | null; span: Span }

export type OutlineKind = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'bullet' | 'paragraph'

/** `marker` is the mended one, `rawMarker` what is printed; an inferred section has neither. */
export type OutlineNode = {
  marker: string | null
  rawMarker: string
  kind: OutlineKind
  title: string
  text: string
  span: Span
  children: OutlineNode[]
}

type Annex = { title: string; span: Span }

export type TableReading = { span: Span; header: string[]; rows: string[][] }

export type Fact = { name: string; value: number; unit: string; period: string | null; span: Span }

export type ProcedureMention = {
  action: 'announce' | 'amend' | 'replace' | 'abolish'
  code: string | null
  name: string
  span: Span
}

export type Item = { marker: string | null; text: string; span: Span }

export type Target = {
  text: string
  measure: string
  comparator: '>=' | '<=' | '>' | '<' | '='
  value: number
  unit: string
  by: string | null
  span: Span
}

export type Schedule = {
  kind: 'due' | 'range' | 'continuous' | 'recurring' | 'event' | 'relative' | 'none'
  from: string | null
  to: string | null
  /** Offices treat "before day d" as "at the latest on day d". */
  inclusive: boolean
  every: 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null
  count: number | null
  of: string | null
  trigger: string | null
  phrase: string
}

export type OrderedTask = {
  text: string
  group: string | null
  lead: string[]
  support: string[]
  openSupport: boolean
  /** Asked of a body that the issuer cannot order (Fatherland Front, press, mass organisations). */
  requested: boolean
  product: string | null
  schedule: Schedule
  span: Span
}

export type PlanReading = {
  period: { from: string; to: string } | null
  purposes: Item[]
  requirements: Item[]
  contents: Item[]
  channels: Item[]
  audiences: Item[]
  targets: Target[]
  tasks: OrderedTask[]
  reporting: Item[]
  funding: Item[]
  missing: string[]
}

/** One of the files that a document came in, and where its text lies. */
export type FilePart = { name: string; span: Span }

/** The reading of a document as printed by `caicach read`; `type: null` means the text is no official document. */
export type Reading = {
  type: string | null
  number: string | null
  numberRaw: string | null
  issuer: string | null
  issuers: string[]
  parentIssuer: string | null
  place: string | null
  issued: string | null
  effective: string | null
  /** The clause that states the day of effect; null where a law site's table gave it or none is stated. */
  effectiveSpan: Span | null
  title: string | null
  signer: Signer | null
  signers: Signer[]
  urgency: string | null
  secrecy: string | null
  field: string | null
  recipients: string[]
  citations: Citation[]
  namedReferences: NamedReference[]
  outline: OutlineNode[]
  annexes: Annex[]
  tables: TableReading[]
  facts: Fact[]
  procedures: ProcedureMention[]
  plan: PlanReading | null
  doubts: Doubt[]
  text: string
  /** Only where the document came in several files: the document itself first, then its annexes. */
  files?: FilePart[]
}

/** A reading that is kept and not looked into: what a register tells of it, and the rest as JSON. */
export type PackedReading = Pick<
  Reading,
  'type' | 'number' | 'issuer' | 'issued' | 'effective' | 'title' | 'signer' | 'field' | 'citations' | 'text'
> & {
  /** The whole reading without its text. */
  json: string
}
