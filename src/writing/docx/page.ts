import {
  AlignmentType,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Orientation } from '../document.ts'
import { a4, margin } from '../paper.ts'
import { halfPoints } from '../sizes.ts'

/** A document and each of its annexes count their own pages from 1. Source: Decree 30/2020, annex I, III.1. */
export function sectionOf(orientation: Orientation, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: pageProperties(orientation),
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    children,
  }
}

function pageProperties(orientation: Orientation): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      // The library itself swaps the sides of a landscape page.
      size: {
        ...a4,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin,
      pageNumbers: { start: 1 },
    },
  }
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints.body })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}
