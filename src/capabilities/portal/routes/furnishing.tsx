import { page, type Site } from '../../../kernel/site.ts'
import { knownLinks } from '../known-links.ts'
import { sections } from '../sections.ts'
import { paths, text } from '../text/furnishing.ts'
import { paths as sectionPaths } from '../text/sections.ts'
import { AccessPage, MapPage } from '../views/furnishing-pages.tsx'

export function furnishingRoutes(site: Site): void {
  site.get(paths.access, { for: 'public', cache: true }, async (ask) => page(<AccessPage frame={ask.frame} />))
  site.get(paths.map, { for: 'public', cache: true }, async (ask) => {
    const { header = [], footer = [] } = ask.frame.surroundings ?? {}
    const around = [...header, ...footer]
    const shown = new Set(around.flatMap(({ href, children }) => [href, ...children.map((child) => child.href)]))
    const rest = knownLinks(ask.kernel).filter(({ href }) => !shown.has(href))
    const asked = sections.map(({ title, slug }) => ({ label: title, href: sectionPaths.section(slug), children: [] }))
    const groups = [
      ...around,
      { label: text.sections, href: sectionPaths.list, children: asked },
      ...(rest.length > 0
        ? [{ label: text.mapRest, href: '/', children: rest.map((link) => ({ ...link, children: [] })) }]
        : []),
    ]
    return page(<MapPage frame={ask.frame} groups={groups} />)
  })
}
