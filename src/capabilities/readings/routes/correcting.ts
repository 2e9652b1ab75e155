import type { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound } from '../../../kernel/errors.ts'
import { type Ask, redirect, type Site } from '../../../kernel/site.ts'
import { placeOfWords, type Reading, type Span } from '../../../reading/index.ts'
import { correctHead, correctPlaces } from '../actions/correcting.ts'
import { type ListName, readAt } from '../rules/corrections.ts'
import {
  addedCitation,
  addedFact,
  addedProcedure,
  citationInput,
  factInput,
  headInput,
  procedureInput,
  versionInput,
} from '../rules/inputs.ts'
import { readers } from '../rules/keeping.ts'
import { type EditableKind, editableList, partAsked, partAt } from '../rules/parts.ts'
import { added, headPart, labels, paths, text } from '../text.ts'
import { readingAsked, readingPage } from './reading.tsx'
import { taskRoutes } from './tasks.ts'

const forReaders = { for: readers, labels } as const

/** Every correction, and beside it the same for what was missed. */
export function correctingRoutes(site: Site): void {
  site.post(
    paths.head(':id'),
    { ...forReaders, input: headInput, again: (ask) => readingPage(ask, headPart) },
    async (act, { input: { version, ...words }, ask }) => {
      const id = ask.params.id ?? ''
      await correctHead(act, { id, version }, words)
      return redirect(`${paths.reading(id)}#m-${headPart}`, text.saved)
    },
  )
  placeRoutes(site, {
    kind: 'citation',
    input: citationInput,
    adding: addedCitation,
    words: ({ article, clause, point, version: _, ...words }, raw) => ({
      ...words,
      raw,
      clause: { article, clause, point },
    }),
  })
  placeRoutes(site, {
    kind: 'procedure',
    input: procedureInput,
    adding: addedProcedure,
    words: ({ version: _, ...words }) => words,
  })
  placeRoutes(site, { kind: 'fact', input: factInput, adding: addedFact, words: ({ version: _, ...words }) => words })
  taskRoutes(site)
  site.post(
    paths.remove(':id', ':part'),
    { ...forReaders, input: versionInput, again: (ask) => readingPage(ask, ask.params.part ?? null) },
    async (act, { input, ask }) => {
      const id = ask.params.id ?? ''
      const { list, span } = placeAsked(ask.params.part ?? '')
      await correctPlaces(act, { id, version: input.version }, { list, places: [{ span, words: null }] })
      return redirect(paths.reading(id), text.removed)
    },
  )
}

interface PlaceForm<Input extends z.ZodType<{ version: number }>, Adding extends z.ZodType<{ quote: string }>> {
  readonly kind: PlainKind
  readonly input: Input
  readonly adding: Adding
  /** What the form says, as the list of the reading keeps it. `raw`: as printed. */
  words(input: z.output<Input>, raw: string): object
}

type PlainKind = Exclude<EditableKind, 'task'>
const addresses = { citation: paths.citation, procedure: paths.procedure, fact: paths.fact } as const

function placeRoutes<
  Input extends z.ZodType<{ version: number }>,
  Adding extends z.ZodType<{ version: number; quote: string } & z.output<Input>>,
>(site: Site, { kind, input, adding, words }: PlaceForm<Input, Adding>): void {
  const list = listOf(kind)
  site.post(
    addresses[kind](':id', added),
    { ...forReaders, input: adding, again: (ask) => readingPage(ask, `${added}-${kind}`) },
    async (act, posted) => {
      const { quote, ...said } = posted.input
      const { ask } = posted
      const kept = await readingAsked(ask)
      const span = placeOfWords(kept.reading.text, quote)
      if (span === null) throw new Invalid({ quote: 'reading-quote' })
      const raw = kept.reading.text.slice(...span)
      const place = { span, words: words(said as z.output<Input>, raw) } // the input and a quote
      await correctPlaces(act, { id: kept.id, version: said.version }, { list, places: [place] })
      return redirect(toPart(ask, kind, span), text.saved)
    },
  )
  site.post(
    addresses[kind](':id', ':part'),
    { ...forReaders, input, again: (ask) => readingPage(ask, ask.params.part ?? null) },
    async (act, { input: said, ask }) => {
      const kept = await readingAsked(ask)
      const { span } = placeAsked(ask.params.part ?? '', list)
      const raw = rawAt(kept.reading, list, span)
      const place = { span, words: words(said, raw) }
      await correctPlaces(act, { id: kept.id, version: said.version }, { list, places: [place] })
      return redirect(toPart(ask, kind, span), text.saved)
    },
  )
}

/** As printed: kept of what was read there, else the words of the place. */
function rawAt(reading: Reading, list: ListName, span: Span): string {
  const read = readAt(reading, list, span)
  return read && 'raw' in read ? read.raw : reading.text.slice(...span)
}

function listOf(kind: EditableKind): ListName {
  return found(editableList(kind))
}

export function placeAsked(part: string, list?: ListName): { list: ListName; span: Span } {
  const place = found(partAsked(part))
  const own = found(editableList(place.kind))
  if (list !== undefined && own !== list) throw new NotFound()
  return { list: own, span: place.span }
}

export function toPart(ask: Ask, kind: EditableKind, span: Span): string {
  const part = partAt(kind, span)
  return `${paths.reading(ask.params.id ?? '')}?mo=${part}#m-${part}`
}
