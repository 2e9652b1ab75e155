import {
  ButtonRow,
  ConfirmButton,
  Form,
  type Frame,
  formatDateTime,
  Inset,
  ItemList,
  ItemRow,
  StaffPage,
  SubmitButton,
  Tag,
} from '../../../ui/index.ts'
import type { WaitingScan } from '../rules/scans.ts'
import { handingText } from '../text/handing.ts'
import { scanText } from '../text/scans.ts'
import { paths, text } from '../text.ts'

interface ScanPageProps {
  readonly frame: Frame
  readonly scan: WaitingScan
  /** Why nothing came of it, as a sentence. */
  readonly why: string | null
  readonly mayHandle: boolean
}

/** How far a scan has come, or what can be done with one that came to nothing. */
export function ScanPage({ frame, scan, why, mayHandle }: ScanPageProps) {
  const { id, fileName, handingId } = scan
  return (
    <StaffPage
      frame={frame}
      title={why === null ? scanText.title : scanText.failedTitle}
      caption={fileName}
      lead={why === null ? scanText.lead : undefined}
      breadcrumbs={[
        { text: text.title, href: paths.read },
        ...(handingId ? [{ text: handingText.title, href: paths.handing(handingId) }] : []),
      ]}
      underWay={why === null ? progressOf(scan) : undefined}
    >
      {why !== null && (
        <Inset>
          <p class="govuk-body">{why}</p>
        </Inset>
      )}
      {mayHandle && (
        <ButtonRow>
          {why !== null && (
            <>
              <Form frame={frame} action={paths.retryScan(id)}>
                <SubmitButton>{scanText.retry}</SubmitButton>
              </Form>
              <Form frame={frame} action={paths.describeScan(id)}>
                <SubmitButton tone="secondary">{scanText.describe}</SubmitButton>
              </Form>
            </>
          )}
          <ConfirmButton
            frame={frame}
            action={paths.cancelScan(id)}
            label={scanText.cancel}
            question={scanText.cancelQuestion}
          />
        </ButtonRow>
      )}
    </StaffPage>
  )
}

function progressOf({ page, pages }: WaitingScan): string {
  return pages === null ? scanText.queued : scanText.page(page, pages)
}

/** Scans that wait, each leading to how far it is. */
export function ScanList({ scans }: { scans: readonly WaitingScan[] }) {
  return (
    <ItemList label={scanText.listTitle}>
      {scans.map((scan) => (
        <ScanRow key={scan.id} scan={scan} />
      ))}
    </ItemList>
  )
}

export function ScanRow({ scan }: { scan: WaitingScan }) {
  return (
    <ItemRow
      title={scan.fileName}
      href={paths.reading(scan.id)}
      meta={`${scanText.handedAt} ${formatDateTime(scan.handedAt)}`}
      state={
        scan.failure === null ? (
          <Tag tone="blue">{handingText.scanning}</Tag>
        ) : (
          <Tag tone="red">{handingText.failed}</Tag>
        )
      }
    >
      {scan.failure === null && <p class="item-list__meta">{progressOf(scan)}</p>}
    </ItemRow>
  )
}
