import type { ComponentChildren } from 'preact'
import { SafeLink } from '../../../ui/safe-link.tsx'
import type { Footnote } from '../rules/body.ts'
import { text } from '../text/media.ts'

const noteId = (number: number) => `chu-thich-${number}`
const markId = (number: number) => `cho-chu-thich-${number}`

/** The number at the place that a note is about. */
export function NoteMark({ number }: { number: number }) {
  return (
    <sup class="note-mark">
      <a id={markId(number)} href={`#${noteId(number)}`} role="doc-noteref" aria-label={text.note(number)}>
        {number}
      </a>
    </sup>
  )
}

/** All notes of a text, below it; each leads back to its place. */
export function Footnotes({ notes }: { notes: readonly Footnote[] }) {
  if (notes.length === 0) return null
  return (
    <section class="notes" role="doc-endnotes" aria-label={text.notes}>
      <ol>
        {notes.map(({ attrs }, index) => (
          <li key={index} id={noteId(index + 1)}>
            {withLinks(attrs.text)}{' '}
            <a href={`#${markId(index + 1)}`} role="doc-backlink" aria-label={text.backToNote(index + 1)}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Addresses within a note can be followed: sources are what notes are for. */
function withLinks(words: string): ComponentChildren {
  return words.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)\]])/).map((part, index) =>
    index % 2 === 1 ? (
      <SafeLink key={index} href={part}>
        {part}
      </SafeLink>
    ) : (
      part
    ),
  )
}
