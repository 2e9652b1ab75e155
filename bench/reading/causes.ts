import type { Reading } from '../../src/reading/index.ts'
import { bodyOf, sameSpelling, sameText } from './comparing.ts'
import type { FieldName } from './fields.ts'

interface Confusion {
  readonly field: FieldName
  readonly stated: string
  readonly read: string | null
  readonly reading: Reading
  readonly text: string
}

/** What kind of confusion a miss is, so that misses of one cause can be mended together. */
export function causeOf(confusion: Confusion): string {
  const { read, reading } = confusion
  if (reading.type === null && reading.number === null && reading.issued === null) return 'not seen as a document'
  if (read === null) return 'nothing read'
  return byField[confusion.field]({ ...confusion, read })
}

type Named = Confusion & { readonly read: string }

const byField: Readonly<Record<FieldName, (confusion: Named) => string>> = {
  type: ({ reading }) => (reading.number === null ? 'kind without a number' : 'another kind'),
  number: ({ stated, read, reading }) => {
    const [one, other] = [bare(stated), bare(read)]
    if (one === other) return 'spelled otherwise'
    if (one.startsWith(other) || other.startsWith(one)) return 'cut at the wrong place'
    return reading.citations.some(({ number }) => number === stated) ? 'a cited number taken' : 'another number'
  },
  issued: ({ stated, read }) => (stated.slice(0, 7) === read.slice(0, 7) ? 'day misread' : 'another date'),
  issuer: ({ stated, read, reading }) => {
    if (reading.parentIssuer !== null && bodyOf(reading.parentIssuer) === bodyOf(stated)) return 'parent is stated'
    const [one, other] = [bodyOf(stated), bodyOf(read)]
    if (other.includes(one)) return 'more than the name'
    return one.includes(other) ? 'less than the name' : 'another body'
  },
  signer: ({ stated, read }) => {
    const [one, other] = [sameSpelling(stated), sameSpelling(read)]
    if (one.includes(other) || other.includes(one)) return 'part of the name'
    return /\d/.test(sameText(read)) ? 'no name' : 'another person'
  },
  effective: ({ read, reading }) => (read === reading.issued ? 'day of issue taken' : 'another date'),
}

function bare(number: string): string {
  return number.replace(/[^\p{L}\d]/gu, '').toUpperCase()
}
