import type { Reading } from '../../../reading/index.ts'
import {
  Checkbox,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  ItemList,
  ItemRow,
  Panel,
  SubmitButton,
  Tag,
} from '../../../ui/index.ts'
import type { DocumentReading } from '../rules/keeping.ts'
import type { WaitingScan } from '../rules/scans.ts'
import { handingText } from '../text/handing.ts'
import { labels, paths, text } from '../text.ts'
import { documentName } from './part-words.ts'
import { ScanRow } from './scan-page.tsx'

/** A document of several that were handed in together. `reading`: as corrected and checked. */
export interface ReadDocument {
  readonly kept: DocumentReading
  readonly reading: Reading
  /** It may be registered without a further look. */
  readonly sure: boolean
}

interface Props {
  readonly frame: Frame
  readonly handingId: string
  readonly documents: readonly ReadDocument[]
  readonly scans: readonly WaitingScan[]
  readonly problem: FormProblem | null
}

/** Each document with how sure its reading is and the way to its page; the sure ones go into the register in one act. */
export function ReadDocuments({ frame, handingId, documents, scans, problem }: Props) {
  const sure = documents.flatMap((one) => (one.sure ? [one.kept] : []))
  const open = documents.some(({ kept }) => kept.state === 'open')
  return (
    <>
      <ItemList label={handingText.documents}>
        {documents.map((one) => (
          <DocumentRow key={one.kept.id} {...one} />
        ))}
        {scans.map((scan) => (
          <ScanRow key={scan.id} scan={scan} />
        ))}
      </ItemList>
      {sure.length > 0 ? (
        <Panel title={handingText.registerTitle}>
          <Form frame={frame} action={paths.registerSure(handingId)}>
            {sure.map(({ id, version }) => (
              <HiddenField key={id} name="seen" value={`${id}:${version}`} />
            ))}
            <p class="govuk-body">{handingText.registerHint}</p>
            <Checkbox name="isPublic" label={labels.isPublic} problem={problem} />
            <SubmitButton>{handingText.registerAll(sure.length)}</SubmitButton>
          </Form>
        </Panel>
      ) : (
        open && <p class="govuk-body">{handingText.noneSure}</p>
      )}
    </>
  )
}

function DocumentRow({ kept, reading, sure }: ReadDocument) {
  const { title, doubts } = reading
  return (
    <ItemRow
      title={documentName(kept, reading)}
      href={paths.reading(kept.id)}
      meta={title}
      state={<State state={kept.state} doubts={doubts.length} sure={sure} />}
    >
      <p class="item-list__meta">{kept.fileName}</p>
    </ItemRow>
  )
}

function State({ state, doubts, sure }: { state: DocumentReading['state']; doubts: number; sure: boolean }) {
  if (state !== 'open') return <Tag tone={state === 'registered' ? 'green' : 'grey'}>{text.states[state]}</Tag>
  if (sure) return <Tag tone="turquoise">{handingText.sure}</Tag>
  return <Tag tone="yellow">{doubts > 0 ? handingText.doubts(doubts) : handingText.incomplete}</Tag>
}
