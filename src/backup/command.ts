import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CommandIo } from '../kernel/capability.ts'
import type { Config } from '../kernel/config.ts'
import { fill } from '../kernel/filling.ts'
import type { Log } from '../kernel/log.ts'
import type { Progress } from './dumping.ts'
import { type Key, readIdentities, readPassphrase } from './locking.ts'
import type { Head, Manifest } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'
import { restore } from './restoring.ts'
import { text } from './text.ts'
import { countWords, momentWords, progressWords, sizeWords } from './words.ts'

/**
 * `caicach restore`: fills an empty installation. `afterwards` gets the configuration of the filled one and returns the
 * exit code: 1 where its chain, files or references are not sound.
 */
export async function restoreCommand(
  given: { config: Config; log: Log; args: readonly string[]; io: CommandIo },
  afterwards: (config: Config, asOf: Date) => Promise<number>,
): Promise<number> {
  const { io, log } = given
  const asked = readArguments(given.args)
  if (!asked) return complain(io, text.restore.usage, 2)
  const config = asked.into ? { ...given.config, dataDir: resolve(asked.into) } : given.config
  const progress = showProgress(io)
  const sound = (archive: { head: Head; manifest: Manifest }) => say(io, soundWords(archive))
  try {
    const key = await keyOf(asked)
    const restored = await restore({ file: asked.file, key, config, log, progress: progress.show, sound })
    progress.end()
    const { head, manifest, newer } = restored
    if (newer > 0) say(io, fill(text.restore.newer, { count: newer }))
    if (!head.secrets) say(io, text.restore.noKey)
    if (manifest.missing.length > 0) say(io, fill(text.restore.missing, { count: manifest.missing.length }))
    const code = await afterwards(config, new Date(head.asOf))
    const place = config.databaseUrl ? fill(text.restore.outside, { place: config.dataDir }) : config.dataDir
    say(io, fill(text.restore.done, { asOf: momentWords(new Date(head.asOf)), place }))
    say(io, fill(text.restore.next, { place: config.dataDir }))
    return code
  } catch (error) {
    progress.end()
    if (error instanceof ArchiveRefused) return complain(io, error.message, 1)
    throw error
  }
}

function soundWords({ head, manifest }: { head: Head; manifest: Manifest }): string {
  const facts = {
    asOf: momentWords(new Date(head.asOf)),
    tables: manifest.tables.length,
    rows: countWords(manifest.tables.reduce((sum, table) => sum + table.rows, 0)),
    files: countWords(manifest.files.count),
    bytes: sizeWords(manifest.files.bytes),
  }
  return `${fill(text.restore.sound, facts)}\n${fill(text.restore.signedBy, { key: manifest.keyId })}`
}

interface Asked {
  readonly file: string
  readonly into: string | undefined
  readonly identity: string | undefined
  readonly passphraseFile: string | undefined
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { into: { type: 'string' }, identity: { type: 'string' }, 'passphrase-file': { type: 'string' } },
    })
    const [file, ...rest] = positionals
    const { into, identity, 'passphrase-file': passphraseFile } = values
    if (!file || rest.length > 0 || (identity && passphraseFile)) return null
    return { file, into, identity, passphraseFile }
  } catch {
    return null
  }
}

async function keyOf({ identity, passphraseFile }: Asked): Promise<Key> {
  if (identity) return { identities: await readIdentities(identity) }
  return passphraseFile ? { passphrase: await readPassphrase(passphraseFile) } : null
}

/** One line that is written over on a terminal; elsewhere a line for each step. */
export function showProgress({ stderr }: CommandIo) {
  const isTerminal = 'isTTY' in stderr && stderr.isTTY === true
  let shown = ''
  let count = 0
  return {
    show(progress: Progress) {
      count += 1
      if (isTerminal ? count % 20 !== 1 : progress.step === shown) return
      stderr.write(isTerminal ? `\r\u001b[K${progressWords(progress)}` : `${progressWords(progress)}\n`)
      shown = progress.step
    },
    end() {
      if (isTerminal && count > 0) stderr.write('\r\u001b[K')
    },
  }
}

function say(io: CommandIo, words: string): void {
  io.stdout.write(`${words}\n`)
}

function complain(io: CommandIo, words: string, code: number): number {
  io.stderr.write(`${words}\n`)
  return code
}
