import type { Line } from './lines.ts'
import { gluedAnnex, linkWord } from './words/foot.ts'

const longest = 3000

/** Copies that lost their line ends run the signature, the name of what is attached and its link line together. */
export function cutAnnexLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.kind !== 'text' || line.text.length > longest || !line.text.includes(linkWord)) return [line]
    const at = gluedAnnex.exec(line.text)?.index
    if (at === undefined) return [line]
    const first = line.text.slice(0, at).trimEnd()
    const second = line.text.slice(at).trimStart()
    return [
      { ...line, end: line.start + first.length, text: first },
      { ...line, start: line.end - second.length, text: second },
    ]
  })
}
