import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { Letters, TextState } from './letters.ts'
import { plainText, writeLetters } from './letters.ts'
import type { Matrix } from './matrix.ts'
import { identity, listOf, matrixOf, moved, times } from './matrix.ts'
import type { DrawnPicture } from './pictures.ts'
import { rulesOfPath } from './rules.ts'

/** Points of the upright page, y downwards from its top; `x` and `y` are the start of the base line. */
export type Glyph = { text: string; x: number; y: number; width: number; size: number }
/** A drawn straight line, or a bar thin enough to be one. */
export type Rule = { horizontal: boolean; at: number; from: number; to: number }
export type DrawnPage = { width: number; height: number; glyphs: Glyph[]; rules: Rule[]; pictures: DrawnPicture[] }

type Ops = Record<string, number>
type State = { ctm: Matrix; text: TextState }

const mostGlyphs = 60_000
const mostRules = 6_000
const deepest = 500

/**
 * Follows the drawing of a page and notes where each letter and each ruled line comes to lie. The letters are taken one by one,
 * since the runs that a printer driver writes end in the middle of words.
 */
export async function drawnPage(page: PDFPageProxy, ops: Ops): Promise<DrawnPage> {
  const view = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: 0 })
  const drawn: DrawnPage = { width: view.width, height: view.height, glyphs: [], rules: [], pictures: [] }
  const nameOf = new Map(Object.entries(ops).map(([name, code]) => [code, name]))
  const pen = penOn(drawn, matrixOf(view.transform), { nameOf, fontMatrix: (name) => fontMatrixOf(page, name) })
  for (const [index, code] of list.fnArray.entries()) {
    if (drawn.glyphs.length > mostGlyphs) break
    const args: unknown = list.argsArray[index]
    pen(nameOf.get(code) ?? '', Array.isArray(args) ? args : [])
  }
  return drawn
}

function fontMatrixOf(page: PDFPageProxy, name: string): readonly number[] {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const matrix = typeof font === 'object' && font !== null && 'fontMatrix' in font ? font.fontMatrix : null
  return matrix === null ? plainText.fontMatrix : listOf(matrix)
}

type Pen = (name: string, args: readonly unknown[]) => void
type Names = { nameOf: ReadonlyMap<number, string>; fontMatrix: (name: string) => readonly number[] }
type Hand = { state: State; stack: State[]; line: Matrix; at: Matrix }
type Steps = Record<string, (args: readonly unknown[]) => void>

function penOn(drawn: DrawnPage, start: Matrix, names: Names): Pen {
  const hand: Hand = { state: { ctm: start, text: plainText }, stack: [], line: identity, at: identity }
  const steps: Steps = { ...pageSteps(hand), ...lineSteps(hand), ...textSteps(hand, names.fontMatrix) }
  return (name, args) => {
    const { state, at } = hand
    if (/^paint(?:Image|InlineImage)/.test(name))
      drawn.pictures.push({ source: nameOrDots(args[0]), matrix: state.ctm })
    else if (name === 'showText' && Array.isArray(args[0]))
      hand.at = writeLetters(drawn.glyphs, args[0] as Letters, { ...state, at }) // by the library's documentation
    else if (name === 'constructPath' && Array.isArray(args[1]) && drawn.rules.length < mostRules)
      drawn.rules.push(...rulesOfPath(names.nameOf.get(Number(args[0])) ?? '', listOf(args[1][0]), state.ctm))
    else steps[name]?.(args)
  }
}

function pageSteps(hand: Hand): Steps {
  const save = () => {
    if (hand.stack.length < deepest) hand.stack.push(hand.state)
  }
  const restore = () => {
    hand.state = hand.stack.pop() ?? hand.state
  }
  const transform = (matrix: unknown) => {
    hand.state = { ...hand.state, ctm: times(hand.state.ctm, matrixOf(matrix)) }
  }
  return {
    save,
    restore,
    transform,
    paintFormXObjectBegin: ([matrix]) => {
      save()
      if (matrix) transform(matrix)
    },
    paintFormXObjectEnd: restore,
  }
}

function lineSteps(hand: Hand): Steps {
  const place = (matrix: Matrix) => {
    hand.line = matrix
    hand.at = matrix
  }
  const moveLine = (x: number, y: number) => place(moved(hand.line, x, y))
  const leadBy = (leading: number) => {
    hand.state = { ...hand.state, text: { ...hand.state.text, leading } }
  }
  return {
    beginText: () => place(identity),
    setTextMatrix: (args) => place(matrixOf(args.length === 1 ? args[0] : args)),
    moveText: ([x, y]) => moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      leadBy(Number(y))
      moveLine(Number(x), Number(y))
    },
    nextLine: () => moveLine(0, hand.state.text.leading),
    setLeading: ([value]) => leadBy(-Number(value)),
  }
}

function textSteps(hand: Hand, fontMatrix: Names['fontMatrix']): Steps {
  const set = (change: Partial<TextState>) => {
    hand.state = { ...hand.state, text: { ...hand.state.text, ...change } }
  }
  return {
    setCharSpacing: ([value]) => set({ charSpacing: Number(value) }),
    setWordSpacing: ([value]) => set({ wordSpacing: Number(value) }),
    setHScale: ([value]) => set({ scale: Number(value) / 100 }),
    setTextRise: ([value]) => set({ rise: Number(value) }),
    setFont: ([name, size]) => set({ size: Number(size), fontMatrix: fontMatrix(String(name)) }),
  }
}

// A mask comes as an object that may only name where its dots are kept.
function nameOrDots(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('data' in value)) return value
  return typeof value.data === 'string' ? value.data : value
}
