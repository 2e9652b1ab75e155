import type { OfficialDocument } from '../../writing/index.ts'
import { paperText } from './text/paper.ts'

/** The first page of a document on the screen: the places of Decree 30/2020, without its exact measures. */
export function Paper({ document, label }: { document: OfficialDocument; label: string }) {
  const { head, signature } = document
  const isLetter = document.addressees !== undefined && head.number?.symbol.endsWith('-CCHC')
  return (
    <section class="paper" aria-label={label}>
      <div class="paper__head">
        <div>
          {head.parent && <p>{head.parent}</p>}
          {head.issuer.map((line) => (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ))}
          <p class="paper__number">
            {paperText.number} …/{head.number?.symbol}
          </p>
          {isLetter && (
            <p>
              {paperText.subject} {document.title}
            </p>
          )}
        </div>
        <div>
          <p>
            <strong>{paperText.nation}</strong>
          </p>
          <p>
            <strong class="paper__motto">{paperText.motto}</strong>
          </p>
          <p class="paper__number">
            <em>
              {head.place}, {paperText.date}
            </em>
          </p>
        </div>
      </div>
      {!isLetter && (
        <p class="paper__title">
          <strong>{document.type.toLocaleUpperCase('vi')}</strong>
          <br />
          <strong>{document.title}</strong>
        </p>
      )}
      {document.addressees && (
        <p class="paper__title">
          {paperText.to} {document.addressees.join('; ')}.
        </p>
      )}
      {[document.opening, ...document.body.map(wordsOf), document.closing && `${plain(document.closing)}./.`].map(
        (words) => words && <p key={plain(words)}>{plain(words)}</p>,
      )}
      <div class="paper__head">
        <div class="paper__recipients">
          {document.secretarySignature && (
            <p class="paper__name">
              <strong>{document.secretarySignature.post}</strong>
            </p>
          )}
          <p>
            <strong>
              <em>{paperText.recipients}</em>
            </strong>
          </p>
          {[...document.recipients, ...(document.recipients.length > 0 ? [] : [paperText.asFiled])].map((line) => (
            <p key={line}>- {line};</p>
          ))}
        </div>
        <div>
          {[
            signature.body && `TM. ${signature.body}`,
            signature.onBehalfTitle && `${signature.capacity} ${signature.onBehalfTitle}`,
            signature.post,
          ].map(
            (line) =>
              line && (
                <p key={line}>
                  <strong>{line}</strong>
                </p>
              ),
          )}
          <p class="paper__name">
            <strong>{signature.name}</strong>
          </p>
        </div>
      </div>
    </section>
  )
}

type Words = OfficialDocument['opening']

const plain = (words: Words): string =>
  typeof words === 'string' ? words : (words ?? []).map(({ text }) => text).join('')

function wordsOf(block: OfficialDocument['body'][number]): Words {
  if (block.kind === 'heading') return `${block.marker}. ${plain(block.text).toLocaleUpperCase('vi')}`
  return block.kind === 'paragraph' ? block.text : undefined
}
