import shipped from '../../../db/data/units/outlines.json' with { type: 'json' }

// as JSON gives them: rings of alternating longitudes and latitudes, in hundredths of a degree
const rings: Readonly<Record<string, readonly (readonly number[])[]>> = shipped

/** One province of the two-tier country as a path; x to the east and y to the south, in degrees at the country's own width. */
export interface Outline {
  readonly code: string
  readonly path: string
}

/** What the map shows: from the western border to the last of the islands, with a margin. */
export const mapFrame = { x: -0.3, y: -0.3, width: 15.8, height: 17.1 } as const

const [west, north] = [102, 23.5]
// a degree of longitude at the country's middle latitude
const narrow = 0.96

export const placeOnMap = (longitude: number, latitude: number) => ({
  x: (longitude - west) * narrow,
  y: north - latitude,
})

export const outlines: readonly Outline[] = Object.entries(rings).map(([code, parts]) => ({
  code,
  path: parts.map(pathOf).join(''),
}))

function pathOf(ring: readonly number[]): string {
  const points: string[] = []
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const { x, y } = placeOnMap((ring[at] ?? 0) / 100, (ring[at + 1] ?? 0) / 100)
    points.push(`${x.toFixed(2)} ${y.toFixed(2)}`)
  }
  return `M${points.join('L')}Z`
}
