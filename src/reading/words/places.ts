/** The ways of printing a day, without case and marks, blanks and bars as one blank. */
export function dateWords({ year, month, date }: { year: number; month: number; date: number }): string {
  const [d, m] = [`0?${date}`, `0?${month}`]
  return `(?:ngay )?\\b${d} ?thang ?${m} ?,? ?nam ?${year}\\b|\\b${d} ?[/.-] ?${m} ?[/.-] ?${year}\\b`
}

export const effectWords = /hiệu\s+lực/giu
