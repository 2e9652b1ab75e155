import type { Ask } from '../../kernel/site.ts'
import { listNotices } from './store/notices.ts'
import { RecentNotices } from './views/notices-page.tsx'

/** The newest notices of the person, for the desk. */
export async function deskBlock(ask: Ask) {
  const notices = await listNotices(ask.db, ask.signedIn().accountId, { limit: 5, offset: 0 })
  return notices.length === 0 ? null : <RecentNotices notices={notices} />
}
