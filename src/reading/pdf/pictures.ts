import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { Matrix } from './matrix.ts'
import { pointAt } from './matrix.ts'

/** A picture on a page: the name under which the page keeps its dots, or the dots themselves, and where it lies. */
export type DrawnPicture = { source: unknown; matrix: Matrix }
type Dots = { width: number; height: number; kind: number; data: Uint8Array }
export type PagePicture = { pnm: Uint8Array; left: number; top: number; width: number; height: number }

const [oneBit, rgb] = [1, 2]
const smallest = 150
const mostDots = 60_000_000
const wait = 5_000

/** The pictures of a page that may be scanned text, from the top down, as files that every picture reader knows (PNM). */
export async function picturesOf(page: PDFPageProxy, drawn: readonly DrawnPicture[]): Promise<PagePicture[]> {
  const { width } = page.getViewport({ scale: 1 })
  const found: PagePicture[] = []
  for (const { source, matrix } of drawn.slice(0, 60)) {
    const place = placeOf(matrix)
    if (place.width < width * 0.25 || matrix[0] <= 0) continue
    const dots = dotsOf(await resolved(page, source))
    if (dots) found.push({ pnm: pnmOf(dots), ...place })
  }
  return found.sort((one, other) => one.top - other.top)
}

// A picture fills the unit square, its top at y = 1.
function placeOf(matrix: Matrix): Omit<PagePicture, 'pnm'> {
  const [from, to] = [pointAt(matrix, 0, 1), pointAt(matrix, 1, 0)]
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y }
}

async function resolved(page: PDFPageProxy, source: unknown): Promise<unknown> {
  if (typeof source !== 'string') return source
  const objects = source.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), wait)
    objects.get(source, (value: unknown) => {
      clearTimeout(late)
      resolve(value)
    })
  })
}

function dotsOf(value: unknown): Dots | null {
  if (typeof value !== 'object' || value === null || !('data' in value)) return null
  const { width, height, data, kind } = value as { width: unknown; height: unknown; data: unknown; kind?: unknown } // read below
  if (typeof width !== 'number' || typeof height !== 'number') return null
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray) || width * height > mostDots) return null
  if (width < smallest || height < smallest / 5) return null
  // A mask has no kind and is written in bits.
  return {
    width,
    height,
    kind: typeof kind === 'number' ? kind : oneBit,
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  }
}

function pnmOf({ width, height, kind, data }: Dots): Uint8Array {
  if (kind === oneBit) return withHead(`P5\n${width} ${height}\n255\n`, grayOf(width, height, data))
  if (kind === rgb) return withHead(`P6\n${width} ${height}\n255\n`, data.subarray(0, width * height * 3))
  const colours = new Uint8Array(width * height * 3)
  for (let at = 0, to = 0; to < colours.length; at += 4) {
    colours[to++] = data[at] ?? 255
    colours[to++] = data[at + 1] ?? 255
    colours[to++] = data[at + 2] ?? 255
  }
  return withHead(`P6\n${width} ${height}\n255\n`, colours)
}

function grayOf(width: number, height: number, bits: Uint8Array): Uint8Array {
  const bytesARow = (width + 7) >> 3
  const gray = new Uint8Array(width * height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const bit = ((bits[row * bytesARow + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1
      gray[row * width + column] = bit * 255
    }
  return gray
}

function withHead(head: string, dots: Uint8Array): Uint8Array {
  const start = new TextEncoder().encode(head)
  const file = new Uint8Array(start.length + dots.length)
  file.set(start)
  file.set(dots, start.length)
  return file
}
