import { movePosts } from '../src/capabilities/people/index.ts'
import { type FoundedUnit, type Reshaping, reshapeTree } from '../src/capabilities/units/index.ts'
import { clockFrom } from '../src/kernel/clock.ts'
import { newId } from '../src/kernel/ids.ts'
import { perform } from '../src/kernel/perform.ts'
import type { TestServer } from './server.ts'

export interface Reorganised {
  /** The new ward: all of ward P1 and a part of ward P2. */
  readonly merged: string
  /** The other part of ward P2. */
  readonly other: string
}

const on = '2026-07-01'

/** Ward P1 goes into a new ward; P2 is divided between that one and another, and neither is named to take over its work: its people wait to be placed. */
export async function reorganise({ kernel, world }: TestServer): Promise<Reorganised> {
  const [city = '', p1 = '', p2 = ''] = ['T', 'T.P1', 'T.P2'].map((code) => world.units[code])
  const founded = (code: string, name: string): FoundedUnit => ({
    ...{ id: newId(), code, slug: code.toLowerCase().replace('.', '-'), level: 'COMMUNE', name, kind: 'PHUONG' },
    ...{ shortName: null, abbreviation: null, parentId: city, legalBasis: null },
  })
  const [merged, other] = [founded('T.PM', 'Phường Mới'), founded('T.PK', 'Phường Khác')]
  const rest = { legalBasis: null, function: null, isMain: false }
  const change: Reshaping = {
    ...{ on, legalBasis: null, founded: [merged, other], ended: [p1, p2], renamed: [], moved: [] },
    successions: [
      { ...rest, fromUnitId: p1, toUnitId: merged.id, kind: 'MERGE', share: null },
      { ...rest, fromUnitId: p2, toUnitId: merged.id, kind: 'SPLIT', share: '0.4' },
      { ...rest, fromUnitId: p2, toUnitId: other.id, kind: 'SPLIT', share: '0.6' },
    ],
  }
  await perform(kernel, { actor: null }, async (act) => {
    await reshapeTree(act, change)
    await movePosts(act, {
      heirs: new Map([
        [p1, merged.id],
        [p2, null],
      ]),
      on,
    })
  })
  return { merged: merged.id, other: other.id }
}

/** Everybody has to ask again for what they see: the day has come. */
export function passTheDay({ kernel }: TestServer, day = '2026-07-02'): void {
  Object.assign(kernel, { clock: clockFrom(`${day}T09:00:00+07:00`) })
}
