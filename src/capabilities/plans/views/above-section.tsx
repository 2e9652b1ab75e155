import { LinkButton, Section } from '../../../ui/index.ts'
import type { ItemLink } from '../rules/cascade.ts'
import type { Plan, PlanItem } from '../rules/plan.ts'
import { cascadePaths, cascadeText } from '../text/cascade.ts'
import { planName, shortened } from '../text/words.ts'
import { paths } from '../text.ts'

const text = cascadeText.above

interface AboveSectionProps {
  plan: Plan & { readonly slug: string }
  parent: Plan & { readonly slug: string }
  items: readonly PlanItem[]
  above: readonly PlanItem[]
  links: readonly ItemLink[]
  mayLink: boolean
}

/** On a child's page: which content above each of its items carries out, and which ones it leaves out. */
export function AboveSection({ plan, parent, items, above, links, mayLink }: AboveSectionProps) {
  const linked = new Set(links.map(({ parentItemId }) => parentItemId))
  const left = above.filter(({ id }) => !linked.has(id))
  return (
    <Section id="ke-hoach-cap-tren" title={text.title}>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.plan(parent.slug)}>
          {text.text(planName(parent))}
        </a>
      </p>
      {links.length === 0 ? (
        <p class="govuk-body">{text.unconfirmed}</p>
      ) : (
        <>
          <dl class="above-list">
            {items.map((item) => (
              <div key={item.id}>
                <dt>
                  {item.marker ? `${item.marker}) ` : ''}
                  {shortened(item.text, 160)}
                </dt>
                <dd>
                  <Sources parent={parent} above={above} links={links.filter(({ itemId }) => itemId === item.id)} />
                </dd>
              </div>
            ))}
          </dl>
          <LeftOut parent={parent} left={left} />
        </>
      )}
      {mayLink && (
        <LinkButton href={cascadePaths.links(plan.id)} tone="secondary">
          {text.edit}
        </LinkButton>
      )}
    </Section>
  )
}

function Sources({ parent, above, links }: Pick<AboveSectionProps, 'parent' | 'above' | 'links'>) {
  const sources = above.filter(({ id }) => links.some(({ parentItemId }) => parentItemId === id))
  if (sources.length === 0) return <>{text.none}</>
  return (
    <>
      {text.from}:{' '}
      {sources.map((item, index) => (
        <span key={item.id}>
          {index > 0 && ', '}
          <a class="govuk-link" href={`${paths.plan(parent.slug)}#muc-${item.id}`} title={item.text}>
            {item.marker ?? item.position}
          </a>
        </span>
      ))}
    </>
  )
}

function LeftOut({ parent, left }: { parent: AboveSectionProps['parent']; left: readonly PlanItem[] }) {
  if (left.length === 0) return <p class="govuk-body">{text.leftNone}</p>
  return (
    <>
      <h3 class="govuk-heading-s">{text.left}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {left.map((item) => (
          <li key={item.id}>
            <a class="govuk-link" href={`${paths.plan(parent.slug)}#muc-${item.id}`}>
              {item.marker ? `${item.marker}) ` : ''}
              {shortened(item.text, 160)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
