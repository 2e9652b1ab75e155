import { page, type Site } from '../../kernel/site.ts'
import { inOrder } from './rules.ts'
import { paths } from './text.ts'
import { DeskPage } from './views.tsx'

export function routes(site: Site): void {
  site.get(paths.desk, { for: 'signed-in' }, async (ask) => {
    const actor = ask.signedIn()
    const [waiting, aside] = await Promise.all([
      Promise.all(ask.kernel.capabilities.map((capability) => capability.waiting?.(ask) ?? [])),
      ask.slot('desk.aside', {}),
    ])
    return page(
      <DeskPage
        frame={ask.frame}
        name={actor.name}
        today={ask.today}
        waiting={inOrder(waiting.flat())}
        aside={aside}
      />,
    )
  })
}
