import { agencyNames } from '../words/agencies.ts'
import { kindColon, nameEnd, namesOnly, partedBy, spelledKinds, unitStart } from '../words/assignees.ts'

/** Where a colon opens the names of one kind of units ("Các sở: Nội vụ, Tài chính …"), or -1. */
export function colonOfKind(text: string): number {
  const colon = kindColon.exec(text)
  if (colon === null) return -1
  const end = colon[0].length
  return namesOnly.test(text.slice(end, end + 120)) ? end - 1 : -1
}

/** Units that share their first word are written with it once; every one is named in full, what else stands is kept. */
export function inFull(list: string): string {
  const found = spelledKinds.exec(list)
  if (found === null || !namesOnly.test(list.slice(found.index + found[0].length, found.index + found[0].length + 160)))
    return list
  const [all, before = '', head = '', kind = '', colon = ''] = found
  const prefix = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
  const names: string[] = []
  let rest = list.slice(found.index + all.length).trim()
  for (let step = 0; step < 40 && rest !== ''; step++) {
    const known = official.find((name) => name.startsWith(`${prefix} `) && begins(rest, name.slice(prefix.length + 1)))
    if (known === undefined && (colon === '' || !/^\p{Lu}/u.test(rest) || unitStart.test(rest))) break
    const length = known === undefined ? endOfName(rest) : known.length - prefix.length - 1
    names.push(`${head}${prefix} ${rest.slice(0, length)}`)
    rest = rest.slice(length)
    const parted = partedBy.exec(rest)
    if (parted === null) break
    rest = rest.slice(parted[0].length)
  }
  if (colon === '' && names.length < 2) return list
  return [`${list.slice(0, found.index)}${before}${names.join('; ')}`, ...(rest === '' ? [] : [rest])].join('; ')
}

const official = [...agencyNames].sort((left, right) => right.length - left.length)

function begins(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}]/u.test(text.slice(name.length))
}

function endOfName(text: string): number {
  const end = text.search(nameEnd)
  return end < 0 ? text.length : end
}
