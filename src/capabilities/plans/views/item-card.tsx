import {
  CheckboxField,
  ConfirmButton,
  Form,
  HiddenField,
  SelectField,
  SubmitButton,
  Tag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { areaCodes } from '../../tasks/index.ts'
import { type PlanItem, type PlanSection, planSections } from '../rules/plan.ts'
import { sectionLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import { areaName } from '../text/words.ts'
import { type PartPath, paths } from '../text.ts'
import { EditButtons, PartCard } from './part-card.tsx'
import type { ReviewProps } from './review-props.ts'

export function ItemCard({ item, ...props }: ReviewProps & { item: PlanItem }) {
  const { open, draft } = props
  const editing = open === item.id
  const tasks = draft.orders.filter((order) => order.itemId === item.id).length
  return (
    <PartCard {...props} id={item.id} marker={markerWords(item)} placed={item.span !== null} editable={!editing}>
      {editing ? (
        <ItemForm {...props} id={item.id} section={item.section} item={item} />
      ) : (
        <>
          <LongText words={item.text} />
          {item.rawMarker && <p class="part__note">{text.printed(item.rawMarker)}</p>}
          {item.section === 'content' && <Areas areas={item.areas} plan={draft.plan} />}
          {tasks > 0 && <p class="part__note">{text.contentTasks(tasks)}</p>}
        </>
      )}
    </PartCard>
  )
}

const folded = 420

/** A long item is cut after a word: its whole text stands in the document beside it anyway. */
export function LongText({ words }: { words: string }) {
  if (words.length <= folded * 1.3) return <p class="part__text">{words}</p>
  const cut = words.lastIndexOf(' ', folded)
  return (
    <>
      <p class="part__text">{words.slice(0, cut)} …</p>
      <details class="part__more">
        <summary>{text.whole}</summary>
        <p class="part__text">{words.slice(cut).trimStart()}</p>
      </details>
    </>
  )
}

export function Areas({ areas, plan }: Pick<PlanItem, 'areas'> & { plan: ReviewProps['draft']['plan'] }) {
  if (areas.length === 0) return <p class="part__note">{text.allAreas}</p>
  return (
    <p class="part__areas">
      {areas.map((area) => (
        <Tag key={area} tone="blue">
          {areaName(area, plan)}
        </Tag>
      ))}
    </p>
  )
}

/** The form of an item, or of one to be added (`item` left out). */
export function ItemForm({
  item,
  id,
  section,
  ...props
}: ReviewProps & { item?: PlanItem; id: string; section: PlanSection }) {
  const { frame, draft, problem } = props
  return (
    <>
      <Form frame={frame} action={paths.part(draft.plan.id, 'muc', item?.id)} guard>
        {item && <HiddenField name="version" value={item.version} />}
        <TextArea
          name="text"
          label={text.fields.text}
          rows={item && item.text.length > 400 ? 10 : 5}
          value={item?.text}
          problem={problem}
        />
        <div class="field-row">
          <TextField
            name="marker"
            label={text.fields.marker}
            width="short"
            value={item?.marker}
            problem={problem}
            optional
          />
          <SelectField
            name="section"
            label={text.fields.section}
            value={section}
            choices={planSections.map((value) => ({ value, label: sectionLabels[value] }))}
            problem={problem}
          />
        </div>
        <CheckboxField
          name="areas"
          label={text.fields.areas}
          hint={text.hints.areas}
          small
          values={item?.areas ?? []}
          choices={areaCodes.map((value) => ({ value, label: areaName(value, draft.plan) }))}
          problem={problem}
        />
        <EditButtons draft={draft} id={id} />
      </Form>
      {item && <RowActs frame={frame} draft={draft} list="muc" id={item.id} words={item.text} />}
    </>
  )
}

/** Up, down, away: for every kind of row. */
export function RowActs({
  frame,
  draft,
  list,
  id,
  words,
}: Pick<ReviewProps, 'frame' | 'draft'> & { list: PartPath; id: string; words: string }) {
  const action = paths.part(draft.plan.id, list, id)
  return (
    <div class="part__acts">
      <Form frame={frame} action={`${action}/chuyen`}>
        <SubmitButton tone="secondary" name="direction" value="up">
          {text.up}
        </SubmitButton>
        <SubmitButton tone="secondary" name="direction" value="down">
          {text.down}
        </SubmitButton>
      </Form>
      <ConfirmButton
        frame={frame}
        action={`${action}/xoa`}
        label={text.remove}
        tone="warning"
        question={`${text.remove}: “${words.slice(0, 120)}”?`}
      />
    </div>
  )
}

function markerWords({ marker, position }: PlanItem): string {
  if (marker === null) return String(position)
  return /^\d/.test(marker) ? `${marker}.` : `${marker})`
}
