import { type Reading, readText } from '../../src/reading/index.ts'
import { bodyOf } from './comparing.ts'
import type { CitationCheck, CitationString, RegisteredDocument } from './corpus.ts'
import type { Outcome } from './tally.ts'

/** Whether citations known to stand in documents were found, by number and by number and date. */
export function scoreChecks(checks: readonly CitationCheck[], readings: ReadonlyMap<string, Reading>): Outcome[] {
  return checks.flatMap(({ doc_id, number, cited_date, quote }) => {
    const citations = readings.get(doc_id)?.citations
    if (citations === undefined) return []
    const same = citations.filter((one) => one.number === number)
    const dated = same.some(({ issued }) => issued === cited_date)
    const miss = (field: string, cause: string) => ({
      id: doc_id,
      field,
      stated: `${number} ${cited_date} (${quote})`,
      read: same.map(({ issued }) => issued ?? '?').join(' '),
      cause,
    })
    const [byNumber, byDate] = ['citation number', 'citation number and date']
    return [
      outcome(byNumber, same.length > 0, miss(byNumber, 'not found')),
      outcome(byDate, dated, miss(byDate, same.length === 0 ? 'not found' : 'date not read')),
    ]
  })
}

/**
 * Whether dated citations of registered documents carry a registered date: about 2 % cannot, because the document
 * itself prints a wrong one. Stands for precision, which has no gold.
 */
export function scoreAgainstRegister(
  register: readonly RegisteredDocument[],
  readings: ReadonlyMap<string, Reading>,
): Outcome[] {
  const dates = new Map<string, Set<string>>()
  for (const { number, issued, doubtful } of register) {
    if (doubtful || issued === null) continue
    dates.set(number, (dates.get(number) ?? new Set()).add(issued))
  }
  const field = 'citation date as registered'
  return [...readings].flatMap(([id, { citations }]) => {
    const pairs = new Map(citations.map((one) => [`${one.number} ${one.issued}`, one]))
    return [...pairs.values()].flatMap(({ number, issued, raw }) => {
      const known = dates.get(number)
      if (known === undefined || issued === null) return []
      const miss = {
        id,
        field,
        stated: `${number} ${[...known].join(' ')} (${raw})`,
        read: issued,
        cause: 'another date',
      }
      return [outcome(field, known.has(issued), miss)]
    })
  })
}

/** Citation strings with all that they say: the main citation is the first one found. */
export function scoreStrings(strings: readonly CitationString[]): Outcome[] {
  return strings.flatMap(({ id, input, expected }) => {
    const [first] = readText(input).citations
    const compared: [field: string, stated: string, read: string | null | undefined][] = [
      ['string number', expected.number, first?.number],
      ['string date', expected.issued, first?.issued],
      ['string type', expected.type, first?.type],
      ['string issuer', bodyOf(expected.issuer), first?.issuer ? bodyOf(first.issuer) : null],
      ...(expected.article === undefined
        ? []
        : [
            ['string clause', expected.article, first?.clause.article] satisfies [
              string,
              string,
              string | null | undefined,
            ],
          ]),
    ]
    return compared.map(([field, stated, read]) => {
      const cause = first === undefined ? 'not found' : read ? 'read otherwise' : 'nothing read'
      return outcome(field, stated === read, { id, field, stated: `${stated} (${input})`, read: read ?? null, cause })
    })
  })
}

function outcome(field: string, right: boolean, miss: NonNullable<Outcome['miss']>): Outcome {
  return { field, group: '', right, miss: right ? null : miss }
}
