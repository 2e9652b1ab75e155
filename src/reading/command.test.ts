import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExportCorrections, readCommand } from './command.ts'
import { planText } from './example.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'))
  await writeFile(join(folder, 'plan.txt'), planText)
  await writeFile(join(folder, 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: string[], input = ''): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const collected = [stdout, stderr].map(async (stream) => {
    let text = ''
    for await (const chunk of stream) text += String(chunk)
    return text
  })
  const status = await readCommand(args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr })
  stdout.end()
  stderr.end()
  const [out = '', err = ''] = await Promise.all(collected)
  return { status, out, err }
}

describe('caicach read', () => {
  it('prints a summary for people', async () => {
    const { status, out } = await run([join(folder, 'plan.txt')])
    expect(status).toBe(0)
    expect(out).toContain('Số, ký hiệu: 15/KH-UBND')
    expect(out).toContain('11 nhiệm vụ')
  })

  it('prints one reading a line for several files, and goes on after a refused one', async () => {
    const { status, out, err } = await run(
      ['--json', join(folder, 'plan.txt'), join(folder, 'empty.txt'), '-'],
      planText,
    )
    expect(status).toBe(1)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).number),
    ).toEqual(['15/KH-UBND', '15/KH-UBND'])
    expect(err).toMatch(/empty\.txt: Tệp trống.*\[EMPTY\]/)
  })

  it('reads JSON lines in order and answers a bad one with an error', async () => {
    const input = [
      JSON.stringify({ id: 1, text: planText }),
      'no json',
      '',
      JSON.stringify({ id: 'x', text: 'Tin tức.' }),
    ].join('\n')
    const { status, out } = await run(['--jsonl-in'], input)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(1)
    expect(answers.map((answer) => [answer.id, answer.reading?.type ?? answer.error?.code ?? null])).toEqual([
      [1, 'Kế hoạch'],
      [null, 'BAD_LINE'],
      ['x', null],
    ])
  })

  it.each([[[]], [['--xml', 'a.txt']], [['--jsonl-in', 'a.txt']]])('refuses the usage %j', async (args) => {
    const { status, err } = await run(args)
    expect(status).toBe(2)
    expect(err).toContain('Cách dùng')
  })

  it('says which file it cannot open', async () => {
    const { status, err } = await run([join(folder, 'none.txt')])
    expect([status, err]).toEqual([1, `${join(folder, 'none.txt')}: không mở được tệp.\n`])
  })

  it('helps', async () => {
    expect(await run(['--help'])).toMatchObject({ status: 0, err: '' })
  })
})

describe('caicach read --export-corrections', () => {
  const lines = ['{"sha256":"a"}', '{"sha256":"b"}']
  async function runExport(args: string[], exportCorrections?: ExportCorrections) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const status = await readCommand(args, { stdin: Readable.from([]), stdout, stderr, exportCorrections })
    return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
  }
  const hand: ExportCorrections = async (take) => {
    for (const line of lines) await take(line)
    return lines.length
  }

  it('prints a line for each text, or writes them to the file that is named, for its owner alone', async () => {
    const printed = await runExport(['--export-corrections'], hand)
    expect(printed).toMatchObject({ status: 0, out: `${lines.join('\n')}\n` })
    expect(printed.err).toContain('2 văn bản')
    const file = join(folder, 'corrections.jsonl')
    expect(await runExport(['--export-corrections', file], hand)).toMatchObject({ status: 0, out: '' })
    expect(await readFile(file, 'utf8')).toBe(`${lines.join('\n')}\n`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('refuses a file that cannot be written, and other options beside it', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder.jsonl')
    expect(await runExport(['--export-corrections', nowhere], hand)).toMatchObject({ status: 1 })
    expect(await runExport(['--export-corrections', '--json'], hand)).toMatchObject({ status: 2 })
    expect(await runExport(['--export-corrections', 'a', 'b'], hand)).toMatchObject({ status: 2 })
    expect(await runExport(['--export-corrections'])).toMatchObject({ status: 2 })
  })
})
