import { todayIn } from '../../../kernel/dates.ts'
import type { CsvColumn } from '../../../ui/index.ts'
import type { Consultation, ConsultationAnswer, ConsultationComment } from '../rules.ts'
import { text } from '../text/pages.ts'
import { outcomeLabels } from '../text.ts'

/** The words for a part of the draft; null: the whole. */
export function clauseName(consultation: Pick<Consultation, 'clauses'>, anchor: string | null): string {
  if (anchor === null) return text.whole
  return consultation.clauses.find((clause) => clause.anchor === anchor)?.title || text.opening
}

export const whoSaid = ({ name, showsName }: Pick<ConsultationComment, 'name' | 'showsName'>): string =>
  showsName && name !== null ? name : text.anonymous

/** What everyone may take away: no address, and names only of those who want theirs shown. */
export const commentColumns = (
  consultation: Consultation,
  answers: readonly ConsultationAnswer[],
): readonly CsvColumn<ConsultationComment>[] => {
  const answerOf = ({ answerId }: ConsultationComment) => answers.find(({ id }) => id === answerId)
  const outcomeOf = (comment: ConsultationComment) => {
    const answer = answerOf(comment)
    return answer && outcomeLabels[answer.outcome]
  }
  return [
    { header: text.columns.received, csv: ({ receivedAt }) => ({ date: todayIn(receivedAt) }) },
    { header: text.columns.clause, csv: ({ clause }) => clauseName(consultation, clause) },
    { header: text.columns.comment, csv: ({ body }) => body },
    { header: text.columns.name, csv: whoSaid },
    { header: text.columns.outcome, csv: outcomeOf },
    { header: text.columns.answer, csv: (comment) => answerOf(comment)?.body },
  ]
}
