/** Where something stands in a text, in UTF-16 units. */
export type Place = readonly [number, number]

export function shared(one: Place, other: Place): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
}

export function joint(one: Place, other: Place): number {
  return Math.max(1, Math.max(one[1], other[1]) - Math.min(one[0], other[0]))
}

/** Whether at least half of `span` lies in one of `places`. */
export function liesIn(span: Place, places: readonly Place[]): boolean {
  const length = Math.max(1, span[1] - span[0])
  return places.some((place) => shared(span, place) >= length / 2)
}

export function printedPlace([from, to]: Place): string {
  return `${from}-${to}`
}
