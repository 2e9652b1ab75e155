import type { PlainDate } from '../../../kernel/dates.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { Warning } from '../../../ui/prose.tsx'
import { bannersOn, type Layout } from '../rules/layout.ts'
import { text as words } from '../text/arranging.ts'
import { text } from '../text.ts'
import { BannerBlock, ContactList, QuickBlock } from './blocks.tsx'

/** What a unit arranges on its own page: banners, links, and whom people may turn to. */
export function UnitSection({ layout, today }: { layout: Layout; today: PlainDate }) {
  const banners = bannersOn(layout, today)
  return (
    <>
      {banners.length > 0 && <BannerBlock id="bang-ron" title={text.banners} banners={banners} />}
      {layout.quick.length > 0 && <QuickBlock id="lien-ket" title={text.unitLinks} items={layout.quick} />}
      {layout.contacts.length > 0 && <ContactList contacts={layout.contacts} />}
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
    <PortalPage frame={frame} title={unitName}>
      <Warning>{words.previewNote}</Warning>
      <UnitSection layout={layout} today={today} />
    </PortalPage>
  )
}
