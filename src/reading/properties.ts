import { unaccented } from '../kernel/text-folding.ts'
import { expandAgency, lowerTerritory } from './agencies.ts'
import { dateFromGroups } from './dates.ts'
import { findEffect } from './effect.ts'
import type { Frame } from './frame.ts'
import { namedIssuer } from './headless.ts'
import type { DocumentNumber } from './numbers.ts'
import { numberAtStart, symbolParts } from './numbers.ts'
import type { Doubt, Reading } from './reading.ts'
import type { Running } from './running.ts'
import { sourceSpan } from './running.ts'
import type { CaseReader } from './true-case.ts'
import { agencyCase } from './true-case.ts'
import { committee, council, councilSymbol, territoryWords } from './words/agencies.ts'
import { doubtMessages } from './words/doubts.ts'
import { siteTitleLead, territoryAlone } from './words/head.ts'
import { consolidatedKind, kindNames, letterKind, looseKinds } from './words/kinds.ts'
import { cities, provinceNames } from './words/provinces.ts'

export type Properties = Omit<
  Reading,
  | 'citations'
  | 'namedReferences'
  | 'outline'
  | 'annexes'
  | 'tables'
  | 'facts'
  | 'procedures'
  | 'plan'
  | 'doubts'
  | 'text'
> & { doubts: Doubt[] }

/** Settles every property of the document from its head, its foot and the table of a law site, the printed one first. */
export function resolveProperties(frame: Frame, running: Running, reader: CaseReader): Properties {
  if (!frame.official) return unofficial
  const plain = running.text
  const { head, site, foot, title } = frame
  const linked = linkedOf(frame)
  const number =
    head?.number ?? (site.number === undefined ? null : numberAtStart(site.number)) ?? linked?.number ?? null
  const issued = head?.issued ?? siteDate(site.issued) ?? linked?.issued ?? null
  const issuers = issuersOf(frame, number, () =>
    agencyCase(linked?.issuer ?? namedIssuer(plain, title.competence) ?? '', reader),
  )
  const signers = foot?.signers.length ? foot.signers : siteSigners(site.signer)
  const type = kindOf(frame, number)
  // A consolidated text has no effect of its own (Ordinance 01/2012/UBTVQH13, article 4).
  const effect = type === consolidatedKind ? null : findEffect(plain, type, issued)
  const properties = {
    type,
    number: number?.number ?? null,
    numberRaw: number?.raw ?? head?.blankNumber ?? null,
    issuer: issuers.at(0) ?? null,
    issuers,
    parentIssuer: head?.parentIssuer ?? null,
    place: head?.place ?? null,
    issued,
    effective: siteDate(site.effective) ?? effect?.effective ?? null,
    effectiveSpan: effect && sourceSpan(running, effect.span),
    title: titleOf(title.title ?? site.title ?? siteTitle(plain), reader),
    signer: signers[0] ?? null,
    signers,
    urgency: head?.urgency ?? null,
    secrecy: head?.secrecy ?? null,
    field: site.field ?? null,
    recipients: foot?.recipients ?? [],
  }
  return { ...properties, doubts: doubtsOf(frame, properties) }
}

const unofficial: Properties = {
  type: null,
  number: null,
  numberRaw: null,
  issuer: null,
  issuers: [],
  parentIssuer: null,
  place: null,
  issued: null,
  effective: null,
  effectiveSpan: null,
  title: null,
  signer: null,
  signers: [],
  urgency: null,
  secrecy: null,
  field: null,
  recipients: [],
  doubts: [],
}

// A letter prints no kind; its symbol may look like one (CT-CS is the tax department, not a directive).
function kindOf(frame: Frame, number: DocumentNumber | null): string | null {
  if (number?.kind === consolidatedKind) return number.kind
  if (frame.title.kind !== null) return looseKinds[frame.title.kind] ?? frame.title.kind
  const site = kindNames.find((name) => name.toLowerCase() === frame.site.type?.toLowerCase())
  if (site !== undefined) return site
  if (frame.title.letter) return letterKind
  return number?.kind ?? (number === null ? null : letterKind)
}

