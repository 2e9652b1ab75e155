import type { Orientation } from './document.ts'

/** Twips. A4 and margins within the ranges of Decree 30/2020, annex I, I.1-2: 20, 20, 30, 20 mm. */
export const a4 = { width: 11906, height: 16838 }
export const margin = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 510, footer: 510 }

/** Width in twips between the margins. */
export function textWidth(orientation: Orientation): number {
  const paper = orientation === 'portrait' ? a4.width : a4.height
  return paper - margin.left - margin.right
}

/** About 42 to 58; the right margin may shrink to 15 mm, so the head takes 5 mm (283 twips) more than the text. */
export function headColumns(): [number, number] {
  const width = textWidth('portrait') + 283
  const left = Math.round(width * 0.42)
  return [left, width - left]
}
