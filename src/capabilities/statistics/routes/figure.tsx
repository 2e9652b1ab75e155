import type { SlotFill } from '../../../kernel/capability.ts'
import { paths } from '../text.ts'
import { ReviewLine } from '../views/review-page.tsx'
import { readReview } from './reviewing.tsx'

/** Many years of an indicator within a text that names the address of that review. */
export const reviewInText: SlotFill<'article.figure'> = async (ask, { address, id }) => {
  const [path, query = ''] = address.split('?')
  if (path !== paths.review) return null
  const seen = await readReview({ ...ask, query: Object.fromEntries(new URLSearchParams(query)) })
  const isEmpty = seen.review.years.every(({ declared, counted }) => declared === null && counted === null)
  return isEmpty ? null : <ReviewLine {...seen} id={id} />
}
