import { readCsv } from './csv.ts'
import { limits, type Sheet } from './sheet.ts'
import { UnreadableSheet } from './unreadable.ts'
import { readXlsx } from './xlsx/read.ts'

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)
const zip = [0x50, 0x4b]
const ole = [0xd0, 0xcf, 0x11, 0xe0]
const others = [
  [0x25, 0x50, 0x44, 0x46],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

/** `readSheets` of the door, loaded with the first file. */
export function readTables(bytes: Uint8Array, fileName: string): Sheet[] {
  if (bytes.length === 0) throw new UnreadableSheet('EMPTY')
  if (bytes.length > limits.fileBytes) throw new UnreadableSheet('TOO_LARGE', `${bytes.length} bytes`)
  const sheets = tablesOf(bytes, fileName).filter(({ rows }) => rows.length > 0)
  if (sheets.length === 0) throw new UnreadableSheet('EMPTY')
  return sheets
}

function tablesOf(bytes: Uint8Array, fileName: string): Sheet[] {
  if (startsWith(bytes, zip)) return readXlsx(bytes)
  if (startsWith(bytes, ole)) throw new UnreadableSheet(isEncrypted(bytes) ? 'PROTECTED' : 'OLD_EXCEL')
  if (others.some((magic) => startsWith(bytes, magic))) throw new UnreadableSheet('NOT_SHEETS')
  if (/\.(xlsx|xlsm)$/i.test(fileName)) throw new UnreadableSheet('NOT_SHEETS', 'no archive')
  return [readCsv(bytes, fileName)]
}

// Excel keeps an encrypted workbook as a stream of this name inside an old container.
const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

function isEncrypted(bytes: Uint8Array): boolean {
  const first = encrypted[0] ?? 0
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes.subarray(at, at + encrypted.length), encrypted)) return true
  return false
}
