import { z } from 'zod'
import { optionalChoice, optionalText, whole } from '../../../kernel/fields.ts'
import { capacities } from './template.ts'

/** Fields `phrase.<key>`: left empty, the original holds. */
const phrase = optionalText(1500)

export const wordingInput = z.object({
  version: whole(0),
  parent: optionalText(200),
  issuer: optionalText(300),
  place: optionalText(100),
  capacity: optionalChoice(capacities),
  post: optionalText(150),
  signer: optionalText(100),
  recipients: optionalText(3000),
  opening: phrase,
  closing: phrase,
  closingAlone: phrase,
  subject: phrase,
  request: phrase,
  title: phrase,
  come: phrase,
  agenda: phrase,
  discussion: phrase,
  conclusions: phrase,
})

export type WordingInput = z.output<typeof wordingInput>

/** The edition that was seen; 0 where there was none. */
export const editionInput = z.object({ version: whole(0) })

/** The edition to bring back; 0 = the original. */
export const restoreInput = z.object({ number: whole(0) })
