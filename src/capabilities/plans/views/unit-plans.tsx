import { formatNumber, ItemList, ItemRow, Progress, Section } from '../../../ui/index.ts'
import type { UnitProgress } from '../../tasks/index.ts'
import type { Plan } from '../rules/plan.ts'
import { planName } from '../text/words.ts'
import { paths, text } from '../text.ts'

interface UnitPlansProps {
  readonly rows: readonly { readonly plan: Plan; readonly standing: UnitProgress }[]
  readonly unitSlug: string
}

/** One line for each plan: how much of what fell due is done; the line opens to every duty. */
export function UnitPlans({ rows, unitSlug }: UnitPlansProps) {
  if (rows.length === 0) return null
  const words = text.page
  return (
    <Section id="ke-hoach-don-vi" title={words.ofUnit}>
      <ItemList label={words.ofUnit}>
        {rows.map(({ plan, standing: { done, due, overdue } }) => (
          <ItemRow
            key={plan.id}
            title={`${planName(plan)}: ${plan.title}`}
            href={paths.progress(plan.slug ?? '', { unit: unitSlug })}
            tone={overdue > 0 ? 'late' : undefined}
            meta={overdue > 0 ? words.ofUnitLate(formatNumber(overdue)) : words.ofUnitRows}
            state={<Progress done={done} total={due} label={plan.title} tone={overdue > 0 ? 'late' : undefined} />}
          />
        ))}
      </ItemList>
    </Section>
  )
}
