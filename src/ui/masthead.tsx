import { classes } from './address.ts'
import { DisplayTools } from './display-tools.tsx'
import { drawnOnce } from './drawn.ts'
import { Emblem } from './emblem.tsx'
import { HiddenField } from './form.tsx'
import type { Frame, MenuLink } from './frame.ts'
import { Icon } from './icon.tsx'
import { suggesting } from './suggesting.ts'
import { paths, text, wordsAround } from './text.ts'

interface MastheadProps {
  frame: Frame
  layer: 'portal' | 'staff'
}

/** The red head of every page: mark, name, search, account. For whoever is not signed in it is the same on nearly every page. */
export function Masthead(props: MastheadProps) {
  const { actor, path, banner, office, surroundings, lang, twin } = props.frame
  if (actor || !surroundings || path === paths.search) return <WholeMasthead {...props} />
  return drawnOnce(surroundings, `masthead ${props.layer} ${banner} ${office} ${lang} ${twin}`, () => (
    <WholeMasthead {...props} />
  ))
}

function WholeMasthead({ frame, layer }: MastheadProps) {
  const staff = layer === 'staff'
  const vietnamese = frame.lang && 'vi'
  return (
    <header class={classes('masthead', staff && 'masthead--staff')}>
      {frame.banner && (
        <p class="masthead__banner" lang={vietnamese}>
          {frame.banner}
        </p>
      )}
      {!staff && <DisplayTools frame={frame} />}
      <div class="masthead__bar">
        <a class="masthead__brand" href={staff ? paths.desk : paths.home}>
          <Emblem />
          <span class="masthead__names">
            <span class="masthead__office" lang={vietnamese}>
              {frame.office ?? text.product}
            </span>
            <span class="masthead__product">{staff ? text.staffName : wordsAround(frame).portalName}</span>
          </span>
        </a>
        <MenuToggle frame={frame} />
        <SearchBox frame={frame} />
        {frame.actor ? <Account frame={frame} layer={layer} /> : <SignInLink frame={frame} />}
      </div>
    </header>
  )
}

/** A link to the menu that a script makes a button of; without one, `:target` opens the menu on a phone. */
function MenuToggle({ frame }: { frame: Frame }) {
  const words = wordsAround(frame)
  return (
    <a
      class="masthead__toggle"
      href="#danh-muc"
      data-island="opening"
      data-open={words.menu}
      data-close={words.closeMenu}
    >
      <Icon name="menu" />
      <span data-words>{words.menu}</span>
    </a>
  )
}

function SearchBox({ frame }: { frame: Frame }) {
  const words = wordsAround(frame)
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> means nothing to the browsers of old phones
    <form class="search-box" action={paths.search} method="get" role="search">
      <label class="govuk-visually-hidden" for="tim-kiem-chung">
        {words.searchLabel}
      </label>
      <div class="search-box__field suggesting" {...suggesting(words.suggestions)}>
        <input
          class="search-box__input"
          id="tim-kiem-chung"
          name="q"
          type="search"
          placeholder={words.searchHint}
          value={frame.path === paths.search ? frame.query.q : undefined}
          autocomplete="off"
        />
      </div>
      <button class="search-box__button" type="submit" aria-label={words.search}>
        <Icon name="search" />
      </button>
    </form>
  )
}

function SignInLink({ frame }: { frame: Frame }) {
  return (
    <a class="masthead__sign-in" href={paths.signIn}>
      <Icon name="user" />
      <span>{wordsAround(frame).signIn}</span>
    </a>
  )
}

function Account({ frame, layer }: MastheadProps) {
  const actor = frame.actor
  if (!actor) return null
  const others = actor.posts.filter((post) => !post.current)
  return (
    <details class="account" lang={frame.lang && 'vi'} data-island="opening">
      <summary class="account__open">
        <Icon name="user" />
        <span class="account__who">
          <span class="govuk-visually-hidden">{text.accountMenu}: </span>
          <span class="account__name">{actor.name}</span>
          <span class="account__post">{actor.postTitle}</span>
        </span>
      </summary>
      <div class="account__panel">
        <p class="account__acting">
          {text.actingAs}
          <strong>{actor.postTitle}</strong>
          {actor.unitName}
        </p>
        {others.map((post) => (
          <PostForm key={post.id} frame={frame} action={paths.switchPost} name="post" value={post.id}>
            {`${text.switchPost}: ${post.label}`}
          </PostForm>
        ))}
        <a href={layer === 'staff' ? paths.home : paths.desk}>{layer === 'staff' ? text.toPortal : text.desk}</a>
        <a href={paths.account}>{text.account}</a>
        <PostForm frame={frame} action={paths.signOut} island="forget-drafts" left={text.autosave.leaving}>
          {text.signOut}
        </PostForm>
      </div>
    </details>
  )
}

interface PostFormProps {
  frame: Frame
  action: string
  name?: string
  value?: string
  island?: string
  /** Asked where something was left unsent; `{n}`: how much. */
  left?: string
  children: string
}

function PostForm({ frame, action, name, value, island, left, children }: PostFormProps) {
  return (
    <form action={action} method="post" data-island={island} data-left={left}>
      <HiddenField name="_csrf" value={frame.csrf} />
      <HiddenField name="_request" value={frame.requestKey} />
      <button type="submit" name={name} value={value}>
        {children}
      </button>
    </form>
  )
}

/** The staff menu, at the side, by area. */
export function StaffMenu({ frame }: { frame: Frame }) {
  const areas = ['work', 'content', 'admin'] as const
  return (
    <nav class="staff-menu" id="danh-muc" aria-label={text.staffMenuLabel}>
      {areas.map((area) => {
        const entries = frame.menu.filter((entry) => (entry.area ?? 'work') === area)
        if (entries.length === 0) return null
        return (
          <div key={area} class="staff-menu__area">
            <p class="staff-menu__title">{text.areas[area]}</p>
            <ul class="staff-menu__list">
              {entries.map((entry) => (
                <li key={entry.href}>
                  <MenuItem {...entry} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}

export function MenuItem({ label, href, current, badge }: MenuLink) {
  return (
    <a class="menu-link" href={href} aria-current={current ? 'page' : undefined}>
      {label}
      {badge ? (
        <span class="menu-link__badge">
          {badge}
          <span class="govuk-visually-hidden"> {text.waiting}</span>
        </span>
      ) : null}
    </a>
  )
}
