import sharp from 'sharp'
import { type Palette, palettes, type SceneName, sceneOf } from './scenes.ts'

/** How many different pictures there are of one scene. */
export const variants = palettes.length

/** The same drawing for the same variant: no photograph of a real place or person stands in the demo. */
export function drawPicture(scene: SceneName, variant: number): Promise<Buffer> {
  const [first] = palettes
  const palette: Palette = palettes[variant % palettes.length] ?? first
  return sharp(Buffer.from(sceneOf(scene, palette)))
    .jpeg({ quality: 80 })
    .toBuffer()
}
