import { letters, onsets, rimes } from './text/syllables.ts'

/** The tone as its combining sign; '' for the level tone. */
interface Syllable {
  readonly onset: string
  /** Without its tone. */
  readonly rime: string
  readonly tone: string
  /** Which letter of the rime bears the tone; -1: of the onset, or none. */
  readonly at: number
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const longestFirst = [...onsets].sort((a, b) => b.length - a.length)

/** The parts of a word of one syllable in small letters, as they are written, right or wrong; null where it is none at all. */
function readSyllable(word: string): Syllable | null {
  const read = [...word.normalize('NFC')].map((letter) => {
    const parts = letter.normalize('NFD')
    return { base: parts.replace(tones, '').normalize('NFC'), tone: parts.match(tones)?.[0] ?? '' }
  })
  const toned = read.filter(({ tone }) => tone !== '')
  if (toned.length > 1) return null
  const base = read.map((letter) => letter.base).join('')
  const onset = longestFirst.find((one) => base.startsWith(one) && fits(one, base.slice(one.length))) ?? ''
  const rime = base.slice(onset.length)
  const place = read.findIndex(({ tone }) => tone !== '')
  return { onset, rime, tone: toned[0]?.tone ?? '', at: place < 0 ? -1 : place - onset.length }
}

const fits = (onset: string, rest: string) => rest !== '' && (onset !== 'gi' || letters.afterGi.test(rest))

/** Where the tone may stand: the old and the new way for oa, oe, uy; one place elsewhere. */
function placesOf(rime: string): number[] {
  const special = letters.horned.exec(rime) ?? letters.hooded.exec(rime)
  if (special) return [special.index]
  const vowels = letters.vowels.exec(rime)?.[0] ?? ''
  if (vowels.startsWith(letters.horn) || vowels.length === 1) return [0]
  if (vowels.length === 3) return [1]
  const isClosed = rime.length > vowels.length
  if (isClosed) return [vowels.length - 1]
  return /^(oa|oe|uy)$/.test(vowels) ? [0, 1] : [0]
}

const { front, frontOpen } = letters

/** The spelling of the first consonant that the vowel asks for. */
function onsetFor(onset: string, rime: string): string {
  if (onset === 'c' && front.test(rime)) return 'k'
  if (onset === 'k' && !front.test(rime)) return 'c'
  if (onset === 'g' && frontOpen.test(rime)) return 'gh'
  if (onset === 'gh' && !front.test(rime)) return 'g'
  if (onset === 'ng' && front.test(rime)) return 'ngh'
  return onset === 'ngh' && !front.test(rime) ? 'ng' : onset
}

const stopped = /(p|t|c|ch)$/

function isWellFormed({ rime, tone }: Syllable): boolean {
  if (!rimes.has(rime)) return false
  return !stopped.test(rime) || tone === '\u0301' || tone === '\u0323' || tone === ''
}

/** Right as it stands. */
export function isSyllable(word: string): boolean {
  const read = readSyllable(word)
  if (!read || !isWellFormed(read) || onsetFor(read.onset, read.rime) !== read.onset) return false
  return read.tone === '' ? !stopped.test(read.rime) : placesOf(read.rime).includes(read.at)
}

/** The same sounds written right: the tone on its vowel, the first consonant as its vowel asks. null where nothing is found. */
export function mendSyllable(word: string): string | null {
  const read = readSyllable(word)
  if (!read || !isWellFormed(read)) return null
  const [place = 0] = placesOf(read.rime).slice(-1)
  const rime = [...read.rime].map((letter, index) => (index === place ? letter + read.tone : letter)).join('')
  const mended = (onsetFor(read.onset, read.rime) + rime).normalize('NFC')
  return mended !== word && isSyllable(mended) ? mended : null
}
