import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

// Run by hand when the font's release changes: `npx tsx src/ui/fonts/build.ts`. Its results are committed.
const weights = {
  '400Regular/BeVietnamPro_400Regular.ttf': 'be-vietnam-pro-400.woff2',
  '600SemiBold/BeVietnamPro_600SemiBold.ttf': 'be-vietnam-pro-600.woff2',
}
// What pages use: kerning, composed marks, ligatures, figures of one width. Instructions for coarse screens are half of a font;
// running text keeps them, for office computers of today still have such screens.
const keepFeatures = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum', 'lnum']
const require = createRequire(import.meta.url)

for (const [source, target] of Object.entries(weights)) {
  const font = await readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${source}`))
  const woff2 = await subsetFont(font, letters(), {
    targetFormat: 'woff2',
    keepFeatures,
    noHinting: target.includes('600'),
  })
  await writeFile(fileURLToPath(new URL(target, import.meta.url)), woff2)
}

/**
 * ASCII, every Vietnamese letter in both cases, the marks by themselves (text arrives decomposed from some keyboards),
 * and the signs that official texts use. One file holds all: split files break copying and searching in printed PDFs.
 */
function letters(): string {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
  const vowels = ['a', '\u0103', '\u00E2', 'e', '\u00EA', 'i', 'o', '\u00F4', '\u01A1', 'u', '\u01B0', 'y']
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const small = `${vowels.flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC'))).join('')}\u0111`
  const loose = '\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323'
  return `${ascii}${small}${small.toUpperCase()}${loose}\u00A0–—‘’“”„…•·«»§°±×÷≤≥≠→←↑↓⋯№₫€©®²³½¼¾‰\u2011\u202F`
}
