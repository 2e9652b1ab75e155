import type { Row } from './rows.ts'

export type PageRows = { height: number; rows: Row[] }

const edge = 0.12

/** Takes page numbers and what is repeated at the head or foot of the pages out of the text. */
export function withoutFurniture(pages: readonly PageRows[]): Row[][] {
  const seen = new Map<string, number>()
  for (const page of pages) for (const row of edgeRows(page)) seen.set(keyOf(row), (seen.get(keyOf(row)) ?? 0) + 1)
  const often = Math.max(2, Math.ceil(pages.length * 0.5))
  return pages.map((page, at) => {
    const edges = edgeRows(page)
    const dropped = (row: Row) => isPageNumber(row, at + 1) || (seen.get(keyOf(row)) ?? 0) >= often
    return page.rows.filter((row) => !edges.includes(row) || !dropped(row))
  })
}

function edgeRows({ height, rows }: PageRows): Row[] {
  return rows.filter((row) => row.y < height * edge || row.y > height * (1 - edge))
}

// The same words at the same height on several pages; figures in them may count.
function keyOf(row: Row): string {
  return `${Math.round(row.y / 4)} ${textOf(row).replace(/\d+/g, '0')}`
}

function textOf(row: Row): string {
  return row.runs.map(({ text }) => text).join(' ')
}

function isPageNumber(row: Row, page: number): boolean {
  const found = /^(?:\p{L}{4,6}\s)?[-\u2013]?\s?(\d{1,4})\s?(?:[-\u2013]|[/|]\s?\d{1,4})?$/u.exec(textOf(row))
  return found !== null && Math.abs(Number(found[1]) - page) <= 2
}
