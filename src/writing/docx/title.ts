import { HeadingLevel, type IParagraphOptions, type Paragraph } from 'docx'
import type { OfficialDocument } from '../document.ts'
import { balancedWidth, boldWidth, partOf, sidesOf } from '../measure.ts'
import { textWidth } from '../paper.ts'
import { halfPoints } from '../sizes.ts'
import { enactingLines, text } from '../text.ts'
import { baseLines, closedList, isLetter, upper } from '../wording.ts'
import { paragraphOf, ruleOf } from './paragraphs.ts'
import { looks } from './styles.ts'

const aboveTitle = 360
const addresseeGap = 180
const leastSide = 400
const bold = { bold: true }

/** Type and subject with the rule below. Source: Decree 30/2020, annex I, II.5a. */
export function titleBlock(document: OfficialDocument): Paragraph[] {
  if (isLetter(document)) return []
  const room = textWidth('portrait')
  const width = balancedWidth(document.title, halfPoints.body / 2, room - 2 * leastSide)
  const longest = Math.max(...document.title.split('\n').map((line) => boldWidth(line, halfPoints.body / 2)))
  const type = { ...looks.tightCentred, spacing: { ...looks.tight.spacing, before: aboveTitle }, keepNext: true }
  const subject = { ...looks.tightCentred, indent: sidesOf(width, room), keepNext: true }
  return [
    paragraphOf(upper(document.type), { ...type, heading: HeadingLevel.TITLE }),
    paragraphOf(document.title, subject, bold),
    ruleOf(partOf(Math.min(longest, width)), room),
    paragraphOf('', looks.tight, { size: halfPoints.rule }),
  ]
}

/** One addressee on the line itself, several one below the other. Source: Decree 30/2020, annex I, II.9a. */
export function addressees(document: OfficialDocument): Paragraph[] {
  const names = closedList(document.addressees ?? [])
  const [first, ...others] = names
  if (first === undefined) return []
  const spacing = {
    before: addresseeGap,
    after: addresseeGap,
    line: looks.body.spacing.line,
    lineRule: looks.body.spacing.lineRule,
  }
  if (others.length === 0) return [paragraphOf(`${text.to} ${first}`, { ...looks.centred, spacing })]
  const item: IParagraphOptions = { ...looks.tight, indent: { left: 3000, hanging: 160 } }
  return [
    paragraphOf(text.to, {
      ...looks.tight,
      indent: { left: 1900 },
      spacing: { ...looks.tight.spacing, before: 2 * addresseeGap },
    }),
    ...names.slice(0, -1).map((name) => paragraphOf(`- ${name}`, item)),
    paragraphOf(`- ${names.at(-1)}`, { ...item, spacing: { ...looks.tight.spacing, after: addresseeGap } }),
  ]
}

/** Who decides, on what bases, and the word that decides: only decisions and resolutions have the first and last. */
export function basesBlock(document: OfficialDocument): Paragraph[] {
  const enacting = document.competence ? enactingLines[document.type] : undefined
  return [
    ...(document.competence ? [paragraphOf(upper(document.competence), looks.centredHeading, bold)] : []),
    ...baseLines(document.bases).map((line) => paragraphOf(line, looks.body, { italics: true })),
    ...(enacting ? [paragraphOf(enacting, looks.centredHeading, bold)] : []),
  ]
}
