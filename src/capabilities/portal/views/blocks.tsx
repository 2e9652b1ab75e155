import { Card, CardGroup } from '../../../ui/card.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Section } from '../../../ui/hero.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { SafeLink, safeUrl } from '../../../ui/safe-link.tsx'
import { filePaths } from '../../files/index.ts'
import type { Banner, Contact, MenuItem } from '../rules/layout.ts'
import { text } from '../text.ts'

/** The first banner large, the others beside it. Nothing moves by itself. */
export function BannerBlock({ id, title, banners }: { id: string; title: string; banners: readonly Banner[] }) {
  return (
    <section class="banners" id={id} aria-label={title}>
      {banners.map((banner, index) => (
        <BannerCard key={banner.id} banner={banner} first={index === 0} />
      ))}
    </section>
  )
}

function BannerCard({ banner, first }: { banner: Banner; first: boolean }) {
  const { picture, title, words } = banner
  const href = banner.href === null ? null : safeUrl(banner.href)
  return (
    <div class={picture ? 'banner banner--picture' : 'banner'}>
      {picture && (
        <img
          class="banner__picture"
          src={filePaths.file(picture.smallFileId)}
          srcset={`${filePaths.file(picture.smallFileId)} ${picture.smallWidth}w, ${filePaths.file(picture.fileId)} ${picture.width}w`}
          sizes="(min-width: 900px) 230px, 40vw"
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          loading={first ? 'eager' : 'lazy'}
          decoding="async"
        />
      )}
      <div class="banner__words">
        <h2 class="banner__title">
          {href === null ? (
            title
          ) : (
            <a class="banner__link" href={href}>
              {title}
              <Icon name="arrow" />
            </a>
          )}
        </h2>
        {words && <p class="banner__text">{words}</p>}
      </div>
    </div>
  )
}

const icons: readonly (readonly [string, IconName])[] = [
  ['/ke-hoach', 'chart'],
  ['/van-ban', 'file'],
  ['/tin-tuc', 'news'],
  ['/don-vi', 'building'],
  ['/lien-he', 'chat'],
  ['/hoi-nghi', 'calendar'],
  ['/cong-khai', 'book'],
  ['/gioi-thieu', 'flag'],
  ['/thu-tuc', 'list'],
  ['/tong-ket', 'chart'],
]

const iconFor = (href: string): IconName => icons.find(([start]) => href.startsWith(start))?.[1] ?? 'link'

export function QuickBlock({ id, title, items }: { id: string; title: string; items: readonly MenuItem[] }) {
  return (
    <Section title={title} id={id}>
      <CardGroup size={items.length > 2 ? 'small' : 'medium'}>
        {items.map((item) => (
          <Card key={item.id} title={item.label} href={safeUrl(item.href) ?? '/'} icon={iconFor(item.href)}>
            {item.hint}
          </Card>
        ))}
      </CardGroup>
    </Section>
  )
}

export interface DocumentLine {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly url: string
  readonly publishedOn: string | null
}

export function DocumentsBlock({ id, title, rows }: { id: string; title: string; rows: readonly DocumentLine[] }) {
  return (
    <Section title={title} id={id} more={{ href: '/van-ban', label: text.allDocuments }}>
      <ItemList label={title}>
        {rows.map((row) => (
          <ItemRow
            key={row.id}
            title={row.title}
            href={row.url}
            meta={row.publishedOn ? formatDate(row.publishedOn) : undefined}
          />
        ))}
      </ItemList>
    </Section>
  )
}

/** Name, post, part, phone and official mail of each: what Decree 42/2022 names. */
export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <Section title={text.contacts} id="dau-moi">
      <ul class="contacts">
        {contacts.map(({ id, name, post, part, phone, email }) => (
          <li key={id} class="contacts__person">
            <strong>{name}</strong>
            <span>{[post, part].filter(Boolean).join(' · ')}</span>
            {phone && (
              <span>
                {text.phone}: <SafeLink href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</SafeLink>
              </span>
            )}
            {email && (
              <span>
                {text.email}: <SafeLink href={`mailto:${email}`}>{email}</SafeLink>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
