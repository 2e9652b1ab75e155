import type { ComponentChildren } from 'preact'
import {
  ButtonRow,
  ConfirmButton,
  Form,
  type FormProblem,
  type Frame,
  formatDateTime,
  HiddenField,
  Inset,
  LinkButton,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import {
  capacities,
  type Edition,
  isSignedByOffice,
  type TemplateKind,
  templateKinds,
  type Wording,
} from './rules/template.ts'
import { phrasesOf } from './text/originals.ts'
import { kindLabels, kindSlugs, labels, paths, text } from './text.ts'

export interface TemplatePageProps {
  frame: Frame
  unit: { slug: string; name: string }
  kind: TemplateKind
  /** The newest first. */
  editions: readonly Edition[]
  names: ReadonlyMap<string, string>
}

interface TemplateListProps {
  frame: Frame
  unit: { slug: string; name: string }
  units: readonly { slug: string; name: string }[]
  current: readonly Edition[]
}

export function TemplateListPage({ frame, unit, units, current }: TemplateListProps) {
  const inUse = (kind: TemplateKind) => current.find((one) => one.kind === kind && one.state === 'adopted') ?? null
  const hasDraft = (kind: TemplateKind) => current.some((one) => one.kind === kind && one.state === 'draft')
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} caption={unit.name}>
      {units.length > 1 && (
        <Form frame={frame} action={paths.list} method="get">
          <SelectField
            name="don-vi"
            label={text.ofUnit}
            value={unit.slug}
            choices={units.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <SubmitButton tone="secondary">{text.show}</SubmitButton>
        </Form>
      )}
      <Table
        caption={text.title}
        captionHidden
        rows={templateKinds}
        rowKey={(kind) => kind}
        columns={[
          {
            key: 'kind',
            header: text.columns.kind,
            rowHeader: true,
            cell: (kind) => (
              <a class="govuk-link" href={paths.one(unit.slug, kindSlugs[kind])}>
                {kindLabels[kind]}
              </a>
            ),
          },
          {
            key: 'state',
            header: text.columns.state,
            cell: (kind) => (
              <>
                {editionName(inUse(kind))} {hasDraft(kind) && <Tag tone="yellow">{text.hasDraft}</Tag>}
              </>
            ),
          },
          {
            key: 'since',
            header: text.columns.since,
            cell: (kind) => {
              const at = inUse(kind)?.adoptedAt
              return at ? formatDateTime(at) : text.never
            },
          },
        ]}
      />
    </StaffPage>
  )
}

const editionName = (edition: Edition | null): string =>
  edition?.wording ? text.ownWords(String(edition.number)) : text.original

/** The form of one template: empty fields mean the original, which stands under each. */
export function TemplatePage(props: TemplatePageProps & { problem: FormProblem | null; aside: Wording }) {
  const { frame, unit, kind, editions, problem, aside: derived } = props
  const slug = kindSlugs[kind]
  const draft = editions.find(({ state }) => state === 'draft')
  const start = draft ?? editions.find(({ state }) => state === 'adopted')
  const wording = start?.wording ?? null
  const field = (name: keyof typeof labels) => ({ name, label: labels[name], problem, optional: true })
  return (
    <StaffPage
      frame={frame}
      title={kindLabels[kind]}
      caption={`${text.title} · ${unit.name}`}
      lead={text.lead}
      problem={problem}
    >
      {draft && (
        <Inset>
          <a class="govuk-link" href={paths.preview(unit.slug, slug)}>
            {text.preview}
          </a>
        </Inset>
      )}
      <Form frame={frame} action={paths.one(unit.slug, slug)} guard>
        <HiddenField name="version" value={String(draft?.version ?? 0)} />
        <Part title={text.phrases} hint={text.phrasesHint}>
          {phrasesOf(kind).map(([key, { label, original, names }]) => (
            <TextArea
              key={key}
              name={key}
              label={label}
              problem={problem}
              optional
              rows={3}
              maxlength={1500}
              value={wording?.phrases[key] ?? ''}
              hint={phraseHint(original, names)}
            />
          ))}
        </Part>
        <Part title={text.letterhead} hint={text.letterheadHint}>
          <TextField {...field('parent')} value={wording?.parent} hint={derived.parent ?? undefined} />
          <TextArea {...field('issuer')} value={wording?.issuer} rows={2} hint={derived.issuer ?? undefined} />
          <TextField {...field('place')} value={wording?.place} hint={derived.place ?? undefined} />
        </Part>
        {isSignedByOffice(kind) && (
          <Part title={text.signing} hint={text.signingHint}>
            <SelectField
              name="capacity"
              label={labels.capacity}
              problem={problem}
              value={wording?.capacity ?? ''}
              choices={[
                { value: '', label: text.capacityNone },
                ...capacities.map((capacity) => ({ value: capacity, label: capacity })),
              ]}
            />
            <TextField {...field('post')} value={wording?.post} hint={derived.post ?? undefined} />
            <TextField {...field('signer')} value={wording?.signer} />
          </Part>
        )}
        <Part title={text.sending} hint={text.linesHint}>
          <TextArea {...field('recipients')} value={wording?.recipients} rows={4} maxlength={3000} />
        </Part>
        <ButtonRow>
          <SubmitButton>{text.save}</SubmitButton>
        </ButtonRow>
      </Form>
      <History {...props} />
    </StaffPage>
  )
}

