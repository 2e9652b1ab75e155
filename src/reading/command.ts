import { open, readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { readBytes } from './apart/read-files.ts'
import { readText } from './read.ts'
import type { Reading } from './reading.ts'
import type { Recognise } from './recognising.ts'
import { largestFile } from './sniff.ts'
import { summaryOf } from './summary.ts'
import { refusals, text } from './text.ts'
import { UnreadableError } from './unreadable.ts'

/** `recognise` reads scans where the machine can; `exportCorrections` hands over what people put right, line by line. */
export type CommandStreams = {
  stdin: Readable
  stdout: Writable
  stderr: Writable
  recognise?: Recognise | null
  exportCorrections?: ExportCorrections
}

/** Calls `take` for each line and answers how many there were. */
export type ExportCorrections = (take: (line: string) => Promise<void>) => Promise<number>

const done = 0
const refused = 1
const wrongUsage = 2

/** `caicach read`: prints readings; 0 = all read, 1 = an input was refused (why, on stderr), 2 = wrong usage. */
export async function readCommand(args: string[], io: CommandStreams): Promise<number> {
  const options = optionsOf(args)
  if (typeof options === 'string') return usageError(io, options)
  if (options.help) {
    await write(io.stdout, text.usage)
    return done
  }
  if (options.corrections) return exportLines(options, io)
  if (options.lines) return options.files.length > 0 ? usageError(io, text.notAlone) : readLines(io)
  if (options.files.length === 0) return usageError(io, text.noFile)
  let status = done
  for (const file of options.files) {
    const outcome = await readOne(file, io)
    if (typeof outcome === 'string') {
      status = refused
      await write(io.stderr, `${outcome}\n`)
    } else await write(io.stdout, options.json ? `${JSON.stringify(outcome)}\n` : summaryOf(file, outcome))
  }
  return status
}

type Options = { files: string[]; json: boolean; lines: boolean; corrections: boolean; help: boolean }

const switches = ['--json', '--jsonl-in', '--export-corrections', '--help', '-h']

function optionsOf(args: string[]): Options | string {
  const known = {
    json: { type: 'boolean' },
    'jsonl-in': { type: 'boolean' },
    'export-corrections': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '-' && arg !== '--' && !switches.includes(arg))
  if (unknown !== undefined) return text.unknownOption(unknown)
  const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true })
  return {
    files: positionals,
    json: values.json === true,
    lines: values['jsonl-in'] === true,
    corrections: values['export-corrections'] === true,
    help: values.help === true,
  }
}

async function usageError(io: CommandStreams, message: string): Promise<number> {
  await write(io.stderr, `${message}\n\n${text.usage}`)
  return wrongUsage
}

async function readOne(file: string, io: CommandStreams): Promise<Reading | string> {
  try {
    const bytes = file === '-' ? await bytesOf(io.stdin) : await bytesOfFile(file)
    return await readBytes(bytes, file, io.recognise ?? null)
  } catch (error) {
    if (error instanceof UnreadableError) return text.refused(file, `${refusals[error.code]} [${error.code}]`)
    return text.notFound(file)
  }
}

async function bytesOfFile(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > largestFile) throw new UnreadableError('TOO_LARGE', `${size} bytes`)
  return readFile(file)
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > largestFile) throw new UnreadableError('TOO_LARGE', 'standard input')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

// One record at a time, the output drained before the next, so that memory stays constant whatever comes in.
async function readLines(io: CommandStreams): Promise<number> {
  let status = done
  let number = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const answer = answerTo(line, number)
    if ('error' in answer) status = refused
    await write(io.stdout, `${JSON.stringify(answer)}\n`)
  }
  return status
}

/** To the file that is named, else to the standard output; how many, on the error output. */
async function exportLines({ files, json, lines }: Options, io: CommandStreams): Promise<number> {
  if (json || lines || files.length > 1) return usageError(io, text.exportAlone)
  const [file = '-'] = files
  if (!io.exportCorrections) return usageError(io, text.exportAlone)
  try {
    const handle = file === '-' ? null : await open(file, 'w', 0o600)
    const count = await io.exportCorrections(async (line) => {
      if (handle) await handle.write(`${line}\n`)
      else await write(io.stdout, `${line}\n`)
    })
    await handle?.close()
    await write(io.stderr, `${text.exported(count)}\n`)
    return done
  } catch (error) {
    if (!isFileError(error)) throw error
    await write(io.stderr, `${text.notWritten(file)}\n`)
    return refused
  }
}

const isFileError = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC', 'EROFS'].includes(String(error.code))

type Answer = { id: unknown; reading: Reading } | { id: unknown; error: { code: string; message: string } }

function answerTo(line: string, number: number): Answer {
  const record = recordOf(line)
  if (record === null || typeof record.text !== 'string') {
    return { id: record?.id ?? null, error: { code: 'BAD_LINE', message: text.badLine(number) } }
  }
  if (record.text.trim() === '') return { id: record.id ?? null, error: { code: 'EMPTY', message: refusals.EMPTY } }
  return { id: record.id ?? null, reading: readText(record.text) }
}

function recordOf(line: string): { id?: unknown; text?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function write(stream: Writable, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(piece, (error) => (error ? reject(error) : resolve()))
  })
}
