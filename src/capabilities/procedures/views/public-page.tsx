import type { ComponentChildren, VNode } from 'preact'
import { todayIn } from '../../../kernel/dates.ts'
import {
  type Frame,
  formatDate,
  formatNumber,
  Inset,
  LinkButton,
  Panel,
  PortalPage,
  PrintButton,
  SafeLink,
  Section,
  SummaryList,
  Toolbar,
  Warning,
} from '../../../ui/index.ts'
import type { OfficialPaper } from '../../documents/index.ts'
import { exemptions } from '../cells/ways.ts'
import type { FormerVersion, Procedure } from '../rules.ts'
import { channelLabels, deskText, onlineLabels, text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { Dossier, LegalBases, Lines, StepList, WayTable } from './parts.tsx'
import { byChannel, durationWords, feesWords } from './words.ts'

export interface PublicView {
  readonly frame: Frame
  readonly procedure: Procedure
  /** Those of the legal bases that stand in the register, by their number. */
  readonly papers: ReadonlyMap<string, OfficialPaper>
  readonly former: readonly FormerVersion[]
  readonly aside: readonly VNode[]
  readonly head: VNode
  readonly mayControl: boolean
}

export function ProcedurePage({ frame, procedure, papers, former, aside, head, mayControl }: PublicView) {
  const { name, code, content, abolition, requirements, results } = { ...procedure, ...procedure.content }
  const parts = partsOf(procedure)
  return (
    <PortalPage
      frame={frame}
      head={head}
      title={name}
      caption={text.caption(code)}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      actions={mayControl && <LinkButton href={paths.edit(code)}>{deskText.edit}</LinkButton>}
      aside={
        <>
          {parts.length > 1 && (
            <Panel title={text.parts}>
              <ul class="govuk-list">
                {parts.map(([id, title]) => (
                  <li key={id}>
                    <a class="govuk-link" href={`#${id}`}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {aside}
        </>
      }
    >
      {abolition && (
        <>
          <Warning>{text.abolished(abolition.by, formatDate(abolition.from))}</Warning>
          <p class="govuk-body">{text.abolishedHint}</p>
        </>
      )}
      {procedure.origin === 'local' && <Inset>{text.localOnly(procedure.source ?? '')}</Inset>}
      <First procedure={procedure} />
      <Toolbar>
        <PrintButton />
      </Toolbar>
      {has(parts, 'cach-thuc') && (
        <Section title={text.ways} id="cach-thuc">
          {content.waysText === null ? <WayTable ways={content.ways} /> : <Lines words={content.waysText} />}
        </Section>
      )}
      {has(parts, 'trinh-tu') && (
        <Section title={text.steps} id="trinh-tu">
          <StepList steps={content.steps} />
        </Section>
      )}
      {has(parts, 'ho-so') && (
        <Section title={text.dossier} id="ho-so">
          {content.dossierText === null ? <Dossier cases={content.dossier} /> : <Lines words={content.dossierText} />}
        </Section>
      )}
      {results.length > 0 && (
        <Section title={text.result} id="ket-qua">
          <ul class="govuk-list govuk-list--bullet">
            {results.map((one) => (
              <li key={one.name}>{one.code === null ? one.name : text.resultCode(one.name, one.code)}</li>
            ))}
          </ul>
        </Section>
      )}
      {requirements !== null && (
        <Section title={text.requirements} id="yeu-cau">
          <Lines words={requirements} />
        </Section>
      )}
      {has(parts, 'can-cu') && (
        <Section title={text.legal} id="can-cu">
          {content.legalText === null ? (
            <LegalBases bases={content.legalBases} papers={papers} />
          ) : (
            <Lines words={content.legalText} />
          )}
        </Section>
      )}
      <About procedure={procedure} former={former} />
    </PortalPage>
  )
}

type Part = readonly [id: string, title: string]
const has = (parts: readonly Part[], wanted: string) => parts.some(([id]) => id === wanted)

/** The parts that the page has, in their order. */
function partsOf({ content }: Procedure): Part[] {
  const { ways, waysText, steps, dossier, dossierText, legalBases, legalText, results, requirements } = content
  const all: readonly (readonly [string, string, boolean])[] = [
    ['cach-thuc', text.ways, ways.length > 0 || waysText !== null],
    ['trinh-tu', text.steps, steps.steps.length > 0 || steps.lead !== null],
    ['ho-so', text.dossier, dossier.length > 0 || dossierText !== null],
    ['ket-qua', text.result, results.length > 0],
    ['yeu-cau', text.requirements, requirements !== null],
    ['can-cu', text.legal, legalBases.length > 0 || legalText !== null],
  ]
  return all.flatMap(([id, title, stands]) => (stands ? [[id, title] as const] : []))
}

/** What a citizen asks first: how long, how much, where, which papers. */
function First({ procedure }: { procedure: Procedure }) {
  const { content, agency, audiences, onlineLevel } = procedure
  const { ways, dossier, waysText } = content
  const times = byChannel(ways, ({ duration }) => durationWords(duration))
  const fees = byChannel(ways, feesWords)
  const exempt = [...new Set(ways.flatMap(exemptions))]
  const channels = [...new Set(ways.map(({ channel }) => channelLabels[channel]))]
  const papers = dossier.reduce((sum, one) => sum + one.papers.length, 0)
  const unsaid = waysText === null ? text.notSaid : <a href="#cach-thuc">{text.ways}</a>
  return (
    <SummaryList
      rows={[
        { key: text.how, value: times.length > 0 ? <Each lines={times} /> : unsaid },
        {
          key: text.much,
          value: (
            <>
              {fees.length > 0 ? <Each lines={fees} /> : unsaid}
              {ways.some((way) => way.fees.some(({ note }) => note !== null)) && (
                <div>
                  <a class="govuk-link" href="#cach-thuc">
                    {text.feeDetail}
                  </a>
                </div>
              )}
              {exempt.length > 0 && (
                <div>
                  <strong>{text.exempt}: </strong>
                  {exempt.join(' ')}
                </div>
              )}
            </>
          ),
        },
        {
          key: text.where,
          value: <Each lines={[agency ?? text.notSaid, ...(channels.length > 0 ? [channels.join(', ')] : [])]} />,
        },
        {
          key: text.papers,
          value:
            papers > 0 ? (
              <a class="govuk-link" href="#ho-so">
                {text.papersOf(formatNumber(papers))}
                {dossier.length > 1 && `, ${text.papersCases(formatNumber(dossier.length))}`}
              </a>
            ) : content.dossierText !== null ? (
              <a class="govuk-link" href="#ho-so">
                {text.dossier}
              </a>
            ) : (
              text.notSaid
            ),
        },
        { key: text.who, value: audiences.join('; ') },
        { key: text.online, value: onlineLevel && onlineLabels[onlineLevel] },
      ]}
    />
  )
}

const Each = ({ lines }: { lines: readonly ComponentChildren[] }) => (
  <>
    {lines.map((line, at) => (
      <div key={at}>{line}</div>
    ))}
  </>
)

function About({ procedure, former }: { procedure: Procedure; former: readonly FormerVersion[] }) {
  const { content, keywords, sourceKeywords, sourceUrl } = procedure
  return (
    <Section title={text.about} id="thong-tin">
      <SummaryList
        rows={[
          { key: text.code, value: procedure.code },
          { key: text.decision, value: procedure.decision },
          {
            key: text.field,
            value: procedure.field && (
              <a class="govuk-link" href={`${paths.list}?${new URLSearchParams({ 'linh-vuc': procedure.field })}`}>
                {procedure.field}
              </a>
            ),
          },
          { key: text.level, value: procedure.levels.join(', ') },
          { key: text.kind, value: procedure.kind },
          { key: text.coordinating, value: content.coordinating },
          { key: text.keywords, value: [keywords, sourceKeywords].filter(Boolean).join(', ') },
          { key: text.remarks, value: content.remarks },
          {
            key: text.source,
            value: (
              <>
                {procedure.source ?? text.national}
                {sourceUrl && (
                  <div>
                    <SafeLink href={sourceUrl}>{text.openSource}</SafeLink>
                  </div>
                )}
              </>
            ),
          },
          { key: text.taken, value: formatDate(todayIn(procedure.takenAt)) },
          {
            key: text.former,
            value: former.length > 0 && (
              <Each
                lines={former.map((one) =>
                  text.formerOf(one.decision ?? one.name, formatDate(one.validFrom), formatDate(one.validTo)),
                )}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}
