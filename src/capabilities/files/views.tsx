import { formatBytes } from '../../ui/format.ts'
import { OpenLink } from '../../ui/safe-link.tsx'
import type { StoredFile } from './rules.ts'
import { paths, text } from './text.ts'

interface FileListProps {
  readonly files: readonly StoredFile[]
  readonly quiet?: boolean
  /** The reader may know of them and not open them. */
  readonly closed?: boolean
}

/** The files of a thing, each with its type and size. */
export function FileList({ files, quiet, closed }: FileListProps) {
  if (files.length === 0) return quiet ? null : <p class="govuk-body">{text.none}</p>
  return (
    <ul class="govuk-list" aria-label={text.title}>
      {files.map((file) => (
        <li key={file.id}>
          <OpenLink href={closed ? null : paths.file(file.id)}>{file.name}</OpenLink>{' '}
          <span class="govuk-hint govuk-hint--inline">({formatBytes(file.size)})</span>
        </li>
      ))}
    </ul>
  )
}
