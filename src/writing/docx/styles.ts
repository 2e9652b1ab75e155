import { AlignmentType, type IParagraphOptions, type IStylesOptions, LineRuleType } from 'docx'

export const font = 'Times New Roman'

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

const single = { line: 240, lineRule: LineRuleType.AUTO }
const airy = { line: 276, lineRule: LineRuleType.AUTO }

/** What a paragraph of each kind looks like; the rule of the line is always said, else it is taken as a fixed height. */
export const looks = {
  body: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine }, spacing: { after: paragraphGap, ...airy } },
  heading: {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { after: paragraphGap, ...airy },
    keepNext: true,
  },
  centred: { alignment: AlignmentType.CENTER, spacing: { after: paragraphGap, ...single } },
  centredHeading: { alignment: AlignmentType.CENTER, spacing: { after: paragraphGap, ...single }, keepNext: true },
  tight: { spacing: { before: 0, after: 0, ...single } },
  tightCentred: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, ...single } },
} satisfies Record<string, IParagraphOptions>

const black = '000000'
const headingStyle = { run: { font, size: halfPoints.body, bold: true, color: black }, paragraph: { keepNext: true } }

export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: halfPoints.body, language: { value: 'vi-VN' } } },
    title: headingStyle,
    heading1: headingStyle,
    heading2: headingStyle,
    heading3: headingStyle,
    heading4: headingStyle,
    heading5: headingStyle,
    heading6: headingStyle,
  },
}
