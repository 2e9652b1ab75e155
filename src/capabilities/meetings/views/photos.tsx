import {
  ButtonRow,
  Checkbox,
  ConfirmButton,
  FileField,
  Form,
  Section,
  StaffPage,
  SubmitButton,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { filePaths } from '../../files/index.ts'
import type { MeetingPhoto } from '../rules/listing.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'

/** `marked`: says which of them everyone may see. */
export function PhotoGrid({ photos, marked }: { photos: readonly MeetingPhoto[]; marked?: boolean }) {
  if (photos.length === 0) return <p class="govuk-body">{text.photos.none}</p>
  return (
    <ul class="photo-grid">
      {photos.map((photo) => (
        <li key={photo.id}>
          <a href={filePaths.file(photo.fileId)}>
            <img
              src={filePaths.file(photo.smallFileId)}
              alt={photo.alt}
              width={photo.smallWidth}
              height={Math.round((photo.smallWidth * photo.height) / photo.width)}
              loading="lazy"
              decoding="async"
            />
          </a>
          {marked && (
            <Tag tone={photo.isPublic ? 'green' : 'grey'}>
              {photo.isPublic ? text.photos.public : text.photos.internal}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

export function PhotosPage({ frame, problem, meeting, photos }: ShownMeeting) {
  const words = text.photos
  const adding = paths.photos(meeting.id)
  return (
    <StaffPage
      frame={frame}
      title={words.title}
      caption={meeting.title}
      lead={words.lead}
      problem={problem}
      breadcrumbs={[
        { text: text.list.title, href: paths.list },
        { text: meeting.title, href: paths.meeting(meeting.id) },
      ]}
    >
      {photos.map((photo) => (
        <Section key={photo.id} title={photo.alt}>
          <PhotoGrid photos={[photo]} marked />
          <ConfirmButton
            frame={frame}
            action={paths.photo(meeting.id, photo.id)}
            label={words.save}
            question={photo.alt}
          >
            <TextField id={`alt-${photo.id}`} name="alt" label={labels.alt} hint={words.altHint} value={photo.alt} />
            <Checkbox id={`public-${photo.id}`} name="isPublic" label={words.isPublic} checked={photo.isPublic} />
            <Checkbox id={`drop-${photo.id}`} name="drop" label={words.drop} />
          </ConfirmButton>
        </Section>
      ))}
      <Section title={words.add} id="them">
        <Form frame={frame} action={adding} multipart>
          <FileField name="photo" label={labels.photo} problem={problem} accept=".jpg,.jpeg,.png,.webp" />
          <TextField name="alt" label={labels.alt} hint={words.altHint} problem={problem} />
          {meeting.isPublic && <Checkbox name="isPublic" label={words.isPublic} problem={problem} />}
          <ButtonRow>
            <SubmitButton>{words.add}</SubmitButton>
          </ButtonRow>
        </Form>
      </Section>
    </StaffPage>
  )
}
