/** Where the value of a field stands in a line of JSON, counted from 1; null where the line has no such field. */
export function columnOfField(line: string, path: string): number | null {
  const [name = ''] = path.split('.')
  const key = JSON.stringify(name)
  for (let at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) {
    const colon = /^\s*:\s*/.exec(line.slice(at + key.length))
    if (colon) return at + key.length + colon[0].length + 1
  }
  return null
}

/** Where a line stops being JSON, as the parser's message says it; its end where it breaks off. */
export function columnOfError(line: string, message: string): number {
  const [, at] = /at position (\d+)/.exec(message) ?? []
  return at === undefined ? line.length + 1 : Number(at) + 1
}
