import sharp from 'sharp'
import type { Topic } from '../../articles/index.ts'
import { type Palette, palettes, sceneOf } from './scenes.ts'

/** How many different pictures there are of one topic. */
export const variants = palettes.length

/** A drawing of the topic, the same for the same variant: no photograph of a real place or person stands in the demo. */
export function drawPicture(topic: Topic, variant: number): Promise<Buffer> {
  const [first] = palettes
  const palette: Palette = palettes[variant % palettes.length] ?? first
  return sharp(Buffer.from(sceneOf(topic, palette)))
    .jpeg({ quality: 80 })
    .toBuffer()
}
