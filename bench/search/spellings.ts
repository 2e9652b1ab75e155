// The spellings in which people type the number of a document, and what each of them says of it.
import { unaccented } from '../../src/kernel/text-folding.ts'
import { telex, wide } from './keyboards.ts'

/** A document of a register, its number taken apart. */
export interface Paper {
  readonly id: string
  readonly number: string
  readonly serial: string
  /** The year inside the number. */
  readonly year: string | null
  readonly signs: readonly string[]
  /** Its kind in full: "Quyết định"; null for letters, whose signs name none. */
  readonly type: string | null
  /** yyyy-mm-dd */
  readonly issued: string | null
  readonly issuer: string | null
  /** What it is about, as its register tells. */
  readonly subject: string
}

/** What was typed says of the document: whatever agrees with it in all of that is a right answer. */
export type Told = 'serial' | 'type' | 'first sign' | 'signs' | 'own year' | 'year'

interface Spelling {
  readonly name: string
  readonly told: readonly Told[]
  /** null where the spelling makes no sense for it. */
  spell(paper: Paper): string | null
}

const all: readonly Told[] = ['serial', 'own year', 'signs']
const dated: readonly Told[] = [...all, 'year']

const typeSigns: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  CTr: 'Chương trình',
  CĐ: 'Công điện',
  TTr: 'Tờ trình',
  VBHN: 'Văn bản hợp nhất',
}

