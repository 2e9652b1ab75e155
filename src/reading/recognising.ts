import type { DrawnPage } from './pdf/glyphs.ts'

/** A word that a machine made out in a picture, in dots of the picture from its top left corner. */
export type RecognisedWord = { text: string; left: number; top: number; width: number; height: number }
/** One page of a picture; `lines` are what the machine holds for one line each. */
export type RecognisedPage = { width: number; height: number; lines: RecognisedWord[][] }
/** Which page of how many the picture lies on, counted from 1. */
export type PageAt = { page: number; of: number }
/**
 * Makes out the letters of a picture file (PNG, JPEG, TIFF, PNM); throws UnreadableError where that takes too long. `at` is told
 * where the picture lies in a longer document.
 */
export type Recognise = (picture: Uint8Array, at?: PageAt) => Promise<RecognisedPage[]>

/** Where a picture lies on its page, in points. */
export type Place = { left: number; top: number; width: number; height: number }

/** Word boxes hug their letters, so words of one line begin and end at different heights: the line's own box decides. */
const letterShare = 0.72

/** Lays recognised words out as if they had been written there. */
export function lettersOf(page: RecognisedPage, place: Place): DrawnPage['glyphs'] {
  const [across, down] = [place.width / Math.max(1, page.width), place.height / Math.max(1, page.height)]
  return page.lines.flatMap((words) => {
    const heights = words.map(({ height }) => height).sort((one, other) => one - other)
    const size = (heights[Math.floor(heights.length / 2)] ?? 10) * down
    const ends = words.map(({ top, height }) => top + height).sort((one, other) => one - other)
    const base = (ends[Math.floor(ends.length / 2)] ?? 0) * down - size * (1 - letterShare) * 0.6
    return words.map((word) => ({
      text: word.text,
      x: place.left + word.left * across,
      y: place.top + base,
      width: word.width * across,
      size: size / letterShare,
    }))
  })
}

const a4 = { width: 595, height: 842 }

/** A picture of a page by itself, drawn on paper of A4's width. */
export function pageOfPicture(page: RecognisedPage): DrawnPage {
  const scale = (page.width > page.height ? a4.height : a4.width) / Math.max(1, page.width)
  const size = { width: page.width * scale, height: page.height * scale }
  return { ...size, glyphs: lettersOf(page, { left: 0, top: 0, ...size }), rules: [], pictures: [] }
}
