import { Worker } from 'node:worker_threads'
import type { PackedReading, Reading } from '../reading.ts'
import type { Recognise } from '../recognising.ts'
import type { HandedFile } from '../sniff.ts'
import { UnreadableError } from '../unreadable.ts'
import type { FromThread, Outcome, ToThread } from './messages.ts'

/**
 * Bounds of a reading. `milliseconds`: of one reading, without the time that others need to make out its pictures;
 * `megabytes`: of what a thread keeps; `atOnce`: threads that read at the same time; `idle`: milliseconds after which a
 * thread that nobody needs is ended.
 */
export type ReadingLimits = { milliseconds: number; megabytes: number; atOnce: number; idle: number }
type ReadFiles = (files: readonly HandedFile[], recognise?: Recognise | null) => Promise<Reading>
type Task = { message: ToThread; given: ArrayBuffer[]; recognise: Recognise | null }
type Surroundings = { limits: ReadingLimits; turns: Turns }

/**
 * Reads files in threads of their own, so that no file, however large or spiteful, keeps the server from its other work or
 * outlives its time. A thread is used again, since a fresh one must load the readers first.
 */
export function readersWithin(limits: ReadingLimits): ReadFiles {
  const run = runnerWithin(limits)
  return async (files, recognise = null) => {
    const own = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))
    const message = { kind: 'read', files: own, recognises: recognise !== null } as const
    const outcome = await run({ message, given: own.map(({ bytes }) => bytes.buffer), recognise })
    if (outcome.kind === 'done') return outcome.reading
    throw failureOf(outcome)
  }
}

/** Reads many texts together in one thread; one of them that is too heavy fails them all. */
export function textReadersWithin(
  limits: ReadingLimits,
): (texts: readonly string[]) => Promise<readonly PackedReading[]> {
  const run = runnerWithin(limits)
  return async (texts) => {
    const outcome = await run({ message: { kind: 'texts', texts }, given: [], recognise: null })
    if (outcome.kind === 'all done') return outcome.readings
    throw failureOf(outcome)
  }
}

function runnerWithin(limits: ReadingLimits): (task: Task) => Promise<Outcome> {
  const turns = turnsOf(limits.atOnce)
  const threads = threadsWithin(limits)
  return async (task) => {
    await turns.take()
    const thread = threads.take()
    let outcome: Outcome | null = null
    try {
      outcome = await outcomeOf(thread, task, { limits, turns })
      return outcome
    } finally {
      turns.give()
      if (outcome && isSound(outcome)) threads.rest(thread)
      else void thread.terminate()
    }
  }
}

function threadsWithin({ megabytes, idle }: ReadingLimits) {
  const resting = new Map<Worker, NodeJS.Timeout>()
  const wake = (thread: Worker) => {
    clearTimeout(resting.get(thread))
    resting.delete(thread)
  }
  const start = () => {
    const thread = startThread(megabytes)
    // Whoever waits for the thread listens too; this is for what fails while nobody does.
    return thread.on('error', () => wake(thread))
  }
  return {
    take(): Worker {
      const thread = [...resting.keys()].at(-1) ?? start()
      wake(thread)
      thread.ref()
      return thread
    },
    /** Neither the thread nor its timer keeps a program from ending. */
    rest(thread: Worker): void {
      thread.unref()
      const end = () => {
        wake(thread)
        void thread.terminate()
      }
      resting.set(thread, setTimeout(end, idle).unref())
    },
  }
}

function failureOf(outcome: Outcome): Error {
  if (outcome.kind === 'refused') return new UnreadableError(outcome.code, outcome.detail)
  return new Error(`reading failed: ${outcome.kind === 'failed' ? outcome.stack : outcome.kind}`)
}

/** The library of PDF may leave work behind in a damaged file. */
function isSound(outcome: Outcome): boolean {
  if (outcome.kind === 'failed') return false
  return outcome.kind !== 'refused' || !['NOT_PDF', 'TOO_HEAVY'].includes(outcome.code)
}

function startThread(megabytes: number): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } }
  return import.meta.url.endsWith('.ts')
    ? new Worker(fromSources(), { ...options, eval: true })
    : new Worker(new URL('./reading-thread.js', import.meta.url), options)
}

// As tests run it, not built: the loader of TypeScript goes first. The thread looks for it itself, since not every runner of
// tests can; the package keeps its door for `import` beside the one for `require`.
function fromSources(): string {
  const { href } = new URL('./thread.ts', import.meta.url)
  return `const required = require('node:module').createRequire('${href}').resolve('tsx/esm/api')
    const loader = require('node:url').pathToFileURL(required.replace(/\\.cjs$/, '.mjs'))
    import(loader).then(({ register }) => { register(); return import('${href}') })`
}

function outcomeOf(thread: Worker, task: Task, { limits, turns }: Surroundings): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let late: NodeJS.Timeout
    const watch = () => {
      late = setTimeout(() => finish(() => resolve(tooHeavy(`${limits.milliseconds} ms`))), limits.milliseconds)
    }
    const onMessage = (message: FromThread) => {
      clearTimeout(late)
      if (message.kind !== 'picture') return finish(() => resolve(message))
      aside(turns, async () => (await task.recognise?.(message.picture, message.at)) ?? []).then(
        (pages) => {
          watch()
          send(thread, { kind: 'recognised', pages })
        },
        (error: unknown) => finish(() => reject(error)),
      )
    }
    const onError = (error: Error) => finish(() => (isMemory(error) ? resolve(tooHeavy(error.message)) : reject(error)))
    const onExit = (code: number) => finish(() => reject(new Error(`a reader's thread ended with ${code}`)))
    const finish = (end: () => void) => {
      clearTimeout(late)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    watch()
    send(thread, task.message, task.given)
  })
}

function send(thread: Worker, message: ToThread, given: ArrayBuffer[] = []): void {
  thread.postMessage(message, given)
}

function tooHeavy(detail: string): Outcome {
  return { kind: 'refused', code: 'TOO_HEAVY', detail }
}

function isMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

type Turns = { take: () => Promise<void>; give: () => void; takeBack: () => void }

function turnsOf(most: number): Turns {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    async take() {
      if (taken >= most) await new Promise<void>((resolve) => waiting.push(resolve))
      else taken++
    },
    // Whoever waits gets the turn itself, so that nobody comes in between.
    give() {
      const next = taken > most ? undefined : waiting.shift()
      if (next) next()
      else taken--
    },
    takeBack() {
      taken++
    },
  }
}

/** Lets others read while a thread waits for words; it goes on at once when it has them. */
async function aside<T>(turns: Turns, work: () => Promise<T>): Promise<T> {
  turns.give()
  try {
    return await work()
  } finally {
    turns.takeBack()
  }
}
