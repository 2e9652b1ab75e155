import { readText } from '../../src/reading/index.ts'
import type { CorpusDocument } from './corpus.ts'

const listed = 5

/** Reads everything once more, the code being warm, and says how fast and what took longest. */
export function measureSpeed(documents: readonly CorpusDocument[]): string {
  const timed = documents.map(({ id, text }) => {
    const start = performance.now()
    readText(text)
    return { id, bytes: Buffer.byteLength(text), milliseconds: performance.now() - start }
  })
  const megabytes = timed.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const seconds = timed.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
  const slowest = timed.sort((left, right) => right.milliseconds - left.milliseconds).slice(0, listed)
  return [
    `Speed: ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s = ${(megabytes / seconds).toFixed(2)} MB/s`,
    ...slowest.map((one) => `  ${one.id}  ${Math.round(one.milliseconds)} ms for ${Math.round(one.bytes / 1000)} kB`),
  ].join('\n')
}
