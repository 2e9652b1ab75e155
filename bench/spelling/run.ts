// False alarms on published texts, and how many planted slips are found. Texts: ../shared/corpus, where it is there.
import { existsSync, readFileSync } from 'node:fs'
import { findMisspellings, isSyllable } from '../../src/spelling/index.ts'

const folder = new URL('../../../shared/corpus/', import.meta.url)
const sources = [
  'documents/abstracts.jsonl',
  'other/policy-news.jsonl',
  'other/questions.jsonl',
  'documents/documents.jsonl',
]

function textsOf(name: string): string[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const record = JSON.parse(line)
    return String(record.text ?? record.abstract ?? record.question ?? '').normalize('NFC')
  })
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The tone on another vowel of the same syllable. */
function misplaced(word: string): string | null {
  const parts = word.normalize('NFD')
  const tone = parts.match(tones)?.[0]
  if (!tone) return null
  const bare = parts.replace(tones, '').normalize('NFC')
  const vowels = [...bare].flatMap((letter, at) => (/[aeiouyăâêôơư]/.test(letter) ? [at] : []))
  for (const at of vowels) {
    const moved = `${bare.slice(0, at + 1)}${tone}${bare.slice(at + 1)}`.normalize('NFC')
    if (moved !== word && !isSyllable(moved)) return moved
  }
  return null
}

if (!existsSync(folder)) console.log('no corpus beside the repository: nothing measured')
else {
  let planted = 0
  let caught = 0
  let right = 0
  for (const name of sources) {
    const texts = textsOf(name)
    const whole = texts.join('\n')
    const started = process.hrtime.bigint()
    const found = texts.flatMap((text) =>
      findMisspellings(text).map((one) => ({ ...one, said: text.slice(one.from, one.to) })),
    )
    const took = Number(process.hrtime.bigint() - started) / 1e6
    const count = whole.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
    const byKind = new Map<string, number>()
    for (const { kind } of found) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
    console.log(
      `${name}: ${count} syllables, ${((found.length / count) * 10_000).toFixed(2)} alarms per 10,000 (${[...byKind].map(([kind, n]) => `${kind} ${n}`).join(', ')}), ${took.toFixed(0)} ms`,
    )
    if (process.argv.includes('--show'))
      for (const { kind, said, suggestion } of found.filter(({ kind }) => kind !== 'space').slice(0, 60))
        console.log(`  ${kind}: ${said} → ${suggestion}`)
    for (const word of whole.match(/[\p{Ll}\p{M}]+/gu)?.filter((_, at) => at % 97 === 0) ?? []) {
      const wrong = misplaced(word)
      if (!wrong) continue
      planted += 1
      const [one] = findMisspellings(wrong)
      if (one) caught += 1
      if (one && (one.suggestion === word || isSyllable(one.suggestion))) right += 1
    }
  }
  console.log(
    `tone on the wrong vowel: ${caught} of ${planted} found (${((caught / planted) * 100).toFixed(1)} %), ${right} with a right form`,
  )
}
