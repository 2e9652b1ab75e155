import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { Icon } from './icon.tsx'
import { text } from './text.ts'

/** Running text of an article or a document: headings, lists, tables and pictures without classes of their own. */
export function Prose({ children, official }: { children: ComponentChildren; official?: boolean }) {
  return <div class={classes('prose', official && 'prose--official')}>{children}</div>
}

/** Said aside: a remark that is not part of the text. */
export function Inset({ children }: { children: ComponentChildren }) {
  return <div class="govuk-inset-text">{children}</div>
}

/** Something that must not be overlooked. */
export function Warning({ children }: { children: ComponentChildren }) {
  return (
    <div class="warning">
      <Icon name="warning" />
      <strong class="warning__text">
        <span class="govuk-visually-hidden">{text.warning}: </span>
        {children}
      </strong>
    </div>
  )
}

interface DefinitionNoteProps {
  /** The closed line; defaults to "how to read it". */
  title?: ComponentChildren
  children: ComponentChildren
  open?: boolean
}

/** How a word, a figure or a rule is meant, folded away until asked for. */
export function DefinitionNote({ title = text.definition, children, open }: DefinitionNoteProps) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

/** Print and copy-link buttons; they appear only where a script can serve them. */
export function PrintButton({ words = text.print }: { words?: string }) {
  return (
    <button type="button" class="tool-button" data-island="print" hidden>
      <Icon name="print" />
      {words}
    </button>
  )
}

export function CopyLinkButton({ href }: { href: string }) {
  return (
    <button type="button" class="tool-button" data-island="copy-link" data-href={href} data-done={text.copied} hidden>
      <Icon name="link" />
      <span data-words>{text.copyLink}</span>
    </button>
  )
}

/** Small tools beside a title: print, copy, export. */
export function Toolbar({ children }: { children: ComponentChildren }) {
  return <div class="toolbar">{children}</div>
}
