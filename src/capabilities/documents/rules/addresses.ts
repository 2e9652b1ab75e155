/** Of so many addresses with the same beginning no further number is looked for. */
export const mostAlike = 100

/** For each wanted address itself, or the first free one with a number behind it, all different. `known`: at most `mostAlike` of each. */
export function freeAmong(
  wanted: readonly string[],
  known: readonly { readonly wanted: string; readonly slug: string }[],
  spare: () => string,
): string[] {
  const taken = new Set(known.map(({ slug }) => slug))
  const alike = new Map<string, number>()
  for (const one of known) alike.set(one.wanted, (alike.get(one.wanted) ?? 0) + 1)
  return wanted.map((slug) => {
    const isCrowded = (alike.get(slug) ?? 0) >= mostAlike
    for (let n = 1; ; n += 1) {
      const free = n === 1 ? slug : `${slug}-${isCrowded || n >= mostAlike ? spare() : n}`
      if (taken.has(free)) continue
      taken.add(free)
      return free
    }
  })
}
