// Akoma Ntoso 3.0 of a registered document: its metadata, its bases, its outline, who signed it, its annexes. Source: OASIS
// LegalDocML Akoma Ntoso Version 1.0 (schema 3.0), content models of act, doc and the hierarchical elements.
import type { PlainDate } from '../../../kernel/dates.ts'
import { fold, slug } from '../../../kernel/text-folding.ts'
import type { OutlineNode, Reading } from '../../../reading/index.ts'
import { element, type Xml, xmlDocument } from '../../../ui/xml.ts'
import type { OfficialPaper } from '../rules.ts'
import { text } from '../text.ts'
import type { LifeEvent } from './lifecycle.ts'
import { elements, identifiers, isAct, workUri } from './naming.ts'

export const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

type Paper = Pick<OfficialPaper, 'number' | 'type' | 'issuer' | 'title' | 'effective'> & { readonly issued: PlainDate }

interface Writing {
  readonly paper: Paper
  readonly reading: Reading
  /** The day of the export. */
  readonly made: PlainDate
  /** Its making first. */
  readonly life: readonly LifeEvent[]
  readonly nameOf: ReturnType<typeof identifiers>
}

/** `reading`: of the document's whole text. */
export function writeAkomaNtoso(paper: Paper, reading: Reading, told: Pick<Writing, 'made' | 'life'>): string {
  const writing: Writing = { paper, reading, ...told, nameOf: identifiers() }
  const { opening, parts } = dividedOutline(reading)
  const [kind, body] = isAct(paper) ? ['act', 'body'] : ['doc', 'mainBody']
  const content = element(
    kind,
    { name: slug(paper.type ?? '') || 'van-ban', contains: 'originalVersion' },
    meta(writing, null),
    preface(paper),
    preamble(writing, opening),
    element(body, {}, parts.length > 0 ? inOrder(writing, parts, '') : whole(reading)),
    conclusions(reading),
    attachments(writing),
  )
  return xmlDocument(element('akomaNtoso', { xmlns: namespace }, content))
}

/** Bases and the enacting formula stand before the first numbered part; a text without parts is all body. */
function dividedOutline({ outline }: Reading): { opening: readonly OutlineNode[]; parts: readonly OutlineNode[] } {
  const first = outline.findIndex(({ kind }) => kind !== 'paragraph')
  return first > 0 ? { opening: outline.slice(0, first), parts: outline.slice(first) } : { opening: [], parts: outline }
}

/** `component`: null for the document itself, else the name of the annex. */
function meta(writing: Writing, component: string | null): Xml {
  const { paper, made } = writing
  const uri = workUri(paper)
  const expression = `${uri}/vie@${paper.issued}`
  const part = component === null ? '!main' : `!${component}`
  const author = element('FRBRauthor', { href: '#issuer' })
  const identity = (at: string, date: PlainDate, name: string) => [
    element('FRBRthis', { value: `${at}/${part}` }),
    element('FRBRuri', { value: at }),
    element('FRBRdate', { date, name }),
    author,
  ]
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: '#caicach' },
      element(
        'FRBRWork',
        {},
        identity(uri, paper.issued, 'generation'),
        element('FRBRcountry', { value: 'vn' }),
        element('FRBRnumber', { value: paper.number }),
        element('FRBRname', { value: paper.title }),
      ),
      element(
        'FRBRExpression',
        {},
        identity(expression, paper.issued, 'generation'),
        element('FRBRlanguage', { language: 'vie' }),
      ),
      element(
        'FRBRManifestation',
        {},
        identity(`${expression}.akn`, made, 'markup'),
        element('FRBRformat', { value: 'xml' }),
      ),
    ),
    component === null && lifecycle(writing),
    component === null && references(writing),
  )
}

/** Documents that changed it, each once, by the address of the work. */
const changers = (life: readonly LifeEvent[]) => [
  ...new Map(life.flatMap(({ by }) => (typeof by === 'string' ? [] : [[workUri(by), by] as const]))).entries(),
]

function lifecycle({ life }: Writing): Xml {
  const places = changers(life).map(([uri]) => uri)
  const sourceOf = ({ by }: LifeEvent) => {
    if (by === 'office') return '#caicach'
    return by === 'itself' ? '#original' : `#change_${places.indexOf(workUri(by)) + 1}`
  }
  return element(
    'lifecycle',
    { source: '#caicach' },
    life.map((one, at) =>
      element('eventRef', { eId: `evn_${at + 1}`, date: one.on, source: sourceOf(one), type: one.type }),
    ),
  )
}

function references({ paper, reading: { signers }, life }: Writing): Xml {
  const organisation = (eId: string, showAs: string) =>
    element('TLCOrganization', { eId, href: `/akn/ontology/organization/vn/${slug(showAs)}`, showAs })
  return element(
    'references',
    { source: '#caicach' },
    element('original', { eId: 'original', href: workUri(paper), showAs: paper.number }),
    changers(life).map(([href, { number }], at) =>
      element('passiveRef', { eId: `change_${at + 1}`, href, showAs: number }),
    ),
    organisation('caicach', text.product),
    organisation('issuer', paper.issuer ?? text.unknownIssuer),
    signers.map(({ name }, at) =>
      element('TLCPerson', { eId: `signer_${at + 1}`, href: `/akn/ontology/person/vn/${slug(name)}`, showAs: name }),
    ),
    signers.flatMap(({ post }, at) =>
      post === null
        ? []
        : [element('TLCRole', { eId: `post_${at + 1}`, href: `/akn/ontology/role/vn/${slug(post)}`, showAs: post })],
    ),
  )
}

