// Trình tự thực hiện: an ordered list where the text says so (Bước 1, 2 … or a) b) c)), else its paragraphs.
import type { Steps } from '../rules/content.ts'
import { stepMarks } from '../text/source.ts'

export function readSteps(raw: string): Steps {
  for (const mark of stepMarks) {
    const found = [...raw.matchAll(mark)]
    // One dash is a dash; a single "Bước 1" is a step.
    if (found.length < (mark === stepMarks[0] ? 1 : 2)) continue
    const lead = raw.slice(0, found[0]?.index).trim() || null
    const steps = found.map((match, at) => ({
      mark: match[1] || null,
      text: raw.slice(match.index + match[0].length, found[at + 1]?.index).trim(),
    }))
    return { lead, steps: steps.filter(({ text, mark: name }) => text !== '' || name !== null) }
  }
  const paragraphs = raw.split('\n').map((line) => line.trim())
  return { lead: null, steps: paragraphs.filter(Boolean).map((text) => ({ mark: null, text })) }
}
