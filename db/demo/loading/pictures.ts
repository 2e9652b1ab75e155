import sharp from 'sharp'

const palettes = [
  ['#fde7b5', '#f4a259', '#5b8e7d', '#8cb369', '#bc4b51'],
  ['#d7ecf4', '#7fb7c9', '#2f6f8f', '#f2c14e', '#3f5e4b'],
  ['#f6e3d4', '#e0a96d', '#7d5a4f', '#b5651d', '#54734a'],
  ['#e3e9f7', '#9db4d8', '#4a6fa5', '#f0b67f', '#6a8d73'],
  ['#fdf0d5', '#c6d8af', '#669bbc', '#c1121f', '#31572c'],
  ['#eaf4e2', '#a5c882', '#5f8b4c', '#e5c185', '#3d5a80'],
] as const

/** How many different pictures there are. */
export const pictureCount = palettes.length

/** A drawn view of the fictional city, the same for the same number: no photograph of a real place stands in the demo. */
export function drawPicture(number: number): Promise<Buffer> {
  const palette = palettes[number % palettes.length] ?? palettes[0]
  return sharp(Buffer.from(scene(palette, number)))
    .jpeg({ quality: 78 })
    .toBuffer()
}

function scene([sky, far, middle, accent, near]: readonly string[], number: number): string {
  const sun = 240 + ((number * 173) % 700)
  const houses = Array.from({ length: 7 }, (_, index) => {
    const x = 90 + index * 155 + ((number * 31) % 60)
    const height = 110 + ((index * 53 + number * 29) % 120)
    return `<rect x="${x}" y="${560 - height}" width="96" height="${height}" fill="${index % 2 ? middle : '#ffffff'}" opacity="0.92"/>
      <path d="M${x - 12} ${560 - height} l60 -44 l60 44 z" fill="${accent}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675">
    <rect width="1200" height="675" fill="${sky}"/><circle cx="${sun}" cy="150" r="64" fill="${accent}" opacity="0.85"/>
    <path d="M0 430 Q200 250 420 400 T860 360 T1200 420 V675 H0 Z" fill="${far}"/>
    <path d="M0 500 Q300 400 620 490 T1200 470 V675 H0 Z" fill="${middle}" opacity="0.8"/>
    ${houses.join('')}
    <path d="M0 560 H1200 V675 H0 Z" fill="${near}"/>
    <path d="M0 615 Q150 595 300 615 T600 615 T900 615 T1200 615 V640 H0 Z" fill="${far}" opacity="0.7"/></svg>`
}
