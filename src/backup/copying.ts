import type pg from 'pg'

/** A part of a table in an archive, and how much of it is in memory at once. */
export const PART_BYTES = 1024 * 1024

// What the driver's connection can do beyond its declared type: the COPY protocol.
interface Wire {
  readonly stream: NodeJS.ReadWriteStream & { writableNeedDrain: boolean }
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

interface Copying {
  submit(wire: Wire): void
  handleError(error: Error): void
  handleCopyData?(message: { chunk: Buffer }, wire: Wire): void
  handleCopyInResponse?(wire: Wire): void
  handleCommandComplete(message: { text: string }): void
  handleReadyForQuery(): void
}

const begin = (client: pg.Client, copying: Copying) => client.query(copying as unknown as pg.Submittable) // the driver calls these methods by name

/** What `copy … to stdout` says, in blocks of `PART_BYTES`; returns the number of rows. Holds back a server that is faster. */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Buffer, number> {
  const blocks: Buffer[] = []
  let [block, used, rows] = [Buffer.allocUnsafe(PART_BYTES), 0, 0]
  let failure: Error | null = null
  let wire: Wire | null = null
  let ended = false
  let wake = () => {}
  const keep = (chunk: Buffer) => {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.copy(block, used, at)
      at += taken
      used += taken
      if (used < PART_BYTES) continue
      blocks.push(block)
      ;[block, used] = [Buffer.allocUnsafe(PART_BYTES), 0]
    }
    if (blocks.length > 1) wire?.stream.pause()
    if (blocks.length > 0) wake()
  }
  begin(client, {
    submit(given) {
      wire = given
      given.query(statement)
    },
    handleCopyData: ({ chunk }) => keep(chunk),
    handleCommandComplete: ({ text }) => {
      rows = rowsIn(text)
    },
    handleError(error) {
      ;[failure, ended] = [error, true]
      wake()
    },
    handleReadyForQuery() {
      ended = true
      wake()
    },
  })
  for (;;) {
    const next = blocks.shift()
    if (next) yield next
    else if (ended) break
    else {
      ;(wire as Wire | null)?.stream.resume() // assigned in a callback, which the compiler does not see
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  if (failure) throw failure
  if (used > 0) yield block.subarray(0, used)
  return rows
}

export interface CopyIn {
  write(chunk: Buffer): Promise<void>
  /** The number of rows taken. */
  end(): Promise<number>
}

/** Begins `copy … from stdin`. An error of the server ends the next `write` or `end`. */
export async function copyIn(client: pg.Client, statement: string): Promise<CopyIn> {
  let failure: Error | null = null
  let rows = 0
  let started: (wire: Wire) => void = () => {}
  let finished = () => {}
  const done = new Promise<void>((resolve) => {
    finished = resolve
  })
  const ready = new Promise<Wire>((resolve) => {
    started = resolve
  })
  begin(client, {
    submit: (wire) => wire.query(statement),
    handleCopyInResponse: (wire) => started(wire),
    handleCommandComplete: ({ text }) => {
      rows = rowsIn(text)
    },
    handleError(error) {
      failure = error
      finished()
    },
    handleReadyForQuery: () => finished(),
  })
  const wire = await Promise.race([ready, done.then(() => null)])
  const refuse = () => {
    if (failure) throw failure
  }
  refuse()
  if (!wire) throw new Error('the server took no rows')
  return {
    async write(chunk) {
      refuse()
      wire.sendCopyFromChunk(chunk)
      if (wire.stream.writableNeedDrain)
        await Promise.race([done, new Promise((resolve) => wire.stream.once('drain', resolve))])
    },
    async end() {
      if (!failure) wire.endCopyFrom()
      await done
      refuse()
      return rows
    },
  }
}

const rowsIn = (tag: string) => Number(/\d+$/.exec(tag)?.[0] ?? 0)
