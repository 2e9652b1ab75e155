import { fill } from '../kernel/filling.ts'
import type { Progress } from './dumping.ts'
import { text } from './text.ts'

/** '12,5 MB'; '0 B'. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value.toFixed(step === 0 || value >= 100 ? 0 : 1).replace('.', ',')} ${units[step]}`
}

export function countWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** '22/11/2026 01:00:05', by the clock in Vietnam. */
export function momentWords(at: Date): string {
  const [day = '', time = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T')
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 8)}`
}

export function progressWords(progress: Progress): string {
  switch (progress.step) {
    case 'tables':
      return fill(text.progress.tables, { done: progress.done, all: progress.all, rows: countWords(progress.rows) })
    case 'files':
      return fill(text.progress.files, {
        done: countWords(progress.done),
        all: countWords(progress.all),
        bytes: sizeWords(progress.bytes),
      })
    case 'verifying':
      return fill(text.progress.verifying, { bytes: sizeWords(progress.bytes) })
    case 'restoring':
      return fill(text.progress.restoring, { rows: countWords(progress.rows), files: countWords(progress.files) })
    case 'constraints':
      return text.progress.foreignKeys
  }
}
