/** Recipients and signature as a law site prints them, cell by cell. */
export interface PrintedFoot {
  readonly before: string
  readonly recipients: readonly string[]
  readonly offices: readonly string[]
  readonly name: string
  readonly behind: string
}

const shape =
  /\n\|?[ \t]*\n?(Nơi nhận:(?:\n[^|\n]+)+)\n\|\n((?:[^|\n]*\p{Lu}{2}[^|\n]*\n)+)((?:\(?[Đđ]ã ký\)?\n)?)(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4})\s*\n\|/u

/** Takes the first foot apart; null where it is laid out otherwise. */
export function footOf(text: string): PrintedFoot | null {
  const found = shape.exec(text)
  if (found === null) return null
  const [whole, recipients = '', offices = '', , name = ''] = found
  const lines = offices.split('\n').filter((line) => line.trim() !== '')
  if (lines.some((line) => line !== line.toUpperCase())) return null
  return {
    before: text.slice(0, found.index),
    recipients: recipients.split('\n'),
    offices: lines,
    name,
    behind: text.slice(found.index + whole.length),
  }
}
