import type { PlainDate } from '../../../kernel/dates.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Panel } from '../../../ui/hero.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { Warning } from '../../../ui/prose.tsx'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { bannersOn, type Layout } from '../rules/layout.ts'
import { text as words } from '../text/arranging.ts'
import { text } from '../text.ts'
import { BannerBlock, ContactList } from './blocks.tsx'

/** What a unit arranges on its own page: banners, links, and whom people may turn to. */
export function UnitBanners({ layout, today }: { layout: Layout; today: PlainDate }) {
  const banners = bannersOn(layout, today)
  return banners.length > 0 ? <BannerBlock id="bang-ron" title={text.banners} banners={banners} /> : null
}

export function UnitAside({ layout }: { layout: Layout }) {
  return (
    <>
      {layout.contacts.length > 0 && <ContactList contacts={layout.contacts} />}
      {layout.quick.length > 0 && (
        <Panel title={text.unitLinks}>
          <ul class="govuk-list">
            {layout.quick.map(({ id, href, label, hint }) => (
              <li key={id}>
                <SafeLink href={href}>{label}</SafeLink>
                {hint && <span class="govuk-hint"> {hint}</span>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

interface UnitPreviewProps {
  frame: Frame
  unitName: string
  layout: Layout
  today: PlainDate
}

export function UnitPreviewPage({ frame, unitName, layout, today }: UnitPreviewProps) {
  return (
    <PortalPage frame={frame} title={unitName} aside={<UnitAside layout={layout} />}>
      <Warning>{words.previewNote}</Warning>
      <UnitBanners layout={layout} today={today} />
    </PortalPage>
  )
}
