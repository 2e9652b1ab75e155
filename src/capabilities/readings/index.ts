import type { Capability } from '../../kernel/capability.ts'
import type { Reading } from '../../reading/index.ts'
import { noteAmended } from './actions/amended.ts'
import { discardDismissed } from './actions/closing.ts'
import { scanJob } from './actions/handing.ts'
import { readScan } from './actions/scanning.ts'
import { ownings } from './ownings.ts'
import { mayReadFile } from './reading-files.ts'
import { routes } from './routes/routes.tsx'
import { readingNames, readingOfDocument } from './routes/slots.tsx'
import { recognisedNotice, unrecognisedNotice, waiting } from './routes/waiting.ts'
import { readers } from './rules/keeping.ts'
import { ofTheirDay } from './text/owned.ts'
import { paths, refusals, staying, text, verbs } from './text.ts'

export { noteCorrections } from './actions/correcting.ts'
export { type HandedDocument, keepHanding } from './actions/handing.ts'
export { exportedCorrections } from './exporting.ts'
export { pastedUpload } from './routes/handed.ts'
export { readDocuments } from './routes/handing.tsx'
export type { Correction } from './rules/corrections.ts'
export { type PastedInput, pastedInput } from './rules/inputs.ts'
export { correctedReading, type DocumentReading } from './rules/keeping.ts'
export { findReading } from './store/readings.ts'
export { paths as readingPaths } from './text.ts'
export { PastedField, readableFiles } from './views/pasted-field.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Ways on from a reading: `reading` as corrected; `documentId` once it is registered. */
    'reading.onward': { readingId: string; documentId: string | null; reading: Reading }
  }
}

export const readings: Capability = {
  name: 'readings',
  ownings,
  ofTheirDay,
  staying,
  routes,
  verbs,
  refusals,
  subjects: { reading: { label: text.title, name: readingNames } },
  menu: [
    {
      area: 'work',
      label: text.title,
      href: paths.read,
      visible: (actor) => readers.some((role) => actor?.roles.includes(role)),
    },
  ],
  slots: { 'document.aside': readingOfDocument },
  listeners: { within: [{ name: 'readings.amended', verbs: ['document.amended'], hear: noteAmended }] },
  jobs: { [scanJob]: readScan },
  schedules: [{ name: 'readings.discard', at: 'daily 02:50', run: discardDismissed }],
  waiting,
  notices: { 'reading.recognised': recognisedNotice, 'reading.unrecognised': unrecognisedNotice },
  mayReadFile,
}
