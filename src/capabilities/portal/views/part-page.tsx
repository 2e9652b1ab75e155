import type { ComponentChildren } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, HiddenField, LinkButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { EditorDialogs } from '../../articles/index.ts'
import type { KnownLink } from '../known-links.ts'
import { isMenu, type LayoutItem, type Part, partsOf } from '../rules/layout.ts'
import type { PortalText } from '../rules/page.ts'
import type { Scoped } from '../scope.ts'
import { text } from '../text/arranging.ts'
import { text as editions } from '../text/editions.ts'
import { partLabels, partSlugs, paths } from '../text.ts'
import { DraftBar } from './draft-bar.tsx'
import { ItemForm } from './item-form.tsx'
import { describe, nameOfItem } from './item-words.ts'

export interface PartPageProps {
  frame: Frame
  problem: FormProblem | null
  scoped: Scoped
  part: Part
  /** The item whose form is open; null: the form adds one. */
  edited: LayoutItem | null
  draftBy: string
  steps: number
  today: PlainDate
  kinds: readonly { kind: string; label: string; ofTopic: boolean }[]
  topics: readonly { value: string; label: string }[]
  links: readonly KnownLink[]
  /** Pages that stand without being written yet. */
  shipped: readonly PortalText[]
}

export function PartPage(props: PartPageProps) {
  const { frame, problem, scoped, part, edited } = props
  const items: readonly LayoutItem[] = scoped.content[part]
  const ofUnit = scoped.unitId !== null
  return (
    <StaffPage
      frame={frame}
      title={partLabels[part]}
      lead={ofUnit ? text.unitLead : text.partHints[part]}
      problem={problem}
      breadcrumbs={[
        ofUnit
          ? { text: text.unitTitle, href: paths.part('don-vi', partSlugs.quick) }
          : { text: text.title, href: paths.overview },
      ]}
      actions={
        <LinkButton href={paths.preview(scoped.scope)} tone="secondary">
          {text.preview}
        </LinkButton>
      }
    >
      <PageTabs
        label={text.parts}
        items={partsOf(scoped.unitId)
          .filter((one) => ofUnit || one !== 'contacts')
          .map((one) => ({
            label: partLabels[one],
            href: paths.part(scoped.scope, partSlugs[one]),
            current: one === part,
            count: scoped.content[one].length,
          }))}
      />
      <DraftBar {...props} />
      {part === 'contacts' && <Inset>{text.optIn}</Inset>}
      {items.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyHint}</EmptyState>
      ) : (
        <ItemRows {...props} items={items} />
      )}
      <Section title={edited ? `${text.edit}: ${nameOfItem(edited, props)}` : text.add} id="bieu-mau">
        <ItemForm {...props} />
      </Section>
      {part === 'pages' && <EditorDialogs images={[]} />}
    </StaffPage>
  )
}

function ItemRows({ items, ...props }: PartPageProps & { items: readonly LayoutItem[] }) {
  return (
    <ol class="arrange">
      {items.map((item, index) => (
        <li key={item.id} class="arrange__item">
          <ItemLine {...props} item={item} first={index === 0} last={index === items.length - 1} />
          {'children' in item && item.children.length > 0 && isMenu(props.part) && (
            <ItemRows {...props} items={item.children} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** What it is, and the buttons by which it is moved, changed or taken out; each says of which item. */
function ItemLine(props: PartPageProps & { item: LayoutItem; first: boolean; last: boolean }) {
  const { scoped, part, item, first, last } = props
  const name = nameOfItem(item, props)
  const { words, shown } = describe(item, props)
  return (
    <div class="arrange__line">
      <div class="arrange__words">
        <strong>{name}</strong>
        {words && <span class="arrange__hint">{words}</span>}
        {shown !== null && <Tag tone={shown ? 'green' : 'grey'}>{shown ? text.shownNow : text.shownNot}</Tag>}
      </div>
      <div class="arrange__acts">
        <Doing {...props} act="up" name={name} disabled={first}>
          {text.up}
        </Doing>
        <Doing {...props} act="down" name={name} disabled={last}>
          {text.down}
        </Doing>
        <a class="arrange__act" href={`${paths.item(scoped.scope, partSlugs[part], item.id)}#bieu-mau`}>
          {text.edit}
          <span class="govuk-visually-hidden">: {name}</span>
        </a>
        {part === 'pages' && (
          <a class="arrange__act" href={paths.pageEditions(item.id)}>
            {editions.see}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        )}
        <Doing {...props} act="remove" name={name}>
          {text.remove}
        </Doing>
      </div>
    </div>
  )
}

interface DoingProps extends PartPageProps {
  item: LayoutItem
  act: 'up' | 'down' | 'remove'
  name: string
  disabled?: boolean
  children: ComponentChildren
}

function Doing({ frame, scoped, part, item, act, name, disabled, children }: DoingProps) {
  return (
    <Form frame={frame} action={paths.do(scoped.scope, partSlugs[part], item.id)}>
      <HiddenField name="version" value={scoped.version} />
      <button class="arrange__act" type="submit" name="do" value={act} disabled={disabled}>
        {children}
        <span class="govuk-visually-hidden">: {name}</span>
      </button>
    </Form>
  )
}
