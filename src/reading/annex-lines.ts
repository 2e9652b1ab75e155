import type { Line } from './lines.ts'
import { gluedAnnex, linkWord } from './words/foot.ts'

const longest = 3000

/** Copies that lost their line ends run the signature, the name of what is attached and its link line together. */
export function cutAnnexLines(lines: readonly Line[]): Line[] {
  const cut: Line[] = []
  for (const line of lines) {
    const at = mayHoldAnnex(line) ? gluedAnnex.exec(line.text)?.index : undefined
    if (at === undefined) {
      cut.push(line)
      continue
    }
    const first = line.text.slice(0, at).trimEnd()
    const second = line.text.slice(at).trimStart()
    cut.push({ ...line, end: line.start + first.length, text: first })
    cut.push({ ...line, start: line.end - second.length, text: second })
  }
  return cut
}

function mayHoldAnnex({ kind, text }: Line): boolean {
  return kind === 'text' && text.length <= longest && text.includes(linkWord)
}
