import { Figure, FigureCard, FigureGroup, FigureLegend } from '../../../ui/figure.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { words } from '../text/example.ts'
import { layout } from '../text/layout-example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

const here = paths.components
const of = layout.figures

export function Figures() {
  const steps = layout.progress
  return (
    <>
      <Specimen names={['FigureCard', 'FigureGroup']}>
        <FigureGroup>
          <FigureCard label={of.doneTurns} value={128} unit={of.of160} kind="counted" href={here} />
          <FigureCard label={of.onTime} value={87.5} unit="%" digits={1} kind="computed" href={here} tone="good" />
          <FigureCard
            label={of.late}
            value={6}
            unit={words.taskUnit}
            kind="counted"
            href={here}
            tone="late"
            note={of.ofFour}
          />
          <FigureCard label={of.declared} value={3120} unit={of.turns} kind="declared" href={here} />
          <FigureCard label={of.score} value={null} kind="declared" href={null} note={of.notYet} />
        </FigureGroup>
      </Specimen>
      <Specimen names={['Figure', 'FigureLegend']}>
        <p class="govuk-body">
          {of.sentence} <Figure value={1284} unit={words.articles} kind="counted" href={here} />
          {of.sentenceRate} <Figure value={87.5} digits={1} unit="%" kind="computed" href={here} />
          {of.sentenceDeclared} <Figure value={3120} unit={of.turns} kind="declared" href={here} />
          {of.sentenceUnknown} <Figure value={null} kind="declared" href={null} />.
        </p>
        <FigureLegend asOf={of.asOf} />
      </Specimen>
      <Specimen names={['Progress']}>
        <Progress label={steps.doing} done={12} total={24} unit={words.articles} href={here} showLabel />
        <Progress label={steps.late} done={3} total={24} unit={words.articles} tone="late" showLabel />
        <Progress label={steps.done} done={24} total={24} showLabel />
        <Progress label={steps.beyond} done={31} total={24} unit={words.articles} showLabel />
        <Progress label={steps.none} done={0} total={0} showLabel />
      </Specimen>
    </>
  )
}
