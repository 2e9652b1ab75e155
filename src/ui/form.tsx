import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import type { Frame } from './frame.ts'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { paths, text } from './text.ts'

interface FormProps {
  frame: Frame
  action: string
  method?: 'post' | 'get'
  /** Needed where the form carries files. */
  multipart?: boolean
  id?: string
  /** Warn before leaving with unsaved words. */
  guard?: boolean
  /** A POST address by which the form saves itself as one types; implies the guard. It must redirect to a page that holds the form again. */
  autosave?: string
  /** What is typed is also kept in the browser until the server has it. */
  kept?: Kept
  children: ComponentChildren
}

export interface Kept {
  /** The account whose words they are. */
  readonly owner: string
  /** Words that came back unsaved from this browser's draft of that name. */
  readonly as?: string
  /** Only the buttons save: the form proposes what its reader has yet to look at. */
  readonly onLeave?: boolean
}

/** A form with its protection: the CSRF token and the key by which a second sending is recognised. */
export function Form({ frame, action, method = 'post', multipart, id, guard, autosave, kept, children }: FormProps) {
  const islands = classes((guard || autosave) && 'unsaved-changes', autosave && 'autosave')
  return (
    <form
      id={id}
      action={action}
      method={method}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-island={islands || undefined}
      data-autosave={autosave}
      data-autosave-on={kept?.onLeave ? 'leave' : undefined}
      data-kept-for={kept?.owner}
      data-kept-as={kept?.as}
    >
      {method === 'post' && (
        <>
          <HiddenField name="_csrf" value={frame.csrf} />
          <HiddenField name="_request" value={frame.requestKey} />
        </>
      )}
      {children}
      {autosave && <AutosaveStatus />}
    </form>
  )
}

function AutosaveStatus() {
  const { saving, saved, failed, kept, stale, refused, signedOut, signIn } = text.autosave
  return (
    <div class="form__saved">
      <p
        role="status"
        data-autosave-status
        data-saving={saving}
        data-saved={saved}
        data-failed={failed}
        data-kept={kept}
        data-stale={stale}
        data-refused={refused}
        data-signed-out={signedOut}
      />
      <a class="govuk-link" href={paths.signIn} target="_blank" rel="noopener" data-autosave-sign-in hidden>
        {signIn} {text.opensNew}
      </a>
    </div>
  )
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />
}

type Tone = 'primary' | 'secondary' | 'warning'

const toneClass: Record<Tone, string | undefined> = {
  primary: undefined,
  secondary: 'govuk-button--secondary',
  warning: 'govuk-button--warning',
}

interface SubmitButtonProps {
  children: ComponentChildren
  tone?: Tone
  icon?: IconName
  /** Sent along, so that one form can have several buttons. */
  name?: string
  value?: string
  /** Another address for this button only. */
  formAction?: string
  disabled?: boolean
  /** Why it is disabled, or what the button does; said to screen readers and shown on hover. */
  describedBy?: string
}

export function SubmitButton({ children, tone = 'primary', icon, disabled, ...rest }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      class={classes('govuk-button', toneClass[tone])}
      name={rest.name}
      value={rest.value}
      formaction={rest.formAction}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      aria-describedby={rest.describedBy}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

interface LinkButtonProps {
  href: string
  children: ComponentChildren
  tone?: Tone
  icon?: IconName
  download?: boolean
}

/** A link that looks like a button because it starts an act; a button proper is for sending a form. */
export function LinkButton({ href, children, tone = 'primary', icon, download }: LinkButtonProps) {
  return (
    <a href={href} class={classes('govuk-button', toneClass[tone])} draggable={false} download={download}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>
}
