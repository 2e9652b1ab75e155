import {
  BorderStyle,
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx'
import type { Inline, Run } from '../document.ts'
import { isFollowable } from '../inline.ts'
import { sidesOf } from '../measure.ts'
import { halfPoints } from '../sizes.ts'
import { looks } from './styles.ts'

/** Twips between a line of text and the rule below it, so that no mark under a letter touches it. */
const ruleGap = 40

type Piece = TextRun | ExternalHyperlink

/** Runs of a paragraph; `base` holds what all of them share. */
export function piecesOf(inline: Inline, base: IRunOptions = {}): Piece[] {
  const runs: Run[] = typeof inline === 'string' ? [{ text: inline }] : inline
  return runs.flatMap<Piece>((run) => (isFollowable(run.link) ? [linkOf(run, base)] : linesOf(run, base)))
}

export function paragraphOf(inline: Inline, look: IParagraphOptions, base: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...look, children: piecesOf(inline, base) })
}

/** A solid line of `width` twips in the middle of `room` twips: an empty paragraph's border, not a row of underscores. */
export function ruleOf(width: number, room: number): Paragraph {
  return new Paragraph({
    ...looks.tight,
    spacing: { ...looks.tight.spacing, before: ruleGap },
    indent: sidesOf(width, room),
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    run: { size: halfPoints.rule },
  })
}

function linesOf(run: Run, base: IRunOptions): TextRun[] {
  return run.text
    .split('\n')
    .map((line, index) => new TextRun({ ...markOf(run, base), text: line, break: index > 0 ? 1 : 0 }))
}

// Official documents are printed in black: a figure that opens is told from the text by dots below it only.
function linkOf(run: Run, base: IRunOptions): ExternalHyperlink {
  const underline = { type: UnderlineType.DOTTED }
  const child = new TextRun({ ...markOf(run, base), text: run.text, underline })
  return new ExternalHyperlink({ link: run.link ?? '', children: [child] })
}

function markOf(run: Run, base: IRunOptions): IRunOptions {
  return {
    ...base,
    ...(run.bold === undefined ? {} : { bold: run.bold }),
    ...(run.italic === undefined ? {} : { italics: run.italic }),
  }
}