// A regulation under a decision is linked to the decision, whose number is not its own.
function linkedOf({ linked, title }: Frame): Frame['linked'] {
  const kind = title.kind ?? (title.letter ? letterKind : null)
  return linked !== null && (kind === null || kind === linked.kind) ? linked : null
}

function issuersOf(frame: Frame, number: DocumentNumber | null, named: () => string): string[] {
  const printed = frame.head?.issuers ?? []
  const [only, ...others] = printed
  if (only !== undefined && others.length === 0) return [withTerritory(officialName(only, number), frame)]
  if (printed.length > 0) return printed.map((name) => withTerritory(name, frame))
  const site = frame.site.issuer
  if (site !== undefined)
    return [territoryAlone.test(site) ? `${bodyOf(number)} ${lowerTerritory(site)}` : expandAgency(site)]
  if (number?.issuer) return [number.issuer]
  const body = named()
  return body === '' ? [] : [body]
}

// A scan loses marks, a copy the second line of a name; the symbol still says who it is.
function officialName(name: string, number: DocumentNumber | null): string {
  const official = number?.issuer ?? null
  return official !== null && unaccented(official).startsWith(unaccented(name)) ? official : name
}

function bodyOf(number: DocumentNumber | null): string {
  return councilSymbol.test(symbolParts(number?.number ?? '')[1] ?? '') ? council : committee
}

// A torn head may show the committee without its territory: the site's table or the place of issue has it.
function withTerritory(name: string, frame: Frame): string {
  if (name !== committee && name !== council) return name
  const site = frame.site.issuer
  if (site !== undefined && territoryAlone.test(site)) return `${name} ${lowerTerritory(site)}`
  const place = frame.head?.place ?? null
  const province = provinceNames.find((known) => known === place)
  if (province === undefined) return name
  return `${name} ${cities.includes(province) ? territoryWords[0] : territoryWords[4]} ${province}`
}

function siteDate(printed: string | undefined): string | null {
  const found = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(printed ?? '')
  return found ? dateFromGroups(found.slice(1)) : null
}

function siteSigners(name: string | undefined): Reading['signers'] {
  return name === undefined ? [] : [{ name, post: null, capacity: null }]
}

function siteTitle(plain: string): string | null {
  return siteTitleLead.exec(plain.slice(0, 2000))?.[1]?.trim() ?? null
}

function titleOf(printed: string | null, reader: CaseReader): string | null {
  if (printed === null) return null
  const cased = reader(printed)
  return cased.slice(0, 1).toUpperCase() + cased.slice(1)
}

function doubtsOf(frame: Frame, properties: Omit<Properties, 'doubts'>): Doubt[] {
  const doubts: Doubt[] = []
  const { head } = frame
  const start: [number, number] = head?.numberSpan ?? [0, 0]
  if (properties.number === null)
    doubts.push({ code: 'NUMBER_MISSING', message: doubtMessages.NUMBER_MISSING(), span: start })
  else if (head?.number == null && frame.site.number === undefined)
    doubts.push({ code: 'NUMBER_INFERRED', message: doubtMessages.NUMBER_INFERRED(properties.number), span: start })
  if (properties.issued === null) {
    doubts.push({ code: 'DATE_INCOMPLETE', message: doubtMessages.DATE_INCOMPLETE(), span: head?.dateSpan ?? start })
  }
  if (properties.issuer !== null && !(head?.issuers ?? []).includes(properties.issuer)) {
    doubts.push({ code: 'ISSUER_UNCERTAIN', message: doubtMessages.ISSUER_UNCERTAIN(properties.issuer), span: start })
  }
  if (properties.signer === null)
    doubts.push({ code: 'SIGNER_MISSING', message: doubtMessages.SIGNER_MISSING(), span: start })
  return doubts
}
