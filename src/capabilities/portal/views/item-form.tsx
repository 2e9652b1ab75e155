import { Checkbox, SelectField } from '../../../ui/choice-field.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { BodyEditor, bodyFromText } from '../../articles/index.ts'
import type { Banner, Contact, HomeBlock, Imprint, MenuItem } from '../rules/layout.ts'
import { languages, type PortalText } from '../rules/page.ts'
import { text } from '../text/arranging.ts'
import { labels, partSlugs, paths } from '../text.ts'
import type { PartPageProps } from './part-page.tsx'

/** One form for adding and for changing; its fields are those of the part. */
export function ItemForm(props: PartPageProps) {
  const { frame, scoped, part, edited } = props
  const slug = partSlugs[part]
  return (
    <Form
      frame={frame}
      action={edited ? paths.item(scoped.scope, slug, edited.id) : paths.add(scoped.scope, slug)}
      multipart={part === 'banners'}
    >
      <HiddenField name="version" value={scoped.version} />
      <Fields {...props} />
      <SubmitButton>{text.save}</SubmitButton>
    </Form>
  )
}

function Fields(props: PartPageProps) {
  const { part, edited } = props
  // The item stands in the list of this part, so it is of its shape.
  if (part === 'blocks') return <BlockFields {...props} item={edited as HomeBlock | null} />
  if (part === 'banners') return <BannerFields {...props} item={edited as Banner | null} />
  if (part === 'contacts') return <ContactFields {...props} item={edited as Contact | null} />
  if (part === 'pages') return <PageFields {...props} item={edited as PortalText | null} />
  if (part === 'imprint') {
    const item = edited as Imprint | null
    return <TextField name="words" label={labels.words} value={item?.words} problem={props.problem} maxlength={240} />
  }
  return <MenuFields {...props} item={edited as MenuItem | null} />
}

function MenuFields({ problem, part, scoped, links, item }: PartPageProps & { item: MenuItem | null }) {
  const parents = part === 'quick' ? [] : scoped.content[part === 'footer' ? 'footer' : 'header']
  return (
    <>
      <TextField name="label" label={labels.label} value={item?.label} problem={problem} maxlength={80} />
      <TextField
        name="href"
        label={labels.href}
        hint={text.hrefHint}
        value={item?.href}
        problem={problem}
        maxlength={500}
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.known}</span>
        </summary>
        <div class="govuk-details__text">
          <ul class="govuk-list">
            {links.map(({ href, label }) => (
              <li key={href}>
                <code>{href}</code> {label}
              </li>
            ))}
          </ul>
        </div>
      </details>
      {part === 'quick' ? (
        <TextField name="hint" label={labels.hint} value={item?.hint} problem={problem} maxlength={120} optional />
      ) : (
        item === null && (
          <SelectField
            name="above"
            label={labels.above}
            problem={problem}
            empty={text.topLevel}
            choices={parents.map(({ id, label }) => ({ value: id, label }))}
            optional
          />
        )
      )}
    </>
  )
}

function BlockFields({ problem, kinds, topics, item }: PartPageProps & { item: HomeBlock | null }) {
  return (
    <>
      <SelectField
        name="kind"
        label={labels.kind}
        value={item?.kind}
        problem={problem}
        choices={kinds.map(({ kind, label }) => ({ value: kind, label }))}
      />
      <TextField
        name="title"
        label={labels.title}
        hint={text.titleHint}
        value={item?.title}
        problem={problem}
        maxlength={80}
        optional
      />
      <TextField
        name="count"
        label={labels.count}
        hint={text.countHint}
        value={item?.count?.toString()}
        problem={problem}
        optional
      />
      <SelectField
        name="topic"
        label={labels.topic}
        value={item?.topic}
        problem={problem}
        empty={text.anyTopic}
        choices={topics}
        optional
      />
      <Checkbox name="narrow" label={labels.narrow} checked={item?.narrow} problem={problem} optional />
    </>
  )
}

function BannerFields({ problem, item, today }: PartPageProps & { item: Banner | null }) {
  return (
    <>
      <TextField name="title" label={labels.title} value={item?.title} problem={problem} maxlength={120} />
      <TextArea
        name="words"
        label={labels.words}
        value={item?.words}
        problem={problem}
        rows={2}
        maxlength={240}
        optional
      />
      <TextField
        name="href"
        label={labels.href}
        hint={text.hrefHint}
        value={item?.href}
        problem={problem}
        maxlength={500}
        optional
      />
      <FileField
        name="picture"
        label={labels.picture}
        hint={item?.picture ? `${text.pictureKept} ${text.pictureHint}` : text.pictureHint}
        problem={problem}
        accept="image/*"
        optional
      />
      <TextField
        name="alt"
        label={labels.alt}
        hint={text.altHint}
        value={item?.picture?.alt}
        problem={problem}
        maxlength={300}
        optional
      />
      <DateField name="from" label={labels.from} value={formatDate(item?.from ?? today)} problem={problem} />
      <DateField name="to" label={labels.to} value={item?.to ? formatDate(item.to) : ''} problem={problem} optional />
    </>
  )
}

function ContactFields({ problem, item }: PartPageProps & { item: Contact | null }) {
  return (
    <>
      <TextField name="name" label={labels.name} value={item?.name} problem={problem} maxlength={120} />
      <TextField name="post" label={labels.post} value={item?.post} problem={problem} maxlength={160} />
      <TextField name="part" label={labels.part} value={item?.part} problem={problem} maxlength={160} optional />
      <TextField name="phone" label={labels.phone} value={item?.phone} problem={problem} maxlength={40} optional />
      <TextField name="email" label={labels.email} value={item?.email} problem={problem} maxlength={120} optional />
    </>
  )
}

function PageFields({ problem, shipped, item }: PartPageProps & { item: PortalText | null }) {
  return (
    <>
      {item === null ? (
        <SelectField
          name="address"
          label={labels.address}
          hint={text.pageAddressHint}
          problem={problem}
          empty={text.newPage}
          choices={shipped.map(({ address, title }) => ({ value: address, label: `${title} (${address})` }))}
          optional
        />
      ) : (
        <HiddenField name="address" value={item.address} />
      )}
      <TextField name="title" label={labels.title} value={item?.title} problem={problem} maxlength={160} />
      <SelectField
        name="lang"
        label={labels.lang}
        value={item?.lang ?? 'vi'}
        problem={problem}
        choices={languages.map((value) => ({ value, label: text.languages[value] }))}
      />
      <TextField
        name="twin"
        label={labels.twin}
        hint={text.twinHint}
        value={item?.twin}
        problem={problem}
        maxlength={500}
        optional
      />
      <p class="govuk-hint">
        {text.pageRule} {text.officeHint}
      </p>
      <BodyEditor
        pictures={paths.pictures}
        bodyText={item?.words ?? ''}
        bodyJson={JSON.stringify(bodyFromText(item?.words ?? ''))}
        problem={problem}
      />
    </>
  )
}
