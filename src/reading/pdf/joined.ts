const wholeDate = /^\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[;:,.)]*$/
const wholeNumber = /^\(?\d{1,6}[a-z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d&]*(?:-\p{Lu}[\p{L}\d&]*)*[;:,.)]*$/u
const tornHyphen = /[\p{Lu}\d]-$/u

/** Puts a wrapped line behind the one above; a number or date that was broken in the middle becomes whole again. */
export function joinLines(above: string, below: string): string {
  return `${above}${isTorn(above, below) ? '' : ' '}${below}`
}

function isTorn(above: string, below: string): boolean {
  const last = above.slice(above.lastIndexOf(' ') + 1)
  const first = below.split(' ', 1)[0] ?? ''
  if (tornHyphen.test(last) && last.includes('/')) return /^\p{Lu}/u.test(first)
  const whole = (word: string) => wholeDate.test(word) || wholeNumber.test(word)
  return last.includes('/') && !whole(last) && whole(last + first)
}
