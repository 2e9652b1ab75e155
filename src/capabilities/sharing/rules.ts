// Địa chỉ ngắn: the number of a page written with Crockford's 32 signs, which nobody mistakes for one another on paper.
const signs = '0123456789abcdefghjkmnpqrstvwxyz'

/** What has a short address. */
export const sharedKinds = ['article', 'document', 'plan', 'procedure', 'contest'] as const
export type SharedKind = (typeof sharedKinds)[number]

export const isShared = (kind: string): kind is SharedKind => sharedKinds.some((one) => one === kind)

/** 1 → '001', 32768 → '1000'. */
export function codeOf(number: bigint): string {
  let [rest, code] = [number, '']
  for (; rest > 0n; rest /= 32n) code = signs.charAt(Number(rest % 32n)) + code
  return code.padStart(3, '0')
}

/** As people type it: capitals, O for nought, I and L for one; null where it is no code. */
export function numberOf(code: string): bigint | null {
  const plain = code.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1')
  if (!/^[0-9a-hjkmnp-tv-z]{3,12}$/.test(plain)) return null
  return [...plain].reduce((number, sign) => number * 32n + BigInt(signs.indexOf(sign)), 0n)
}

/** Pages of a list for search engines; the protocol allows 50,000. */
export const sitemapSize = 10_000
/** News for search engines: those of the last two days, at most a thousand. */
export const freshNews = { hours: 48, most: 1000 } as const

/** 'van-ban-2' → the second list of documents. */
export function readSitemapName(name: string): { kind: string; page: number } | null {
  const [, kind = '', page = ''] = /^([a-z-]{2,40})-(\d{1,5})\.xml$/.exec(name) ?? []
  return kind && Number(page) > 0 ? { kind, page: Number(page) } : null
}
