import { formatDate } from '../../../ui/format.ts'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import type { ListedPaper, PapersBeside } from '../rules/beside.ts'
import type { OfficialPaper } from '../rules.ts'
import { othersText as text } from '../text/relations.ts'
import { paths } from '../text.ts'

/** "Văn bản khác": what the same issuer gave out before and after in the same field. */
export function OtherPapers({ paper, others }: { paper: OfficialPaper; others: PapersBeside }) {
  if (others.newer.length + others.older.length === 0) return null
  return (
    <section aria-labelledby="van-ban-khac">
      <h2 class="govuk-heading-m" id="van-ban-khac">
        {paper.field ? text.title : text.titleOfIssuer}
      </h2>
      <Side title={text.newer} papers={others.newer} />
      <Side title={text.older} papers={others.older} />
    </section>
  )
}

function Side({ title, papers }: { title: string; papers: readonly ListedPaper[] }) {
  if (papers.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ItemList label={title}>
        {papers.map((one) => (
          <ItemRow
            key={one.id}
            title={one.title}
            href={paths.document(one.slug)}
            meta={[[one.type, one.number].filter(Boolean).join(' '), one.issued && formatDate(one.issued)]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </ItemList>
    </>
  )
}
