import { Form, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Inset } from '../../../ui/prose.tsx'
import { text } from '../text/editions.ts'

/** What this browser kept of the article and the server never had: one offer a draft, filled in by the island. */
export function KeptDrafts({ frame, owner, address }: { frame: Frame; owner: string; address: string }) {
  const { kept } = text
  return (
    <div data-island="kept-drafts" data-kept-for={owner} data-address={address} role="status">
      <p class="govuk-inset-text" data-twin hidden>
        {kept.twin}
      </p>
      <div data-offer hidden>
        <Inset>
          <p class="govuk-body">
            <strong>
              {kept.lead} <span data-when />
            </strong>
          </p>
          <p class="govuk-body">{kept.hint}</p>
          <Form frame={frame} action={address}>
            <div class="govuk-button-group">
              <SubmitButton name="send" value="compare">
                {kept.compare}
              </SubmitButton>
              <button type="button" class="link-button" data-drop>
                {kept.drop}
              </button>
            </div>
          </Form>
        </Inset>
      </div>
    </div>
  )
}
