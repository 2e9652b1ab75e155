import type { DeclaredFigure } from './rules/declared.ts'

/** A declared figure as of a news text about a review conference. */
export function exampleFigure(given: Partial<DeclaredFigure> = {}): DeclaredFigure {
  return {
    id: '01930000-0000-7000-8000-0000000000f1',
    documentId: '01930000-0000-7000-8000-0000000000d1',
    span: [10, 17],
    quote: '95, 56%',
    clause: null,
    indicator: 'satisfaction',
    name: 'Mức độ hài lòng của người dân, tổ chức',
    value: 95.56,
    measure: '%',
    unitId: '01930000-0000-7000-8000-0000000000a1',
    from: '2017-01-01',
    to: '2017-12-31',
    isPublic: true,
    declaredAt: new Date('2026-05-20T02:00:00Z'),
    declaredBy: null,
    withdrawn: null,
    ...given,
  }
}

/** Words of the kind that such a document holds; the place and its people are made up. */
export const exampleReportText = `Thành phố thử: Hội nghị tổng kết công tác cải cách hành chính 10 năm giai đoạn 2011 - 2020

Báo cáo tổng kết tại hội nghị cho biết mức độ hài lòng của người dân tăng đều theo từng năm, năm 2017 là 95, 56%, đến năm 2019 là 97,24%, quý 1/2020 là 99,16 %. Từ năm 2011 đến năm 2020 đã tiến hành kiểm tra 157 cơ quan đơn vị. Năm 2019 đã đăng 320 tin, bài về cải cách hành chính.
`
