import people from './people.json'
import records from './units.json'

export interface DemoUnit {
  code: string
  name: string
  kind: string
  abbreviation: string | null
}

/** Departments and communes that stand today, in the order of the list: those the plan calls by groups. */
export const departments = [...standing('OFFICE'), ...standing('DEPARTMENT'), ...standing('PUBLIC_SERVICE_UNIT')]
export const communes = [...standing('PHUONG'), ...standing('XA'), ...standing('DAC_KHU')]

/** The newspaper and broadcaster, which the plan calls by name. */
export const [press] = standing('PRESS') as [DemoUnit] // units.json has one

/** Communes whose people act in the story: author, editor and approver of their own. */
export const lively = ['99009', '99012', '99003', '99048', '99090', '99069', '99066', '99120']

/** Units that have not accepted what was assigned to them, and so have nothing to show. */
export const unaccepted = ['99117', '99081', '99.BQL']

/** Units that do half of what they owe, and some of it late. */
export const behind = ['99108', '99093', '99096', '99060', '99072', '99036', '99.SCT', '99.SDL', '99.TTR']

/** Usernames of those who have the role in the unit. */
export function holdersOf(unit: string, role: string): string[] {
  return people
    .filter(({ posts }) => posts.some((post) => post.unit_code === unit && post.roles.includes(role)))
    .map(({ username }) => username)
}

/** The first of them. Throws where the world lacks one. */
export function personIn(unit: string, role: string): string {
  const [username] = holdersOf(unit, role)
  if (!username) throw new Error(`nobody has the role ${role} in ${unit}`)
  return username
}

export function unitNamed(code: string): DemoUnit {
  const unit = [...departments, ...communes].find((each) => each.code === code)
  if (!unit) throw new Error(`no such unit: ${code}`)
  return unit
}

function standing(kind: string): DemoUnit[] {
  return records.units
    .filter((unit) => unit.kind === kind && !('valid_to' in unit))
    .map((unit) => ({
      code: unit.code,
      name: unit.name,
      kind,
      abbreviation: 'abbreviation' in unit ? String(unit.abbreviation) : null,
    }))
}
