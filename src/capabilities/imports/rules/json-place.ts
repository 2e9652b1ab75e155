// Parsers do not say where a text stops being JSON, or say it in words that change from version to version.
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none in its strings
  /([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /\s*/y

type Awaited = 'value' | 'item' | 'member' | 'key' | 'colon' | 'more' | 'end'

/** Counted from 1: the first sign that cannot stand where it stands; behind the end where something is missing there. */
export function columnOfError(line: string): number {
  const open: ('[' | '{')[] = []
  let awaited: Awaited = 'value'
  let at = 0
  for (;;) {
    space.lastIndex = at
    at += space.exec(line)?.[0].length ?? 0
    token.lastIndex = at
    const [whole, sign, string] = token.exec(line) ?? []
    if (whole === undefined) return at + 1
    const next = step(awaited, { open, sign, isString: string !== undefined })
    if (next === null) return at + 1
    awaited = next
    at += whole.length
  }
}

interface Seen {
  readonly open: ('[' | '{')[]
  readonly sign: string | undefined
  readonly isString: boolean
}

/** What is awaited after the token; null where it was not. */
function step(awaited: Awaited, { open, sign, isString }: Seen): Awaited | null {
  const around = open.at(-1)
  if (awaited === 'colon') return sign === ':' ? 'value' : null
  if (awaited === 'key' || (awaited === 'member' && sign !== '}')) return isString ? 'colon' : null
  const closes = sign === '}' ? around === '{' : sign === ']' && around === '['
  if (closes && ['member', 'item', 'more'].includes(awaited)) {
    open.pop()
    return open.length > 0 ? 'more' : 'end'
  }
  if (awaited === 'more') return sign === ',' ? (around === '{' ? 'key' : 'value') : null
  if (awaited === 'end' || awaited === 'member') return null
  if (sign === '{' || sign === '[') {
    open.push(sign)
    return sign === '{' ? 'member' : 'item'
  }
  if (sign !== undefined) return null
  return open.length > 0 ? 'more' : 'end'
}
