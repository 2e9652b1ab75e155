import type { Phrase } from '../rules/content.ts'
import type { ReportFigure } from '../rules/figures.ts'

/** A template of words and figures: say`Đã hoàn thành ${figure} lượt.` */
export function say(
  words: TemplateStringsArray,
  ...parts: readonly (string | number | ReportFigure | Phrase)[]
): Phrase {
  return words.flatMap((word, index): (string | ReportFigure)[] => {
    const part = parts[index]
    const shown = part === undefined ? [] : isPhrase(part) ? part : [typeof part === 'number' ? String(part) : part]
    return word === '' ? [...shown] : [word, ...shown]
  })
}

const isPhrase = (part: string | number | ReportFigure | Phrase): part is Phrase => Array.isArray(part)
