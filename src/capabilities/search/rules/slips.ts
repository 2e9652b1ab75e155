// Lỗi gõ: what somebody may have meant by a word that stands nowhere.
const letters = 'abcdefghijklmnopqrstuvwxyz'
const shortest = 2
const longest = 12

/** Folded words one slip away: two letters swapped, one missing, one too many, one wrong. The likeliest slips first. */
export function slipsOf(folded: string): string[] {
  if (!/^[a-z]+$/.test(folded) || folded.length < shortest || folded.length > longest) return []
  const found = new Set<string>()
  const cuts = Array.from({ length: folded.length + 1 }, (_, at) => [folded.slice(0, at), folded.slice(at)] as const)
  for (const [left, right] of cuts) if (right.length > 1) found.add(`${left}${right[1]}${right[0]}${right.slice(2)}`)
  for (const [left, right] of cuts) if (right !== '') found.add(left + right.slice(1))
  for (const [left, right] of cuts) {
    for (const letter of letters) {
      found.add(left + letter + right)
      if (right !== '') found.add(left + letter + right.slice(1))
    }
  }
  found.delete(folded)
  return [...found].filter((word) => word.length >= shortest)
}

/** Two words that were typed as one: "hanhchinh" → hanh, chinh. */
export function splitsOf(folded: string): [string, string][] {
  if (!/^[a-z]+$/.test(folded) || folded.length < 4 || folded.length > 14) return []
  return Array.from({ length: folded.length - 3 }, (_, index) => [folded.slice(0, index + 2), folded.slice(index + 2)])
}
