import type { Frame, SurroundingLink } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { text } from '../text/furnishing.ts'
import { paths } from '../text.ts'

/** Every way that stands around the pages, spelled out, and the sections of the law. */
export function MapPage({ frame, groups }: { frame: Frame; groups: readonly SurroundingLink[] }) {
  return (
    <PortalPage frame={frame} title={text.map} lead={text.mapLead}>
      <div class="site-map">
        {groups.map((group) => (
          <section key={group.label}>
            <h2 class="govuk-heading-m">{group.label}</h2>
            <ul class="govuk-list">
              {(group.children.length > 0 ? group.children : [group]).map((link) => (
                <li key={link.href + link.label}>
                  <SafeLink href={link.href}>{link.label}</SafeLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PortalPage>
  )
}

export function AccessPage({ frame }: { frame: Frame }) {
  return (
    <PortalPage frame={frame} title={text.access} lead={text.accessLead}>
      <Prose>
        {text.accessBody.map(({ title, lines }) => (
          <>
            <h2>{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ))}
        <p>
          <a class="govuk-link" href={paths.contact}>
            {text.tell}
          </a>
        </p>
      </Prose>
    </PortalPage>
  )
}