function preface(paper: Paper): Xml {
  return element(
    'preface',
    {},
    paper.issuer && element('p', {}, element('docAuthority', {}, paper.issuer)),
    element('p', {}, element('docNumber', {}, paper.number)),
    element('p', {}, element('docDate', { date: paper.issued }, paper.issued)),
    paper.type && element('p', {}, element('docType', {}, paper.type)),
    element('p', {}, element('docTitle', {}, paper.title)),
  )
}

function preamble(writing: Writing, opening: readonly OutlineNode[]): Xml | null {
  if (opening.length === 0) return null
  const isBasis = (node: OutlineNode) => fold(node.text).startsWith('can cu ')
  const bases = opening.filter(isBasis)
  return element(
    'preamble',
    {},
    bases.length > 0 &&
      element(
        'citations',
        {},
        bases.map((node, at) => element('citation', { eId: `cit_${at + 1}` }, paragraphs(writing, node))),
      ),
    opening.filter((node) => !isBasis(node)).map((node) => paragraphs(writing, node)),
  )
}

/** A text in which no parts were found. */
function whole({ text }: Reading): Xml {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const content = lines.length > 0 ? lines.map((line) => element('p', {}, line)) : element('p', {})
  return element('alinea', { eId: 'al_1' }, element('content', {}, content))
}

function inOrder(writing: Writing, nodes: readonly OutlineNode[], above: string): Xml[] {
  const places = new Map<string, number>()
  return nodes.map((node) => {
    const place = (places.get(node.kind) ?? 0) + 1
    places.set(node.kind, place)
    return part(writing, node, writing.nameOf(node, { above, place }))
  })
}

function part(writing: Writing, node: OutlineNode, eId: string): Xml {
  const hasText = node.text.trim() !== ''
  const below = node.children.length > 0
  return element(
    elements[node.kind].name,
    { eId },
    node.rawMarker !== '' && element('num', {}, node.rawMarker),
    node.title !== '' && element('heading', {}, node.title),
    below && hasText && element('intro', {}, paragraphs(writing, node)),
    below
      ? inOrder(writing, node.children, eId)
      : element('content', {}, hasText ? paragraphs(writing, node) : element('p', {})),
  )
}

/** The node's own text, a paragraph a line, with its citations as links to the works. */
function paragraphs({ reading }: Writing, { text, span }: Pick<OutlineNode, 'text' | 'span'>): Xml[] {
  const printed = letters(reading.text.slice(...span))
  const cited = reading.citations.filter((one) => one.span[0] >= span[0] && one.span[1] <= span[1])
  let from = 0
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const own = letters(line)
      const at = cited.length > 0 ? printed.words.indexOf(own.words, from) : -1
      if (at < 0) return element('p', {}, line)
      from = at + own.words.length
      const placeOf = (letter: number) => span[0] + (printed.places[at + letter] ?? 0)
      return element('p', {}, withReferences(line, own.places, { cited, placeOf }))
    })
}

/** Without spaces, for the outline's text has other ones than the page; and where each letter stands. */
function letters(text: string): { words: string; places: readonly number[] } {
  const places = Array.from(text.matchAll(/\S/g), ({ index }) => index)
  return { words: places.map((at) => text[at]).join(''), places }
}

function withReferences(
  line: string,
  places: readonly number[],
  { cited, placeOf }: { cited: Reading['citations']; placeOf: (letter: number) => number },
): (string | Xml)[] {
  const pieces: (string | Xml)[] = []
  let done = 0
  for (const { span, type, number, issued } of cited) {
    const first = places.findIndex((_, letter) => placeOf(letter) >= span[0])
    const last = places.findLastIndex((_, letter) => placeOf(letter) < span[1])
    const [start = 0, end = 0] = [places[first], (places[last] ?? -1) + 1]
    if (first < 0 || last < first || start < done || placeOf(first) >= span[1]) continue
    pieces.push(
      line.slice(done, start),
      element('ref', { href: workUri({ type, number, issued }) }, line.slice(start, end)),
    )
    done = end
  }
  return [...pieces, line.slice(done)]
}

function conclusions({ signers }: Reading): Xml | null {
  if (signers.length === 0) return null
  const signatures = signers.map(({ name, post, capacity }, at) =>
    element(
      'p',
      {},
      element(
        'signature',
        {},
        capacity && `${capacity} `,
        post !== null && [element('role', { refersTo: `#post_${at + 1}` }, post), ' '],
        element('person', { refersTo: `#signer_${at + 1}` }, name),
      ),
    ),
  )
  return element('conclusions', {}, signatures)
}

function attachments(writing: Writing): Xml | null {
  const { annexes, text } = writing.reading
  if (annexes.length === 0) return null
  const one = ({ title, span }: Reading['annexes'][number], at: number) => {
    const content = paragraphs(writing, { text: text.slice(...span), span })
    return element(
      'attachment',
      { eId: `att_${at + 1}` },
      title !== '' && element('heading', {}, title),
      element(
        'doc',
        { name: 'phu-luc' },
        meta(writing, `annex_${at + 1}`),
        element('mainBody', {}, content.length > 0 ? content : element('p', {})),
      ),
    )
  }
  return element('attachments', {}, annexes.map(one))
}
