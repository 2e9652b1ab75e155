import type { Capability } from '../../kernel/capability.ts'
import { sweepFiles } from './actions.ts'
import { routes } from './routes.ts'
import { refusals, verbs } from './text.ts'

export { detachFile, keepFile, type StoredBytes, storeUpload } from './actions.ts'
export { type StoredPicture, storePicture } from './pictures.ts'
export { acceptedTypes, refuseFile, type StoredFile } from './rules.ts'
export { filesOf, findFile } from './store.ts'
export { paths as filePaths } from './text.ts'
export { FileList } from './views.tsx'

export const files: Capability = {
  name: 'files',
  routes,
  refusals,
  verbs,
  schedules: [{ name: 'files.sweep', at: 'daily 03:00', run: sweepFiles }],
}
