import type { ComponentChildren } from 'preact'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

interface EmptyStateProps {
  title: ComponentChildren
  /** What will stand here, and how it comes to. */
  children?: ComponentChildren
  /** The next step, as a link or button. */
  action?: ComponentChildren
  icon?: IconName
}

/** Nothing here yet: says what belongs here and what to do. */
export function EmptyState({ title, children, action, icon = 'list' }: EmptyStateProps) {
  return (
    <div class="empty">
      <span class="empty__icon">
        <Icon name={icon} />
      </span>
      <p class="empty__title">{title}</p>
      {children && <div class="empty__text">{children}</div>}
      {action && <div class="empty__action">{action}</div>}
    </div>
  )
}
