import { createHash } from 'node:crypto'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import type { Finding } from '../../kernel/chain-check.ts'
import { fill } from '../../kernel/filling.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { FileGone, type FileStorage, StorageDown } from '../../kernel/storage.ts'
import { openBucket, openLocal } from '../../storage/opening.ts'
import { listContents } from './store.ts'
import { text } from './text.ts'

const PAGE = 500

/** Reads every file that a row refers to and holds it against its address: what `caicach check` says of files. */
export async function verifyFiles(kernel: Kernel): Promise<{ findings: Finding[]; count: number }> {
  const findings: Finding[] = []
  let count = 0
  for await (const sha256 of contents(kernel)) {
    count += 1
    const state = await stateOf(kernel.storage, sha256)
    if (state !== 'whole')
      findings.push({ code: state, where: sha256, detail: kernel.config.bucket?.bucket ?? 'files' })
  }
  return { findings, count }
}

/**
 * `caicach files move --to s3|disk`: copies every file that a row refers to from the one storage to the other and reads it
 * back there. What is there already and whole is left alone, so it may be run again; the first storage keeps its files.
 */
export const filesCommand: Command = {
  name: 'files',
  usage: text.command.usage,
  async run(kernel, args, io) {
    const [verb, option, to, ...rest] = args
    if (verb !== 'move' || option !== '--to' || (to !== 's3' && to !== 'disk') || rest.length > 0)
      return complain(io, text.command.usage, 2)
    if (!kernel.config.bucket) return complain(io, text.command.noBucket, 1)
    const [disk, bucket] = [await openLocal(kernel.config), await openBucket(kernel.config.bucket)]
    const sides = to === 's3' ? { from: disk, into: bucket } : { from: bucket, into: disk }
    try {
      return await move(kernel, sides, io)
    } catch (error) {
      if (error instanceof StorageDown) return complain(io, fill(text.command.down, { why: String(error.cause) }), 1)
      throw error
    }
  },
}

async function move(kernel: Kernel, sides: { from: FileStorage; into: FileStorage }, io: CommandIo): Promise<number> {
  const counts = { moved: 0, present: 0 }
  const lost: string[] = []
  for await (const sha256 of contents(kernel)) {
    if ((await stateOf(sides.into, sha256)) === 'whole') counts.present += 1
    else if (await copy(sides, sha256)) counts.moved += 1
    else lost.push(sha256)
  }
  io.stdout.write(`${fill(text.command.done, { ...counts, lost: lost.length })}\n`)
  for (const sha256 of lost) io.stderr.write(`  ${fill(text.command.lost, { sha256 })}\n`)
  if (lost.length > 0) return 1
  io.stdout.write(`${text.command.next}\n`)
  return 0
}

async function copy({ from, into }: { from: FileStorage; into: FileStorage }, sha256: string): Promise<boolean> {
  if ((await stateOf(from, sha256)) !== 'whole') return false
  await into.put(await from.read(sha256))
  return (await stateOf(into, sha256)) === 'whole'
}

async function stateOf(storage: FileStorage, sha256: string): Promise<'whole' | 'file-missing' | 'file-damaged'> {
  try {
    const { body } = await storage.stream(sha256)
    const hash = createHash('sha256')
    for await (const chunk of body) hash.update(chunk)
    return hash.digest('hex') === sha256 ? 'whole' : 'file-damaged'
  } catch (error) {
    if (error instanceof FileGone) return 'file-missing'
    throw error
  }
}

async function* contents({ db }: Kernel): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const page = await listContents(db, after, PAGE)
    for (const { sha256 } of page) yield sha256
    if (page.length < PAGE) return
    after = page.at(-1)?.sha256 ?? after
  }
}

function complain(io: CommandIo, words: string, code: number): number {
  io.stderr.write(`${words}\n`)
  return code
}
