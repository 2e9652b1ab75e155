import { AlignmentType, type IParagraphOptions, type IStylesOptions, LineRuleType } from 'docx'
import { firstLine, halfPoints, paragraphGap } from '../sizes.ts'

export const font = 'Times New Roman'

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
