import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Chance } from './chance.ts'
import { pieces } from './patterns.ts'

export interface HostileFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const fixture = (name: string): HostileFile => ({
  name,
  // Slices of a Buffer share its bytes.
  bytes: new Uint8Array(readFileSync(new URL(`../../src/reading/fixtures/${name}`, import.meta.url))),
})

/** Files as they are handed in: the fixtures of the reader and whatever else is given. */
export function wholeFiles(text: string): HostileFile[] {
  const html = `<!doctype html><html><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}<table><tr><td rowspan=2>a<td colspan=3>b<tr><td>c</table></body></html>`
  return [
    fixture('ke-hoach-271.docx'),
    fixture('ke-hoach-271.pdf'),
    { name: 'a.html', bytes: strToU8(html) },
    { name: 'a.txt', bytes: strToU8(text) },
  ]
}

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array

const mutations: readonly Mutation[] = [
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => bytes.slice(chance.below(Math.min(bytes.length, 2000))),
  flipped,
  zeroed,
  (bytes, chance) => joined(bytes, bytes.slice(chance.below(bytes.length))),
  (bytes, chance) => {
    const at = chance.below(bytes.length)
    return joined(bytes.subarray(0, at), strToU8(chance.oneOf(pieces).repeat(100)), bytes.subarray(at))
  },
]

/** A file damaged on its way, or a Word document whose parts someone changed by hand. */
export function hostileFile(files: readonly HostileFile[], chance: Chance): HostileFile {
  const { name, bytes } = chance.oneOf(files)
  if (name.endsWith('.docx') && chance.below(4) > 0) return { name, bytes: withOddParts(bytes, chance) }
  return { name, bytes: chance.oneOf(mutations)(bytes, chance) }
}

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice()
  for (let times = 1 + chance.below(200); times > 0; times--) copy[chance.below(copy.length)] = chance.below(256)
  return copy
}

function zeroed(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length)
  return bytes.slice().fill(0, from, from + chance.below(500))
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function withOddParts(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes)
  for (const name of ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']) {
    const part = parts[name]
    if (part && chance.below(2) === 0) parts[name] = strToU8(oddXml(strFromU8(part), chance))
  }
  return zipSync(parts, { level: 1 })
}

// Elements are lost, doubled, moved or never closed; letters between them change.
function oddXml(xml: string, chance: Chance): string {
  const tags = xml.split(/(?=<)/)
  for (let times = 1 + chance.below(40); times > 0; times--) {
    const at = chance.below(tags.length)
    const change = chance.below(5)
    if (change === 0) tags.splice(at, 1 + chance.below(5))
    else if (change === 1) tags.splice(at, 0, ...tags.slice(at, at + chance.below(200)))
    else if (change === 2) tags.splice(at, 0, chance.oneOf(tags).repeat(1 + chance.below(300)))
    else if (change === 3) tags[at] = `${tags[at] ?? ''}${chance.oneOf(pieces).repeat(chance.below(500))}`
    else
      tags[at] = (tags[at] ?? '').replace(
        /"[^"]*"/,
        `"${chance.oneOf(['', '-1', '99999999', '0', 'x', '&#x110000;'])}"`,
      )
  }
  return tags.join('')
}
