import type { VNode } from 'preact'
import type { Ask } from '../../kernel/site.ts'
import { breadcrumbsOf, type LinkedThing, PageSelf } from '../../ui/page-self.tsx'
import { organisationOf, type UnitTree } from '../units/index.ts'
import type { FeedbackAnswer, FeedbackItem } from './rules.ts'
import { text } from './text/pages.ts'
import { paths } from './text.ts'

const listCrumb = { text: text.title, href: paths.list }

export function listSelf(ask: Ask): VNode {
  const site = ask.kernel.config.publicUrl
  const things = [breadcrumbsOf(site, [listCrumb])]
  const self = { site, path: paths.list, title: text.title, description: text.lead, siteName: ask.frame.office }
  return <PageSelf {...self} things={things} />
}

interface Shown {
  readonly item: FeedbackItem
  readonly answer: FeedbackAnswer
  readonly tree: UnitTree
}

export function answerSelf(ask: Ask, shown: Shown): VNode {
  const site = ask.kernel.config.publicUrl
  const { publicSubject, slug } = shown.item
  const path = paths.answer(slug ?? '')
  const title = publicSubject ?? ''
  const things = [
    questionAndAnswer(ask, shown, site + path),
    breadcrumbsOf(site, [listCrumb, { text: title, href: path }]),
  ]
  const self = { site, path, title, description: shown.answer.body.slice(0, 200), siteName: ask.frame.office }
  return <PageSelf {...self} kind="article" things={things} />
}

function questionAndAnswer(ask: Ask, { item, answer, tree }: Shown, url: string): LinkedThing {
  const site = ask.kernel.config.publicUrl
  const by = item.unitId && organisationOf(tree, item.unitId, { site, on: item.publishedOn ?? ask.today })
  return {
    '@type': 'QAPage',
    url,
    inLanguage: 'vi',
    mainEntity: {
      '@type': 'Question',
      name: item.publicSubject,
      text: item.publicContent,
      answerCount: 1,
      datePublished: item.publishedOn,
      acceptedAnswer: {
        '@type': 'Answer',
        text: answer.body,
        url,
        datePublished: item.publishedOn,
        author: by || null,
      },
    },
  }
}
