import { formatDate } from '../../../ui/format.ts'
import type { OfficialPaper } from '../rules.ts'
import { paths } from '../text.ts'

/** "Kế hoạch 255/KH-UBND ngày 12/12/2019", leading to the document. */
export function DocumentLink({ paper }: { paper: OfficialPaper }) {
  return (
    <a class="govuk-link" href={paths.document(paper.slug)}>
      {[paper.type, paper.number].filter(Boolean).join(' ')}
      {paper.issued && ` (${formatDate(paper.issued)})`}
    </a>
  )
}
