import { acceptProofs, contestProofs, recordDeed } from '../../../src/capabilities/evidence/index.ts'
import { type StoredBytes, storeUpload } from '../../../src/capabilities/files/index.ts'
import { type AreaCode, areaCodes, type DeedKind, openOccurrences } from '../../../src/capabilities/tasks/index.ts'
import { addDays, firstOfWeek, max, type PlainDate } from '../../../src/kernel/dates.ts'
import { type DemoDeed, demoDeeds } from '../deeds/index.ts'
import { drawPicture, variants } from './pictures/drawing.ts'
import type { TaskIds } from './plan.ts'
import { actOn, grouped, type Scene, type Stage } from './stage.ts'

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
  survey: 'SURVEY',
}

/** Deeds entered by hand, and what the coordinator says of their proofs twice a week. */
export async function deedScenes(stage: Stage, tasks: TaskIds): Promise<Scene[]> {
  const files = await evidenceFiles(stage)
  const proofs = new Map<DemoDeed, string[]>()
  const deeds = demoDeeds(stage.today)
  const sittings = grouped(deeds, (deed) => `${entryDay(deed, stage.today)} ${deed.unit}`)
  const recorded = [...sittings.values()].map((own, index): Scene => {
    const [{ by, unit } = { by: '', unit: '' }] = own
    const when = {
      on: own.map((deed) => entryDay(deed, stage.today)).reduce(max),
      at: `16:${String(index % 60).padStart(2, '0')}`,
    }
    return {
      ...when,
      async play() {
        const named = new Map(
          await Promise.all(own.map(async (deed) => [deed, await namedBy(stage, tasks, deed)] as const)),
        )
        await actOn(stage, { ...when, by: stage.person(by, unit) }, async (act) => {
          for (const deed of own) {
            const what = { ...toDeed(stage, deed), ...named.get(deed) }
            const made = await recordDeed(act, what, attached(files, deed))
            proofs.set(
              deed,
              made.proofs.map((proof) => proof.id),
            )
          }
        })
      },
    }
  })
  const looked = deeds.filter(({ proof }) => proof !== 'proposed')
  const decided = [...grouped(looked, (deed) => deskDay(entryDay(deed, stage.today)))].map(
    ([on, seen]): Scene => ({ on, at: '17:30', play: () => decide(stage, on, { seen, proofs }) }),
  )
  return [...recorded, ...decided]
}

/** At the end of the week a person enters in one go what the unit did in it. */
function entryDay({ on, until }: DemoDeed, today: PlainDate): PlainDate {
  const last = until ?? on
  const friday = addDays(firstOfWeek(last), 4)
  return friday >= last && friday < today ? friday : last
}

/** The coordinator goes through new proofs on Tuesdays. */
const deskDay = (entered: PlainDate): PlainDate => addDays(firstOfWeek(entered), 8)

async function decide(
  stage: Stage,
  on: PlainDate,
  { seen, proofs }: { seen: readonly DemoDeed[]; proofs: ReadonlyMap<DemoDeed, readonly string[]> },
): Promise<void> {
  const idsOf = (deeds: readonly DemoDeed[]) => deeds.flatMap((deed) => proofs.get(deed) ?? [])
  const accepted = idsOf(seen.filter(({ proof }) => proof === 'accepted'))
  const contested = seen.filter((deed) => deed.proof === 'contested' && idsOf([deed]).length > 0)
  await actOn(stage, { on, at: '17:30', by: stage.person('dieuphoi') }, async (act) => {
    if (accepted.length > 0) await acceptProofs(act, accepted)
    for (const deed of contested) await contestProofs(act, idsOf([deed]), deed.reason ?? '')
  })
}

/** A deed is put to its task; one that came after its period, to the occurrence of that period. */
async function namedBy(
  stage: Stage,
  tasks: TaskIds,
  { task, unit, countsOn }: DemoDeed,
): Promise<{ taskIds: string[]; occurrenceIds: string[] }> {
  const taskId = tasks.get(task)
  if (!taskId) return { taskIds: [], occurrenceIds: [] }
  if (countsOn === null) return { taskIds: [taskId], occurrenceIds: [] }
  const meant = { unitIds: [stage.unit(unit)], from: countsOn, to: countsOn }
  const open = await openOccurrences(stage.kernel.db, meant)
  return { taskIds: [], occurrenceIds: open.filter((one) => one.taskId === taskId).map((one) => one.id) }
}

function toDeed(stage: Stage, deed: DemoDeed) {
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
  }
}

interface EvidenceFiles {
  readonly photos: readonly StoredBytes[]
  readonly minutes: StoredBytes
}

async function evidenceFiles(stage: Stage): Promise<EvidenceFiles> {
  const keep = (name: string, type: string, bytes: Uint8Array) =>
    storeUpload(stage.kernel.storage, { field: 'file', name, bytes, type, tooLarge: false })
  const numbers = Array.from({ length: variants }, (_, number) => number)
  const photos = numbers.map(async (number) =>
    keep(`anh-${number + 1}.jpg`, 'image/jpeg', await drawPicture('grassroots', number)),
  )
  const words = 'Tệp minh họa: nội dung văn bản kèm theo của việc đã làm trong dữ liệu minh họa.\n'
  const minutes = keep('van-ban-kem-theo.txt', 'text/plain', new TextEncoder().encode(words))
  return { photos: await Promise.all(photos), minutes: await minutes }
}

function attached(files: EvidenceFiles, deed: DemoDeed): StoredBytes[] {
  const photo = files.photos[Number(deed.key.replace(/\D/g, '')) % files.photos.length]
  if (deed.evidence.kind === 'photo' && photo) return [photo]
  return deed.evidence.kind === 'document' ? [files.minutes] : []
}
