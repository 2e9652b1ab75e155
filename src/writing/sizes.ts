/** Sizes as the format counts them, within the ranges of Decree 30/2020, annex I. */
export const halfPoints = {
  body: 28,
  nation: 24,
  motto: 26,
  issuer: 24,
  number: 26,
  subjectOfLetter: 24,
  recipientsTitle: 24,
  recipients: 22,
  table: 26,
  wideTable: 24,
  note: 26,
  rule: 4,
}

/** First-line indent of 1.27 cm, in twips. */
export const firstLine = 720

/** 6 pt, the least distance between paragraphs. Source: Decree 30/2020, annex I, II.6. */
export const paragraphGap = 120

/** Recipients that stand beside the signature; a longer list goes on in a row of its own, so that the signature stays whole. */
export const besideSignature = 12
