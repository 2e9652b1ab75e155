import type { Capability } from '../../kernel/capability.ts'
import { sweepFiles } from './actions.ts'
import { filesCommand } from './moving.ts'
import { renderJob, renderPicture } from './renditions.ts'
import { routes } from './routes.ts'
import { refusals, staying, verbs } from './text.ts'

export { detachFile, keepFile, removalLease, type StoredBytes, storeUpload } from './actions.ts'
export { verifyFiles } from './moving.ts'
export { type StoredPicture, storePicture } from './pictures.ts'
export { renderLater } from './renditions.ts'
export { answerFile } from './routes.ts'
export { acceptedTypes, type Rendition, refuseFile, type StoredFile } from './rules.ts'
export { renditionsOf } from './store/renditions.ts'
export { contentsQuery, filesOf, findFile } from './store.ts'
export { paths as filePaths } from './text.ts'
export { FileList } from './views.tsx'

export const files: Capability = {
  name: 'files',
  staying,
  routes,
  refusals,
  verbs,
  commands: [filesCommand],
  jobs: { [renderJob]: renderPicture },
  schedules: [{ name: 'files.sweep', at: 'daily 03:00', run: sweepFiles }],
}
