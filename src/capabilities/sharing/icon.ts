import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { NotFound } from '../../kernel/errors.ts'
import type { Assets } from '../../kernel/kernel.ts'
import type { Answer, Ask } from '../../kernel/site.ts'

const edge = 48
const month = 30 * 86_400
const drawn = new WeakMap<Assets, Promise<Uint8Array>>()

/** The site's icon for programs that ask at the old address and read no SVG: drawn once, a PNG in the frame of an .ico. */
export async function iconFile({ kernel: { assets } }: Ask): Promise<Answer> {
  const body = drawn.get(assets) ?? drawIcon(assets)
  drawn.set(assets, body)
  try {
    const bytes = await body
    return { kind: 'file', body: bytes, type: 'image/x-icon', fileName: 'favicon.ico', inline: true, publicFor: month }
  } catch {
    drawn.delete(assets)
    throw new NotFound()
  }
}

async function drawIcon(assets: Assets): Promise<Uint8Array> {
  const svg = await readFile(join(assets.folder, basename(assets.href('icon.svg'))))
  const { default: sharp } = await import('sharp')
  const png = await sharp(svg, { density: 96 }).resize(edge, edge).png().toBuffer()
  // ICONDIR and one ICONDIRENTRY: type 1, one picture of 32 bits, its length and where it begins.
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(edge, 6)
  head.writeUInt8(edge, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
