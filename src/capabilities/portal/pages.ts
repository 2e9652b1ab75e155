import shipped from '../../../db/data/portal/pages.json' with { type: 'json' }
import type { PortalText } from './rules/page.ts'

/** Pages that stand from the first start, whether somebody has written them or not. */
export const shippedPages: readonly PortalText[] = shipped.pages.map((row) => ({
  ...row,
  id: row.address,
  lang: row.lang === 'en' ? 'en' : 'vi',
}))
