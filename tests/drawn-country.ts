import fc from 'fast-check'
import { drawnCountry } from '../src/capabilities/units/rules/example-country.ts'

const fate = fc.record({
  heirs: fc.integer({ min: 0, max: 4 }),
  pick: fc.integer({ min: 0, max: 4 }),
  hasShares: fc.boolean(),
  hasMain: fc.boolean(),
  goesOn: fc.boolean(),
})

/** Countries whose communes are merged and divided at random on one to so many days. */
export const countriesOf = ({ communes, days }: { communes: number; days: number }) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: communes }),
      fc.array(fc.array(fate, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: days }),
    )
    .map(([first, fates]) => drawnCountry(first, fates))
