import { readFileSync } from 'node:fs'
import type { Reading } from '../../src/reading/index.ts'
import { causeOf } from './causes.ts'
import { wordsInCommon } from './comparing.ts'
import type { CorpusDocument } from './corpus.ts'
import { type FieldName, fieldNames, rules } from './fields.ts'
import type { Miss, Outcome } from './tally.ts'
import * as words from './words.ts'

export interface ReadDocument {
  readonly document: CorpusDocument
  readonly reading: Reading
}

interface WrongValue {
  readonly id: string
  readonly field: string
  readonly reason: string
}

const wrongValues: WrongValue[] = JSON.parse(readFileSync(new URL('wrong-metadata.json', import.meta.url), 'utf8'))
const wrong = new Map(wrongValues.map((one) => [`${one.id} ${one.field}`, one.reason]))

/** Why the stated value is not to be learned from, or null where it is trusted. */
export const reasonAgainst = (id: string, field: string): string | null => wrong.get(`${id} ${field}`) ?? null

/** Every field of a document that is stated, stands in the text and is not known to be wrong. */
export function scoreFields({ document, reading }: ReadDocument): Outcome[] {
  return fieldNames.flatMap((field) => {
    const stated = document[field]
    if (stated === null || !rules[field].isPrinted(stated, document)) return []
    if (reasonAgainst(document.id, field) !== null) return []
    const right = rules[field].isRight(stated, reading, document)
    const group = document.type ?? ''
    return [{ field, group, right, miss: right ? null : missOf(field, stated, { document, reading }) }]
  })
}

function missOf(field: FieldName, stated: string, { document, reading }: ReadDocument): Miss {
  const read = rules[field].read(reading)
  return { id: document.id, field, stated, read, cause: causeOf({ field, stated, read, reading, text: document.text }) }
}

/** How much of the site's title, without kind, number and issuer around it, the title read shares: a hint, not a score. */
export function titleLikeness({ document, reading }: ReadDocument): number | null {
  if (document.title === null || !words.letters.test(document.title)) return null
  const stated = document.title.replace(words.siteLead, '').replace(words.siteTail, '')
  return wordsInCommon(stated, reading.title ?? '')
}
