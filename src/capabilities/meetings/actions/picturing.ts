import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { detachFile, findFile, keepFile, type StoredBytes, type StoredPicture } from '../../files/index.ts'
import { loadTree } from '../../units/index.ts'
import { arrangers, type Meeting, rolesTowardMeeting } from '../rules/meeting.ts'
import { meetingOfItem } from '../store/agenda.ts'
import { lockMeeting } from '../store/meetings.ts'
import { insertPhoto, photosOf, removePhoto, updatePhoto } from '../store/photos.ts'
import { touchPages } from './opening.ts'

/** Pictures and papers are added at any time, also after the minutes are signed; not to a meeting that was called off. */
async function openForFiles(act: Act, id: string): Promise<Meeting> {
  const meeting = found(await lockMeeting(act.tx, id))
  const roles = rolesTowardMeeting(act.actor, meeting, { tree: await loadTree(act.tx), on: act.today })
  if (!arrangers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  if (meeting.state === 'cancelled') throw new Refused('wrong-state')
  return meeting
}

/** Only the two widths are kept: the file from the camera says where and by whom it was taken. */
export async function addPhoto(
  act: Act,
  id: string,
  photo: StoredPicture & { alt: string; isPublic: boolean },
): Promise<void> {
  const meeting = await openForFiles(act, id)
  const photoId = newId()
  const subject = { kind: 'meeting-photo', id: photoId }
  const large = await keepFile(act, photo.large, subject)
  const small = await keepFile(act, photo.small, subject)
  const { width, height, smallWidth, alt, isPublic } = photo
  const row = { id: photoId, fileId: large.id, smallFileId: small.id, width, height, smallWidth, alt, isPublic }
  await insertPhoto(act.tx, { ...row, meetingId: id, at: act.now })
  await act.record('meeting.pictured', { kind: 'meeting', id })
  touchPages(act, meeting)
}

export async function changePhoto(
  act: Act,
  id: string,
  photo: { photoId: string; alt: string; isPublic: boolean; drop: boolean },
): Promise<void> {
  const meeting = await openForFiles(act, id)
  const known = found((await photosOf(act.tx, id)).find((one) => one.id === photo.photoId))
  const place = { id: known.id, meetingId: id }
  if (photo.drop) {
    await removePhoto(act.tx, place)
    for (const fileId of [known.fileId, known.smallFileId]) await detachFile(act, found(await findFile(act.tx, fileId)))
  } else await updatePhoto(act.tx, { ...place, alt: photo.alt, isPublic: photo.isPublic })
  await act.record('meeting.pictured', { kind: 'meeting', id })
  touchPages(act, meeting)
}

/** A paper of an item of the agenda. */
export async function addPaper(act: Act, id: string, paper: { itemId: string; file: StoredBytes }): Promise<void> {
  const meeting = await openForFiles(act, id)
  if ((await meetingOfItem(act.tx, paper.itemId)) !== id) throw new NotFound()
  await keepFile(act, paper.file, { kind: 'meeting-item', id: paper.itemId })
  touchPages(act, meeting)
}
