// The simplest tar (POSIX ustar, plain files). Every byte of a header follows from name and size, so the reader can demand
// exactly what the writer writes: no byte of an archive can change unseen.

export interface Entry {
  readonly name: string
  readonly bytes: Buffer
}

const BLOCK = 512
const LARGEST = 512 * 1024 * 1024
const END = Buffer.alloc(2 * BLOCK)

/** Bytes are not as they were written. */
export class Broken extends Error {}

export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, bytes } of entries) {
    yield headerOf(name, bytes.length)
    yield bytes
    yield Buffer.alloc(padding(bytes.length))
  }
  yield END
}

/** Throws `Broken` where a byte is not as `writeTar` would have written it. `reached` hears the name of each file begun. */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array>,
  reached: (name: string) => void,
): AsyncGenerator<Entry> {
  const source = takeFrom(chunks)
  try {
    for (;;) {
      const header = await source.take(BLOCK)
      if (header.equals(END.subarray(0, BLOCK))) break
      const name = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '')
      const size = Number.parseInt(header.subarray(124, 135).toString('latin1'), 8)
      if (!(size >= 0 && size <= LARGEST) || !header.equals(headerOf(name, size))) throw new Broken('header')
      reached(name)
      const bytes = await source.take(size)
      if ((await source.take(padding(size))).some((byte) => byte !== 0)) throw new Broken('padding')
      yield { name, bytes }
    }
    if (!(await source.take(BLOCK)).equals(END.subarray(BLOCK))) throw new Broken('end')
    if (await source.more()) throw new Broken('end')
  } finally {
    await source.close()
  }
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 99) throw new RangeError(`name too long: ${name}`)
  header.write(name, 0, 'latin1')
  header.write('0000600\x000000000\x000000000\x00', 100, 'latin1')
  header.write(`${size.toString(8).padStart(11, '0')}\x00${'0'.repeat(11)}\x00`, 124, 'latin1')
  header.write('        0', 148, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\x00 `, 148, 'latin1')
  return header
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

function takeFrom(chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]()
  let waiting: Buffer = Buffer.alloc(0)
  const fill = async () => {
    const next = await source.next()
    waiting = next.done ? Buffer.alloc(0) : Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
    return !next.done
  }
  return {
    async take(size: number): Promise<Buffer> {
      const taken = Buffer.allocUnsafe(size)
      for (let at = 0; at < size; ) {
        if (waiting.length === 0 && !(await fill())) throw new Broken('cut short')
        const copied = waiting.copy(taken, at)
        waiting = waiting.subarray(copied)
        at += copied
      }
      return taken
    },
    /** Whoever stops reading half way lets go of the file. */
    async close(): Promise<void> {
      await source.return?.()
    },
    async more(): Promise<boolean> {
      while (waiting.length === 0) if (!(await fill())) return false
      return true
    },
  }
}
