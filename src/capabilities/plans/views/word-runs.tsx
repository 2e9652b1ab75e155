import type { VNode } from 'preact'
import { wordChanges } from '../rules/word-changes.ts'
import { editionText } from '../text/editions.ts'

/** A text with what went struck out and what came underlined; said aloud by the elements themselves. */
export function WordRuns({ before, after }: { before: string; after: string }): VNode {
  return (
    <>
      {wordChanges(before, after).map((run, index) => {
        if (run.kind === 'gone') return <del key={index}>{run.text}</del>
        if (run.kind === 'new') return <ins key={index}>{run.text}</ins>
        return <span key={index}>{shortened(run.text)}</span>
      })}
    </>
  )
}

const longest = 60

/** Long stretches that stayed say little: their ends are enough. */
function shortened(words: string): string {
  const all = words.match(/\S+\s*/g) ?? [words]
  if (all.length <= longest) return words
  return `${all.slice(0, 25).join('')}… ${all.slice(-25).join('')}`
}

export const orNone = (words: string | undefined) => words || editionText.compare.empty