function phraseHint(original: string, names: readonly string[]): string {
  const known = names.map((name) => `{${name}}`).join(', ')
  return [text.originalIs(original), ...(known === '' ? [] : [text.names(known)])].join(' ')
}

function Part({ title, hint, children }: { title: string; hint: string; children: ComponentChildren }) {
  return (
    <Section title={title}>
      <p class="govuk-hint">{hint}</p>
      {children}
    </Section>
  )
}

/** What the draft makes, and the two ways on. */
export function PreviewPage({
  frame,
  unit,
  kind,
  draft,
  paper,
}: Omit<TemplatePageProps, 'editions' | 'names'> & { draft: Edition; paper: ComponentChildren }) {
  const slug = kindSlugs[kind]
  return (
    <StaffPage
      frame={frame}
      title={text.preview}
      caption={`${kindLabels[kind]} · ${unit.name}`}
      lead={text.previewLead}
    >
      {paper}
      <ButtonRow>
        <Form frame={frame} action={paths.adopt(unit.slug, slug)}>
          <HiddenField name="version" value={String(draft.version)} />
          <SubmitButton>{text.adopt}</SubmitButton>
        </Form>
        <LinkButton href={paths.one(unit.slug, slug)} tone="secondary">
          {text.keepEditing}
        </LinkButton>
        <LinkButton href={paths.pdf(unit.slug, slug, draft.number)} tone="secondary">
          {text.pdf}
        </LinkButton>
      </ButtonRow>
      <ConfirmButton frame={frame} action={paths.cancel(unit.slug, slug)} label={text.cancel} question={text.cancel} />
    </StaffPage>
  )
}

function History({ frame, unit, kind, editions, names }: TemplatePageProps) {
  const slug = kindSlugs[kind]
  const kept = editions.filter(({ state }) => state !== 'draft')
  const inUse = kept.find(({ state }) => state === 'adopted') ?? null
  return (
    <Section title={text.history}>
      {kept.length === 0 ? (
        <p class="govuk-body">{text.historyNone}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {kept.map((edition) => (
            <li key={edition.id}>
              <a class="govuk-link" href={paths.pdf(unit.slug, slug, edition.number)}>
                {text.edition(String(edition.number))}
              </a>
              {edition.wording === null && `, ${text.isOriginal}`}
              {edition.restores !== null && edition.restores > 0 && `, ${text.restores(String(edition.restores))}`}{' '}
              {edition.state === 'adopted' && <Tag tone="green">{text.columns.state}</Tag>}
              <br />
              {text.by(
                names.get(edition.adoptedBy ?? '') ?? '',
                edition.adoptedAt ? formatDateTime(edition.adoptedAt) : '',
              )}
              {edition.state !== 'adopted' && (
                <Restore {...{ frame, unit, slug }} number={edition.number} label={text.restore} />
              )}
            </li>
          ))}
        </ul>
      )}
      {inUse?.wording && <Restore {...{ frame, unit, slug }} number={0} label={text.restoreOriginal} />}
    </Section>
  )
}

interface RestoreProps {
  frame: Frame
  unit: { slug: string }
  slug: string
  number: number
  label: string
}

function Restore({ frame, unit, slug, number, label }: RestoreProps) {
  return (
    <ConfirmButton
      frame={frame}
      action={paths.restore(unit.slug, slug)}
      label={label}
      question={text.restoreConfirm}
      hidden={{ number }}
    />
  )
}