export function paperOf(of: Pick<Paper, 'id' | 'number' | 'type' | 'issued' | 'issuer' | 'subject'>): Paper {
  const number = of.number.replace(/^['"\s]+|[.'"\s-]+$/g, '').replace(/Ð/g, 'Đ')
  const found = /^(\d+[a-z]?)\s*[/-]?\s*(?:((?:19|20)\d\d)\s*[/-])?(.*)$/.exec(number)
  const signs = (found?.[3] ?? '').split(/[\s/_–-]+/).filter((sign) => sign !== '')
  return {
    ...of,
    serial: (found?.[1] ?? '').replace(/^0+(?=\d)/, ''),
    year: found?.[2] ?? null,
    signs,
    type: of.type ?? typeSigns[signs[0] ?? ''] ?? null,
  }
}

const yearOf = ({ year, issued }: Paper) => year ?? issued?.slice(0, 4) ?? null
const plain = (text: string) => unaccented(text).replace(/[^a-z0-9]/g, '')

const agrees: Readonly<Record<Told, (wanted: Paper, found: Paper) => boolean>> = {
  serial: (wanted, found) => wanted.serial === found.serial,
  type: (wanted, found) => wanted.type !== null && plain(wanted.type) === plain(found.type ?? ''),
  'first sign': (wanted, found) => plain(wanted.signs[0] ?? '') === plain(found.signs[0] ?? ''),
  signs: (wanted, found) => plain(wanted.signs.join('')) === plain(found.signs.join('')),
  'own year': (wanted, found) => wanted.year === null || wanted.year === found.year,
  year: (wanted, found) => [found.year, found.issued?.slice(0, 4)].includes(yearOf(wanted) ?? undefined),
}

export const isRight = (told: readonly Told[], wanted: Paper, found: Paper): boolean =>
  told.every((one) => agrees[one](wanted, found))

const small = (text: string) => unaccented(text)
const dayOf = (issued: string, mark: string) => issued.split('-').reverse().join(mark)
const typed = (paper: Paper) => paper.type && !paper.type.startsWith('(') && paper.type !== 'Văn bản khác'
/** Of those with a kind; the kind as people write it. */
const withType = (spell: (type: string, paper: Paper) => string | null) => (paper: Paper) =>
  paper.type !== null && typed(paper) ? spell(paper.type, paper) : null
const withDay = (spell: (issued: string, paper: Paper) => string) => (paper: Paper) =>
  paper.issued ? spell(paper.issued, paper) : null
/** Of those whose kind stands among the signs: not laws, not letters. */
const withSign = (spell: (sign: string, paper: Paper) => string | null) => (paper: Paper) => {
  const sign = paper.signs[0] ?? ''
  return typeSigns[sign] ? spell(sign, paper) : null
}
const withYear = (spell: (year: string, paper: Paper) => string) => (paper: Paper) => {
  const year = yearOf(paper)
  return year ? spell(year, paper) : null
}

const one = (name: string, told: readonly Told[], spell: Spelling['spell']): Spelling => ({ name, told, spell })
const head = (paper: Paper) => (paper.year ? `${paper.serial}/${paper.year}` : paper.serial)
const signsOf = ({ signs }: Paper) => signs.join('-')

export const spellings: readonly Spelling[] = [
  one('as written', all, ({ number }) => number),
  one('small letters', all, ({ number }) => number.toLowerCase()),
  one('without marks', all, ({ number }) => unaccented(number).toUpperCase()),
  one('spaces', all, ({ number }) => number.replace(/[/–-]/g, ' ')),
  one('spaces, small, no marks', all, ({ number }) => small(number).replace(/[/–-]/g, ' ')),
  one('dots', all, ({ number }) => number.replace(/[/–-]/g, '.')),
  one('hyphens', all, ({ number }) => number.replace(/[/–]/g, '-')),
  one('underscores', all, ({ number }) => number.replace(/[/–-]/g, '_')),
  one('spaces around the strokes', all, ({ number }) => number.replace(/([/–-])/g, ' $1 ')),
  one('space for the stroke', all, (paper) => `${head(paper)} ${signsOf(paper).toLowerCase()}`),
  one('no hyphen', all, ({ number }) => number.replace(/[–-]/g, '')),
  one('nothing between', all, (paper) => (paper.year ? null : plain(paper.number))),
  one('no stroke before the signs', all, ({ number, year }) => (year ? null : number.replace('/', ''))),
  one('stroke and hyphen exchanged', all, (paper) =>
    paper.signs.length === 2 && !paper.year ? `${paper.serial}-${paper.signs.join('/')}` : null,
  ),
  one('backslash', all, ({ number }) => number.replace(/\//g, '\\')),
  one('other dashes', all, ({ number }) => number.replace(/-/g, '\u2011').replace(/\//g, '\u2215')),
  one('long dashes', all, ({ number }) => number.replace(/-/g, ' — ')),
  one('full width', all, ({ number }) => wide(number)),
  one('Eth for Đ', all, ({ number }) => (/Đ/.test(number) ? number.replace(/Đ/g, 'Ð') : null)),
  one('decomposed', all, ({ number }) => number.normalize('NFD')),
  one('signs first', all, ({ number, serial }) => [...number.split(/[/–-]/).slice(1), serial].join(' ')),
  one('sign, serial, sign', all, ({ signs, serial, year }) =>
    signs.length === 2 && !year ? `${signs[0]} ${serial} ${signs[1]}`.toLowerCase() : null,
  ),
  one('Telex left-overs', all, ({ number }) => (/đ/i.test(number) ? telex(number) : null)),
  one('số before', all, ({ number }) => `Số: ${number}`),
  one('so before, small', all, ({ number }) => `so ${small(number)}`),
  one('no., in quotes', all, ({ number }) => `“${number}”`),
  one('leading noughts', all, ({ number }) => `00${number}`),
  one('name of a file', all, ({ number }) => `${number.replace(/\//g, '_')}.signed.pdf`),
  one(
    'type before',
    all,
    withType((type, { number }) => `${type} số ${number}`),
  ),
  one(
    'type before, small, spaces',
    all,
    withType((type, { number }) => small(`${type} ${number}`).replace(/[/–-]/g, ' ')),
  ),
  one(
    'type before in Telex',
    all,
    withType((type, { number }) => telex(`${type} ${number}`).toLowerCase()),
  ),
  one('first sign only', ['serial', 'own year', 'first sign'], (paper) =>
    paper.signs.length > 0 ? `${head(paper)}/${paper.signs[0]}` : null,
  ),
  one(
    'sign and serial',
    ['serial', 'first sign'],
    withSign((sign, { serial }) => `${sign} ${serial}`.toLowerCase()),
  ),
  one(
    'sign and serial as one',
    ['serial', 'first sign'],
    withSign((sign, { serial }) => small(`${sign}${serial}`)),
  ),
  one(
    'sign số serial',
    ['serial', 'first sign'],
    withSign((sign, { serial }) => `${sign} số ${serial}`),
  ),
  one(
    'serial and sign',
    ['serial', 'first sign'],
    withSign((sign, { serial }) => small(`${serial} ${sign}`)),
  ),
  one(
    'sign, serial, year',
    ['serial', 'first sign', 'year'],
    withSign((sign, paper) => withYear((year) => small(`${sign} ${paper.serial} ${year}`))(paper)),
  ),
  one(
    'sign, serial/year',
    ['serial', 'first sign', 'year'],
    withSign((sign, paper) => withYear((year) => `${sign}${paper.serial}/${year}`)(paper)),
  ),
  one(
    'type and serial',
    ['serial', 'type'],
    withType((type, { serial }) => `${type} số ${serial}`),
  ),
  one(
    'type and serial, no marks',
    ['serial', 'type'],
    withType((type, { serial }) => small(`${type} ${serial}`)),
  ),
  one(
    'type, serial, năm',
    ['serial', 'type', 'year'],
    withType((type, paper) => withYear((year) => `${type} ${paper.serial} năm ${year}`)(paper)),
  ),
  one(
    'type, serial/year',
    ['serial', 'type', 'year'],
    withType((type, paper) => withYear((year) => small(`${type} ${paper.serial}/${year}`))(paper)),
  ),
  one('serial alone', ['serial'], ({ serial }) => serial),
  one('số and serial', ['serial'], ({ serial }) => `số ${serial}`),
  one(
    'serial/year',
    ['serial', 'year'],
    withYear((year, { serial }) => `${serial}/${year}`),
  ),
  one(
    'with its day',
    dated,
    withDay((issued, { number }) => `${number} ngày ${dayOf(issued, '/')}`),
  ),
  one(
    'with its day, bare',
    dated,
    withDay((issued, { number }) => small(`${number} ${dayOf(issued, '-')}`)),
  ),
  one(
    'with its day in brackets',
    dated,
    withDay((issued, { number }) => `${number} (${dayOf(issued, '.')})`),
  ),
  one(
    'with its day in words',
    dated,
    withDay((issued, { number }) => {
      const [year, month, day] = issued.split('-')
      return `${number} ngày ${day} tháng ${month} năm ${year}`
    }),
  ),
  one(
    'with its year',
    dated,
    withYear((year, { number }) => `${number} năm ${year}`),
  ),
  one(
    'with its year, bare',
    dated,
    withYear((year, { number }) => `${small(number)} ${year}`),
  ),
  one('year and signs before the serial', all, (paper) => {
    const { year, signs, serial } = paper
    return year ? `${signs.join('-')} ${serial}/${year}` : null
  }),
  one(
    'type in Telex and serial',
    ['serial', 'type'],
    withType((type, { serial }) => telex(`${type} ${serial}`).toLowerCase()),
  ),
  one(
    'sign typed twice',
    all,
    withSign((sign, { number }) => `${sign} ${number}`),
  ),
  one(
    'sign số number',
    all,
    withSign((sign, { number }) => small(`${sign} so ${number}`)),
  ),
  one('letter before', all, ({ number, type }) => (type === null ? `công văn ${number}` : null)),
  one('cv before', all, ({ number, type }) => (type === null ? `cv ${small(number)}` : null)),
  one('O for 0', all, ({ number }) =>
    /^\d*0\d*\//.test(number) ? number.replace(/^\d+/, (serial) => serial.replace(/0/g, 'O')) : null,
  ),
  one('l for 1', all, ({ number }) => (/^\d*1\d+\//.test(number) ? number.replace(/1(?=\d)/, 'l') : null)),
  one('thousands', all, ({ number, serial }) =>
    /^\d{4}\//.test(number) ? number.replace(serial, `${serial[0]}.${serial.slice(1)}`) : null,
  ),
  one('torn serial', all, ({ number, serial }) =>
    /^\d{4}\//.test(number) ? number.replace(serial, `${serial[0]} ${serial.slice(1)}`) : null,
  ),
  one(
    'number and issuer',
    all,
    withType((type, { number, issuer }) => (issuer ? `${type} ${number} của ${issuer}` : null)),
  ),
  one(
    'number and subject',
    all,
    withType((type, { number, subject }) =>
      subject ? small(`${type} ${number} ${subject.split(' ').slice(0, 6).join(' ')}`) : null,
    ),
  ),
  one(
    'type, serial/year, issuer',
    ['serial', 'type', 'year'],
    withType((type, paper) =>
      paper.issuer && paper.year ? `${type} ${paper.serial}/${paper.year} của ${paper.issuer}` : null,
    ),
  ),
  one(
    'sign, serial/year, subject',
    ['serial', 'first sign', 'year'],
    withSign((sign, { serial, year, subject }) =>
      year && subject ? small(`${sign} ${serial}/${year} ${subject.split(' ').slice(0, 6).join(' ')}`) : null,
    ),
  ),
]
