const size = 50

/** The rows of the page that the address asks for. */
export function pageOf<Row>(rows: readonly Row[], query: Readonly<Record<string, string>>) {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
  const first = (page - 1) * size
  return { rows: rows.slice(first, first + size), first, page, pages }
}
