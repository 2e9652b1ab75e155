const schema = 'http://schema.org/'

/** Which properties of schema.org each kind of thing may carry, of those that we send; written from the vocabulary's pages. */
const thing = [
  'name',
  'url',
  'description',
  'identifier',
  'alternateName',
  'image',
  'potentialAction',
  'mainEntityOfPage',
]
const creativeWork = [
  ...thing,
  'headline',
  'inLanguage',
  'isAccessibleForFree',
  'datePublished',
  'dateModified',
  'author',
  'publisher',
  'keywords',
  'about',
  'isBasedOn',
]
const organisation = [...thing, 'foundingDate', 'dissolutionDate', 'parentOrganization']
const properties: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [...creativeWork, 'articleSection', 'wordCount'],
  WebSite: creativeWork,
  QAPage: [...creativeWork, 'mainEntity'],
  Question: [...creativeWork, 'text', 'answerCount', 'acceptedAnswer'],
  Answer: [...creativeWork, 'text'],
  Legislation: [
    ...creativeWork,
    'legislationIdentifier',
    'legislationType',
    'legislationDate',
    'legislationDateOfApplicability',
    'legislationPassedBy',
    'legislationJurisdiction',
    'legislationChanges',
    'legislationLegalForce',
  ],
  Organization: organisation,
  GovernmentOrganization: organisation,
  Event: [
    ...thing,
    'inLanguage',
    'isAccessibleForFree',
    'startDate',
    'endDate',
    'previousStartDate',
    'eventStatus',
    'eventAttendanceMode',
    'location',
    'organizer',
  ],
  Place: thing,
  VirtualLocation: thing,
  GovernmentService: [
    ...thing,
    'serviceType',
    'provider',
    'areaServed',
    'audience',
    'availableChannel',
    'serviceOutput',
  ],
  ServiceChannel: [...thing, 'availableLanguage'],
  Audience: [...thing, 'audienceType'],
  Thing: thing,
  Person: thing,
  Country: thing,
  ImageObject: [...creativeWork, 'width', 'height', 'caption'],
  BreadcrumbList: [...thing, 'itemListElement'],
  ListItem: [...thing, 'position', 'item'],
  SearchAction: [...thing, 'target', 'query-input'],
  EntryPoint: [...thing, 'urlTemplate'],
}

const addresses = [
  'url',
  'item',
  'image',
  'mainEntityOfPage',
  'legislationChanges',
  'isBasedOn',
  'eventStatus',
  'eventAttendanceMode',
]
const days = [
  'datePublished',
  'dateModified',
  'legislationDate',
  'legislationDateOfApplicability',
  'foundingDate',
  'startDate',
  'endDate',
  'previousStartDate',
]

/** As much of schema.org's own context as our pages need; it has no `@vocab`, so that a word it does not know is a fault. */
export const linkedContext = {
  '@context': {
    '@version': 1.1,
    type: '@type',
    id: '@id',
    ...Object.fromEntries(Object.keys(properties).map((type) => [type, { '@id': schema + type }])),
    ...Object.fromEntries(
      [...new Set(Object.values(properties).flat())].map((name) => [
        name,
        {
          '@id': schema + name,
          ...(addresses.includes(name) && { '@type': '@id' }),
          ...(days.includes(name) && { '@type': `${schema}Date` }),
        },
      ]),
    ),
  },
}

export function typesOf(node: Record<string, unknown>): string[] {
  const types = node['@type']
  return (Array.isArray(types) ? types : []).map((type) => String(type).replace(schema, ''))
}

/** Properties, at any depth, that the vocabulary does not give to the kind of thing that bears them. */
export function strangeIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(strangeIn)
  if (typeof node !== 'object' || node === null) return []
  const record = node as Record<string, unknown> // an expanded node
  const types = typesOf(record)
  const own = Object.keys(record).filter((key) => !key.startsWith('@'))
  const strange = types.length === 0 ? [] : own.filter((key) => !types.some((type) => knows(type, key)))
  return [...strange.map((key) => `${types.join()} has ${key}`), ...own.flatMap((key) => strangeIn(record[key]))]
}

const knows = (type: string, key: string) => properties[type]?.includes(key.replace(schema, '')) ?? false
