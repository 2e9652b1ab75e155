import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageAt, Recognise, RecognisedPage, RecognisedWord } from '../../reading/index.ts'
import { UnreadableError } from '../../reading/index.ts'

/** Milliseconds for one picture, and for all of one upload that someone waits for; dots of one picture; pages of one picture file. */
const limits = { picture: 60_000, upload: 180_000, dots: 60_000_000, pages: 40 } as const
const program = 'tesseract'
const language = 'vie'

/** Whether scans can be read on this machine: Debian's tesseract-ocr with tesseract-ocr-vie, looked for anew each time. */
export async function canRecognise(): Promise<boolean> {
  const languages = await run(['--list-langs'], { timeout: 5_000 }).catch(() => '')
  return languages.split(/\s+/).includes(language)
}

interface Recognising {
  /** Milliseconds for all pictures of one document; left out: as long as someone waits for an answer. */
  readonly longest?: number
  /** Told before each page. */
  begin?(at: PageAt): Promise<void>
}

/** Reads the scans of one document; throws UnreadableError where the program is missing or needs too long. */
export function recogniser({ longest = limits.upload, begin }: Recognising = {}): Recognise {
  let end: AbortSignal | null = null
  return (picture, at) =>
    inTurn(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'caicach-quet-'))
      try {
        const pages: RecognisedPage[] = []
        const pictures = await plainPictures(picture)
        for (const [index, bytes] of pictures.entries()) {
          await begin?.(at ?? { page: index + 1, of: pictures.length })
          end ??= AbortSignal.timeout(longest)
          const file = join(folder, `trang-${index}`)
          await writeFile(file, bytes)
          const words = ['stdout', '-l', language, '--psm', '3', 'tsv']
          pages.push(...pagesOfTsv(await run([file, ...words], { timeout: limits.picture, signal: end })))
        }
        return pages
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    })
}

// One after the other: two at once would leave nothing of a small machine for the people at work.
let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn
}

/** Photographs upright and in shades of grey, page by page; what a PDF gives comes in the plain format already. */
async function plainPictures(picture: Uint8Array): Promise<Uint8Array[]> {
  if (picture[0] === 0x50 && (picture[1] === 0x35 || picture[1] === 0x36)) return [picture]
  const { default: sharp } = await import('sharp')
  const limit = { limitInputPixels: limits.dots }
  try {
    const { pages = 1 } = await sharp(picture, limit).metadata()
    if (pages > limits.pages) throw new UnreadableError('SCAN_TOO_LONG', `${pages} pages`)
    const made: Uint8Array[] = []
    for (let page = 0; page < pages; page++)
      made.push(
        await sharp(picture, { ...limit, page })
          .rotate()
          .grayscale()
          .png()
          .toBuffer(),
      )
    return made
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError('SCAN_UNCLEAR', String(error))
  }
}

function run(args: readonly string[], until: { timeout: number; signal?: AbortSignal }): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...args],
      { ...until, killSignal: 'SIGKILL', maxBuffer: 50_000_000, env: { ...process.env, OMP_THREAD_LIMIT: '1' } },
      (error, output) => (error ? reject(refusalOf(error)) : resolve(output)),
    )
    if (child.pid !== undefined) beNice(child.pid)
  })
}

function beNice(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It may have ended already.
  }
}

function refusalOf(error: Error & { code?: unknown; killed?: boolean }): UnreadableError {
  if (error.code === 'ENOENT') return new UnreadableError('SCAN', 'tesseract is not installed')
  if (error.killed || error.name === 'AbortError') return new UnreadableError('SCAN_TOO_SLOW')
  // The language that is missing is told on the error output, which the message repeats.
  return new UnreadableError(/Failed loading language/.test(error.message) ? 'SCAN' : 'SCAN_UNCLEAR', error.message)
}

/** The program's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function pagesOfTsv(tsv: string): RecognisedPage[] {
  const pages = new Map<string, RecognisedPage>()
  const lines = new Map<string, RecognisedWord[]>()
  for (const row of tsv.split('\n').slice(1)) {
    const [level, page = '', block, part, line, , left, top, width, height, , text = ''] = row.split('\t')
    if (level === '1') pages.set(page, { width: Number(width), height: Number(height), lines: [] })
    if (level !== '5' || text.trim() === '') continue
    const key = [page, block, part, line].join(' ')
    const words = lines.get(key) ?? []
    if (!lines.has(key)) pages.get(page)?.lines.push(words)
    lines.set(key, words)
    words.push({ text, left: Number(left), top: Number(top), width: Number(width), height: Number(height) })
  }
  return [...pages.values()]
}
