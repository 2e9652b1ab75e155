import { page, type Site } from '../../kernel/site.ts'
import { loadTree, UnitLink } from '../units/index.ts'
import { inOrder } from './rules.ts'
import { paths } from './text.ts'
import { DeskPage } from './views.tsx'

export function routes(site: Site): void {
  site.get(paths.desk, { for: 'signed-in' }, async (ask) => {
    const actor = ask.signedIn()
    const [tree, waiting, aside] = await Promise.all([
      loadTree(ask.db),
      Promise.all(ask.kernel.capabilities.map((capability) => capability.waiting?.(ask) ?? [])),
      ask.slot('desk.aside', {}),
    ])
    return page(
      <DeskPage
        frame={ask.frame}
        name={actor.name}
        unit={<UnitLink tree={tree} id={actor.unitId} on={ask.today} />}
        today={ask.today}
        waiting={inOrder(waiting.flat())}
        aside={aside}
      />,
    )
  })
}
