import { Breadcrumbs } from '../../../ui/breadcrumbs.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Pager, Pagination } from '../../../ui/pager.tsx'
import { PageTabs, Tabs } from '../../../ui/tabs.tsx'
import { words } from '../text/example.ts'
import { layout } from '../text/layout-example.ts'
import { paths, text } from '../text.ts'
import { Specimen } from './specimen.tsx'

const of = layout.words
const here = paths.components

export function Ways({ frame }: { frame: Frame }) {
  return (
    <>
      <Specimen names={['Breadcrumbs']}>
        <Breadcrumbs
          label={of.path}
          items={[
            { text: words.desk, href: '/lam-viec' },
            { text: words.plans, href: here },
          ]}
        />
      </Specimen>
      <Specimen names={['PageTabs']}>
        <PageTabs
          label={of.parts}
          items={[
            { label: words.task, href: here, current: true, count: 23 },
            { label: layout.charts.unit, href: paths.problem, current: false, count: 58 },
            { label: of.coverage, href: paths.portal, current: false },
            { label: of.reports, href: paths.failure, current: false, count: 2 },
          ]}
        />
      </Specimen>
      <Specimen names={['Tabs']}>
        <Tabs
          title={of.parts}
          items={[
            { id: 'van-ban', label: of.first, content: <p class="govuk-body">{of.firstBody}</p> },
            { id: 'lich-su', label: of.second, content: <p class="govuk-body">{of.secondBody}</p> },
          ]}
        />
      </Specimen>
      <Specimen names={['Pager', 'Pagination']}>
        <Pager frame={frame} page={6} pages={24} />
        <Pagination label={of.byCursor} previous={{ href: `${here}?cursor=a` }} next={{ href: `${here}?cursor=b` }} />
        <Pagination
          label={of.middle}
          next={{ href: `${here}?page=2`, text: text.contents }}
          items={[{ number: 1, href: here, current: true }, 'gap', { number: 9, href: `${here}?page=9` }]}
        />
      </Specimen>
    </>
  )
}
