import type { Reading } from '../../src/reading/index.ts'
import { isSameIssuer, printsDate, sameSpelling, sameText } from './comparing.ts'
import type { CorpusDocument } from './corpus.ts'
import * as words from './words.ts'

export const fieldNames = ['type', 'number', 'issued', 'issuer', 'signer', 'effective'] as const
export type FieldName = (typeof fieldNames)[number]

interface Rule {
  /** A value that is not printed cannot be read, so it is not scored. */
  readonly isPrinted: (stated: string, document: CorpusDocument) => boolean
  readonly isRight: (stated: string, reading: Reading, document: CorpusDocument) => boolean
  readonly read: (reading: Reading) => string | null
}

export const rules: Readonly<Record<FieldName, Rule>> = {
  type: {
    // A letter prints no name of its kind.
    isPrinted: (stated, { text }) => stated === words.letter || has(text, stated),
    isRight: (stated, { type }) => sameType(type ?? '') === sameType(stated),
    read: ({ type }) => type,
  },
  number: {
    isPrinted: (stated, { text }) => squeezed(text).includes(squeezed(stated)),
    isRight: (stated, { number }) => sameText(number ?? '') === sameText(stated),
    read: ({ number }) => number,
  },
  issued: {
    isPrinted: (stated, { text }) => printsDate(text, stated),
    isRight: (stated, { issued }) => issued === stated,
    read: ({ issued }) => issued,
  },
  issuer: {
    isPrinted: isIssuerPrinted,
    isRight: (stated, { issuer, issuers }, { number }) =>
      [issuer, ...issuers].some((read) => read !== null && isSameIssuer(stated, read, number)),
    read: ({ issuer }) => issuer,
  },
  signer: {
    isPrinted: (stated, { text }) => has(text, stated),
    isRight: (stated, { signer, signers }) =>
      [signer, ...signers].some((one) => one !== null && sameSpelling(one.name) === sameSpelling(stated)),
    read: ({ signer }) => signer?.name ?? null,
  },
  effective: {
    isPrinted: (stated, { text, issued }) =>
      printsDate(text, stated) || (stated === issued && words.effectBySigning.test(sameText(text))),
    isRight: (stated, { effective }) => effective === stated,
    read: ({ effective }) => effective,
  },
}

function isIssuerPrinted(stated: string, { text }: CorpusDocument): boolean {
  const name = stated.replace(words.territory, '').replace(words.headOfBody, '')
  return has(text, name)
}

function sameType(type: string): string {
  return words.sameTypes[sameText(type)] ?? sameText(type)
}

let folded = { text: '', spelling: '' }

// Every field asks for the same text in turn.
function has(text: string, value: string): boolean {
  if (folded.text !== text) folded = { text, spelling: sameSpelling(text) }
  return folded.spelling.includes(sameSpelling(value))
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toUpperCase()
}
