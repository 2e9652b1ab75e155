// What runs in a reader's thread: reads what it is told to and asks for the words of pictures, one thing after the other.
import { parentPort } from 'node:worker_threads'
import { readText } from '../read.ts'
import type { PackedReading, Reading } from '../reading.ts'
import type { Recognise, RecognisedPage } from '../recognising.ts'
import { readFilesHere } from '../sniff.ts'
import { UnreadableError } from '../unreadable.ts'
import type { FromThread, Outcome, ToThread } from './messages.ts'

let takeWords: ((pages: RecognisedPage[]) => void) | null = null

const tell = (message: FromThread, given: ArrayBuffer[] = []) => parentPort?.postMessage(message, given)

const recognise: Recognise = (picture, at) =>
  new Promise((resolve) => {
    takeWords = resolve
    const own = new Uint8Array(picture)
    tell({ kind: 'picture', picture: own, at }, [own.buffer])
  })

parentPort?.on('message', async (message: ToThread) => {
  if (message.kind === 'recognised') takeWords?.([...message.pages])
  else if (message.kind === 'texts')
    tell(
      await outcomeOf(async () => ({
        kind: 'all done',
        readings: message.texts.map((text) => packed(readText(text))),
      })),
    )
  else tell(await outcomeOf(() => readAll(message)))
})

// An outline of a hundred pages is a hundred times as dear to hand over as the same in one string.
function packed({ text, ...rest }: Reading): PackedReading {
  const { type, number, issuer, issued, effective, title, signer, field, citations } = rest
  const told = { type, number, issuer, issued, effective, title, signer, field, citations }
  return { ...told, text, json: JSON.stringify(rest) }
}

async function readAll({ files, recognises }: Extract<ToThread, { kind: 'read' }>): Promise<Outcome> {
  return { kind: 'done', reading: await readFilesHere(files, recognises ? recognise : null) }
}

async function outcomeOf(read: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'refused', code: error.code, detail: error.detail }
    return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
