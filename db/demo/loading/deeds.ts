import { acceptProofs, contestProofs, recordDeed } from '../../../src/capabilities/evidence/index.ts'
import { type StoredBytes, storeUpload } from '../../../src/capabilities/files/index.ts'
import { type AreaCode, areaCodes, type DeedKind } from '../../../src/capabilities/tasks/index.ts'
import { addDays, max, min } from '../../../src/kernel/dates.ts'
import { type DemoDeed, demoDeeds } from '../deeds/index.ts'
import { drawPicture, pictureCount } from './pictures.ts'
import type { TaskIds } from './plan.ts'
import { actOn, type Scene, type Stage } from './stage.ts'

/** The ledger's kinds by the channels of db/data/channels.json. */
const kindOfChannel: Readonly<Record<string, DeedKind>> = {
  PRESS_PRINT: 'PRESS',
  PRESS_ONLINE: 'PRESS',
  TV: 'BROADCAST_TV',
  RADIO: 'BROADCAST_RADIO',
  PORTAL: 'ARTICLE',
  SOCIAL: 'SOCIAL',
  APP: 'SOCIAL',
  LOUDSPEAKER: 'LOUDSPEAKER',
  OUTDOOR: 'OUTDOOR',
  PRINTED: 'PRINTED',
  CONFERENCE: 'CONFERENCE',
  CONTEST: 'CONTEST',
  VIDEO: 'VIDEO',
  INFOGRAPHIC: 'SOCIAL',
  FIELD: 'OTHER',
  INTEGRATED: 'OTHER',
  QR_KIOSK: 'POSTING',
  SURVEY: 'SURVEY',
  SCHOOL: 'OTHER',
}
const kindOfDeed: Readonly<Partial<Record<DemoDeed['kind'], DeedKind>>> = {
  document: 'DOCUMENT',
  training: 'TRAINING',
  dialogue: 'DIALOGUE',
  posting: 'POSTING',
  meeting: 'CONFERENCE',
  contest: 'CONTEST',
}

/** Deeds entered by hand, and what the coordinator said of their proofs three days later. */
export async function deedScenes(stage: Stage, tasks: TaskIds): Promise<Scene[]> {
  const files = await evidenceFiles(stage)
  return demoDeeds(stage.today).flatMap((deed, index): Scene[] => {
    const on = deed.until ?? deed.on
    const proofs: string[] = []
    const recorded: Scene = {
      on,
      at: `16:${String(index % 60).padStart(2, '0')}`,
      async play() {
        const by = stage.person(deed.by, deed.unit)
        const made = await actOn(stage, { on, at: recorded.at, by }, (act) =>
          recordDeed(act, toDeed(stage, tasks, deed), attached(files, deed, index)),
        )
        proofs.push(...made.proofs.map((proof) => proof.id))
      },
    }
    const decidedOn = min(addDays(on, 3), stage.today)
    const decided: Scene = {
      on: max(decidedOn, on),
      at: '17:30',
      async play() {
        if (proofs.length === 0) return
        const by = stage.person('dieuphoi')
        const when = { on: decided.on, at: '17:30', by }
        if (deed.proof === 'contested') await actOn(stage, when, (act) => contestProofs(act, proofs, deed.reason ?? ''))
        else await actOn(stage, when, (act) => acceptProofs(act, proofs))
      },
    }
    return deed.proof === 'proposed' ? [recorded] : [recorded, decided]
  })
}

function toDeed(stage: Stage, tasks: TaskIds, deed: DemoDeed) {
  const taskId = tasks.get(deed.task)
  return {
    kind: kindOfDeed[deed.kind] ?? kindOfChannel[deed.channel] ?? ('OTHER' as const),
    units: [
      { unitId: stage.unit(deed.unit), role: 'lead' as const },
      ...deed.partners.map((code) => ({ unitId: stage.unit(code), role: 'joint' as const })),
    ],
    day: deed.until ? { from: deed.on, to: deed.until } : deed.on,
    quantities: deed.quantities.map(({ value, unit }) => ({ count: value, of: unit })),
    title: deed.title,
    note: deed.evidence.kind === 'link' ? null : deed.evidence.text,
    address: deed.evidence.kind === 'link' ? deed.evidence.text : null,
    contentHash: `demo ${deed.key} ${deed.on}`,
    subject: null,
    subjectVersion: null,
    areas: deed.areas.filter((area): area is AreaCode => (areaCodes as readonly string[]).includes(area)),
    origin: 'manual' as const,
    ...(taskId && { taskIds: [taskId] }),
  }
}

interface EvidenceFiles {
  readonly photos: readonly StoredBytes[]
  readonly minutes: StoredBytes
}

async function evidenceFiles(stage: Stage): Promise<EvidenceFiles> {
  const photos: StoredBytes[] = []
  for (let number = 0; number < pictureCount; number += 1) {
    const bytes = await drawPicture(number)
    photos.push(
      await storeUpload(stage.kernel.storage, {
        field: 'file',
        name: `anh-${number + 1}.jpg`,
        bytes,
        type: 'image/jpeg',
        tooLarge: false,
      }),
    )
  }
  const bytes = new TextEncoder().encode(
    'Tệp minh họa: nội dung văn bản kèm theo của việc đã làm trong dữ liệu minh họa.\n',
  )
  const minutes = await storeUpload(stage.kernel.storage, {
    field: 'file',
    name: 'van-ban-kem-theo.txt',
    bytes,
    type: 'text/plain',
    tooLarge: false,
  })
  return { photos, minutes }
}

function attached(files: EvidenceFiles, deed: DemoDeed, index: number): StoredBytes[] {
  const photo = files.photos[index % files.photos.length]
  if (deed.evidence.kind === 'photo' && photo) return [photo]
  return deed.evidence.kind === 'document' ? [files.minutes] : []
}
