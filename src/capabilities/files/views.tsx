import { formatBytes } from '../../ui/format.ts'
import type { StoredFile } from './rules.ts'
import { paths, text } from './text.ts'

/** The files of a thing, each with its type and size. */
export function FileList({ files, quiet }: { files: readonly StoredFile[]; quiet?: boolean }) {
  if (files.length === 0) return quiet ? null : <p class="govuk-body">{text.none}</p>
  return (
    <ul class="govuk-list" aria-label={text.title}>
      {files.map((file) => (
        <li key={file.id}>
          <a class="govuk-link" href={paths.file(file.id)}>
            {file.name}
          </a>{' '}
          <span class="govuk-hint govuk-hint--inline">({formatBytes(file.size)})</span>
        </li>
      ))}
    </ul>
  )
}
