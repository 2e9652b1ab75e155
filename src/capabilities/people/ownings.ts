import type { Owning } from '../units/index.ts'
import { openPosts } from './store/open-posts.ts'
import { owned } from './text/owned.ts'
import { paths } from './text/paths.ts'

/** People go on in the heir; of a divided unit a person says where each of them goes. */
export const ownings: readonly Owning[] = [
  {
    kind: 'post',
    label: owned.posts,
    columns: ['posts.unit_id'],
    open: openPosts,
    goesWithFunction: false,
    href: () => paths.accounts,
  },
]
