// What a picture from outside may be. Readers get only pictures that were drawn anew; the file as it came stays inside, and must
// still be nothing else than a picture: a file that is two things at once is opened by somebody as the other one.

const longestSide = 20_000
const mostPixels = 100_000_000

/** What the file claims of itself before it is unpacked: a bomb claims more than any photograph has. */
export function isDrawable({ width = 0, height = 0 }: { width?: number; height?: number }): boolean {
  return width > 0 && height > 0 && Math.max(width, height) <= longestSide && width * height <= mostPixels
}

const starts = ['%PDF-', '#!/', 'MZ']
const within = ['<script', '<?php', '<html', '<!doctype html']
const ends = ['PK\u0005\u0006', '%%EOF']

/** A document, a page, a program or an archive in the same bytes. Markup may stand anywhere, archives are read from their end. */
export function hidesOther(bytes: Uint8Array): boolean {
  const text = latinOf(bytes)
  const tail = text.slice(-66_000)
  return (
    starts.some((sign) => text.startsWith(sign.toLowerCase())) ||
    text.slice(0, 1024).includes('%pdf-') ||
    within.some((sign) => text.includes(sign)) ||
    ends.some((sign) => tail.includes(sign.toLowerCase()))
  )
}

const step = 8192

/** A character a byte, small letters: so that signs of ASCII can be looked for. */
function latinOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += step)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + step)).toLowerCase())
  return parts.join('')
}
