import sharp from 'sharp'
import { palettes, type SceneName, sceneOf } from '../loading/pictures/scenes.ts'

const [width, height] = [640, 360]
/** Milliseconds a frame stands; each view is walked towards in so many. */
const [frameLasts, framesOfView] = [500, 5]

/**
 * A film without sound of drawn views, the same for the same views. A still picture in WebP is one key frame of VP8, and WebM is
 * a box around such frames, so that no film has to be kept among the sources.
 */
export async function drawFilm(views: readonly SceneName[]): Promise<Uint8Array> {
  const frames = await Promise.all(
    views.flatMap((view, at) => Array.from({ length: framesOfView }, (_, step) => frameOf(view, { at, step }))),
  )
  const tracks = element('1654ae6b', [
    element('ae', [
      element('d7', [uint(1)]),
      element('73c5', [uint(1)]),
      element('83', [uint(1)]),
      element('86', [Buffer.from('V_VP8')]),
      element('e0', [element('b0', [uint(width)]), element('ba', [uint(height)])]),
    ]),
  ])
  const info = element('1549a966', [
    element('2ad7b1', [uint(1_000_000)]), // times are told in milliseconds
    element('4489', [float(frames.length * frameLasts)]),
    element('4d80', [Buffer.from('caicach')]),
    element('5741', [Buffer.from('caicach')]),
  ])
  return Buffer.concat([head, element('18538067', [info, tracks, ...clustersOf(frames)])])
}

/** Length of the film in seconds, for its captions. */
export const filmSeconds = (views: number) => (views * framesOfView * frameLasts) / 1000

const head = element('1a45dfa3', [
  ...[element('4286', [uint(1)]), element('42f7', [uint(1)]), element('42f2', [uint(4)]), element('42f3', [uint(8)])],
  ...[element('4282', [Buffer.from('webm')]), element('4287', [uint(2)]), element('4285', [uint(2)])],
])

/** One a view. */
function clustersOf(frames: readonly Buffer[]): Buffer[] {
  const clusters: Buffer[] = []
  for (let first = 0; first < frames.length; first += framesOfView) {
    const blocks = frames.slice(first, first + framesOfView).map((frame, at) => {
      const begin = Buffer.from([0x81, 0, 0, 0x80]) // of track 1, a key frame
      begin.writeInt16BE(at * frameLasts, 1)
      return element('a3', [begin, frame])
    })
    clusters.push(element('1f43b675', [element('e7', [uint(first * frameLasts)]), ...blocks]))
  }
  return clusters
}

async function frameOf(view: SceneName, { at, step }: { at: number; step: number }): Promise<Buffer> {
  const palette = palettes[at % palettes.length] ?? palettes[0]
  const shown = Math.round(960 - step * 24)
  const picture = await sharp(Buffer.from(sceneOf(view, palette)))
    .extract({ left: (960 - shown) >> 1, top: ((960 - shown) * 9) >> 5, width: shown, height: (shown * 9) >> 4 })
    .resize(width, height)
    .flatten()
    .webp({ quality: 45 })
    .toBuffer()
  return vp8In(picture)
}

/** The frame within the picture's boxes. */
function vp8In(picture: Buffer): Buffer {
  for (let at = 12; at < picture.length; ) {
    const size = picture.readUInt32LE(at + 4)
    if (picture.toString('latin1', at, at + 4) === 'VP8 ') return picture.subarray(at + 8, at + 8 + size)
    at += 8 + size + (size % 2)
  }
  throw new Error('no frame in the picture')
}

/** EBML: the sign, the length in eight bytes, what is within. */
function element(sign: string, parts: readonly Buffer[]): Buffer {
  const within = Buffer.concat(parts)
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(within.length) | (1n << 56n))
  return Buffer.concat([Buffer.from(sign, 'hex'), length, within])
}

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}
