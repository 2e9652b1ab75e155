import type { Reading } from '../../../reading/index.ts'
import { formatDate, formatNumber } from '../../../ui/index.ts'
import type { DocumentReading } from '../rules/keeping.ts'
import type { ReadPart } from '../rules/parts.ts'
import { actionLabels, doubtLabels, kindLabels, outlineLabels, placeLabels, roleLabels, text } from '../text.ts'

/** What a document is called before it stands in the register. */
export const documentName = (
  { fileName, reading }: Pick<DocumentReading, 'fileName' | 'reading'>,
  said: Pick<Reading, 'type' | 'number'> = reading,
) => [said.type, said.number].filter(Boolean).join(' ') || fileName

const longest = 220

export const shorten = (words: string, most = longest) =>
  words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')}…` : words

/** "Dẫn 3", "Số liệu 2"; of the head, what it is. */
export function markName(part: ReadPart): string {
  return part.kind === 'head' ? placeLabels[part.field] : `${kindLabels[part.kind].mark} ${part.position}`
}

/** What was read, in a line, and what belongs to it below. */
export function partWords(part: ReadPart): { title: string; note: string } {
  switch (part.kind) {
    case 'head':
      return { title: placeLabels[part.field], note: '' }
    case 'citation': {
      const { number, type, issuer, issued, clause, role } = part.citation
      const place = text.clause(clause)
      return {
        title: [place, type, number].filter(Boolean).join(' '),
        note: join([roleLabels[role], issuer, issued && formatDate(issued)]),
      }
    }
    case 'named':
      return { title: part.named.name, note: part.named.number ?? '' }
    case 'outline': {
      const { node } = part
      return {
        title: shorten([node.rawMarker || outlineLabels[node.kind], node.title || node.text].join(' ')),
        note: '',
      }
    }
    case 'task': {
      const { task } = part
      const lead = task.lead.length > 0 ? `${text.lead1}: ${task.lead.join(', ')}` : null
      const support = task.support.length > 0 ? `${text.support}: ${task.support.join(', ')}` : null
      return { title: shorten(task.text), note: shorten(join([lead, support, task.schedule.phrase, task.product])) }
    }
    case 'table':
      return { title: shorten(part.table.header.filter(Boolean).join(' · ')), note: text.rows(part.table.rows.length) }
    case 'fact': {
      const { name, value, unit, period } = part.fact
      return { title: shorten(name), note: join([`${formatNumber(value)} ${unit}`, period]) }
    }
    case 'procedure': {
      const { action, code, name } = part.procedure
      return { title: shorten(name), note: join([actionLabels[action], code]) }
    }
    case 'annex':
      return { title: shorten(part.title), note: '' }
    case 'doubt':
      return { title: part.doubt.message, note: doubtLabels[part.doubt.code] ?? '' }
  }
}

const join = (words: readonly (string | null)[]) => words.filter(Boolean).join(' · ')
