import { type Ask, page, type Site } from '../../kernel/site.ts'
import { homeSelf } from './self.tsx'
import { paths, text } from './text.ts'
import { HomePage, WordsPage } from './views.tsx'

export function routes(site: Site): void {
  site.get(paths.home, { for: 'public', cache: true }, async (ask) => {
    ask.tags('home', 'plans', 'articles')
    return page(<HomePage frame={ask.frame} blocks={await ask.slot('home.blocks', {})} head={await homeSelf(ask)} />)
  })
  site.get(paths.about, { for: 'public', cache: true }, async (ask) => {
    ask.tags('units')
    return page(<WordsPage frame={ask.frame} title={text.about} paragraphs={text.aboutBody(officeOf(ask))} />)
  })
  site.get(paths.contact, { for: 'public', cache: true }, async (ask) => {
    ask.tags('units')
    const link = { href: '/don-vi', label: text.units }
    return page(
      <WordsPage frame={ask.frame} title={text.contact} paragraphs={text.contactBody(officeOf(ask))} link={link} />,
    )
  })
}

const officeOf = (ask: Ask) => ask.frame.office ?? ''
