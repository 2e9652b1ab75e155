import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { restoreCommand } from './backup/command.ts'
import { text as backupText } from './backup/text.ts'
import { recordRestored } from './capabilities/backups/index.ts'
import { recogniser } from './capabilities/documents/index.ts'
import { exportedCorrections } from './capabilities/readings/index.ts'
import { capabilities } from './capabilities.ts'
import { checkChain } from './checking.ts'
import type { CommandIo } from './kernel/capability.ts'
import { type Config, readConfig } from './kernel/config.ts'
import type { Kernel } from './kernel/kernel.ts'
import { openKernel } from './kernel/opening.ts'
import { StartRefused } from './kernel/start-refused.ts'
import { kernelText } from './kernel/text.ts'
import { uploadLimit } from './kernel/uploads.ts'
import { serve } from './main.ts'
import { readCommand } from './reading/command.ts'
import { nginxConfiguration } from './serving/nginx.ts'
import { safetyHeaders } from './serving/safety.ts'

const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr } satisfies CommandIo
const assetFolder = join(fileURLToPath(new URL('.', import.meta.url)), 'assets')
const log = pino(
  {
    level: process.env.LOG_LEVEL ?? 'warn',
    redact: ['password', '*.password', 'token', '*.token'],
    serializers: { error: errorFacts },
  },
  pino.destination(2),
)

/** What helps to find the defect; a driver's errors carry its whole connection along. */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  return {
    name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...(cause ? { cause: errorFacts(cause) } : {}),
  }
}

/** Runs one command. Returns its exit code (0 done, 1 input refused, 2 wrong usage), or null while the server runs. */
export async function run([name = 'help', ...args]: readonly string[]): Promise<number | null> {
  try {
    if (name === 'read') return await readCommand([...args], { ...io, recognise: recogniser(), exportCorrections })
    if (name === 'help' || name === '--help' || name === '-h') return say(usage(), 0)
    const known = ['start', 'check', 'nginx', 'restore', ...ownCommands().map((command) => command.name)]
    if (!known.includes(name)) return complain(kernelText.start.unknownCommand.replace('{name}', name), 2)
    if (args.includes('--help')) return say(usageOf(name), 0)
    return await withConfig(name, args)
  } catch (error) {
    if (error instanceof StartRefused) return complain(error.message, 1)
    if ((error as { code?: unknown }).code === 'EADDRINUSE') return complain(kernelText.start.portTaken, 1)
    throw error
  }
}

/** The one way of reading that needs the database. */
async function exportCorrections(take: (line: string) => Promise<void>): Promise<number> {
  const read = readConfig(process.env)
  if ('problem' in read) throw new StartRefused(kernelText.start.problems[read.problem].replace('{value}', read.value))
  return onKernel(read.config, async (kernel) => {
    let count = 0
    for await (const line of exportedCorrections(kernel)) {
      await take(line)
      count += 1
    }
    return count
  })
}

async function withConfig(name: string, args: readonly string[]): Promise<number | null> {
  const read = readConfig(process.env)
  if ('problem' in read) return complain(kernelText.start.problems[read.problem].replace('{value}', read.value), 2)
  if (name === 'restore') return restoreCommand({ config: read.config, log, args, io }, checkRestored)
  if (name === 'nginx') return say(await configuredNginx(read.config, args), 0)
  if (name !== 'start') return onKernel(read.config, (kernel, ownerUrl) => command(name, { kernel, ownerUrl, args }))
  await serve(read.config, log, assetFolder)
  return null
}

/** `--brotli`: the module is there. */
async function configuredNginx(config: Config, args: readonly string[]): Promise<string> {
  const template = await readFile(new URL('../deploy/nginx.conf', import.meta.url), 'utf8')
  return nginxConfiguration(template, {
    ...config,
    listen: '80',
    pages: config.pages.folder,
    assets: assetFolder,
    uploadBytes: 25 * uploadLimit,
    headers: await safetyHeaders(config.publicUrl),
    brotli: args.includes('--brotli'),
  })
}

/** The restored installation, opened for the first time: its chain, files and references. */
function checkRestored(config: Kernel['config'], asOf: Date): Promise<number> {
  return onKernel(config, async (kernel) => {
    await recordRestored(kernel, asOf)
    return checkChain(kernel, io)
  })
}

async function onKernel(
  config: Kernel['config'],
  work: (kernel: Kernel, ownerUrl: string) => Promise<number>,
): Promise<number> {
  const opened = await openKernel({ config, capabilities, log, assetFolder, whenRunning: 'join' })
  try {
    return await work(opened.kernel, opened.ownerUrl)
  } finally {
    await opened.close()
  }
}

function command(name: string, given: { kernel: Kernel; ownerUrl: string; args: readonly string[] }): Promise<number> {
  const { kernel, args } = given
  if (name === 'check') return checkChain(kernel, io)
  const own = ownCommands().find((one) => one.name === name)
  return own ? own.run(kernel, args, io) : Promise.resolve(2)
}

const ownCommands = () => capabilities.flatMap((capability) => capability.commands ?? [])

function usage(): string {
  return [
    kernelText.start.usage,
    ...['start', 'read', 'check', 'nginx', 'restore', ...ownCommands().map((one) => one.name)].map(usageOf),
  ].join('\n')
}

function usageOf(name: string): string {
  const own = ownCommands().find((one) => one.name === name)
  if (name === 'restore') return backupText.restore.usage
  const builtIn = (kernelText.start.commands as Record<string, string>)[name] // names of capabilities are not among them
  return own?.usage ?? builtIn ?? name
}

function say(words: string, code: number): number {
  io.stdout.write(`${words}\n`)
  return code
}

function complain(words: string, code: number): number {
  io.stderr.write(`${words}\n`)
  return code
}
