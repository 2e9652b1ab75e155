import { pointLetters } from '../../kernel/text-folding.ts'

/**
 * The pieces of which a reference to a place in a document is made: a class word, a value or a joint. NĐ 30/2020/NĐ-CP,
 * annex II.V.2 writes "điểm a khoản 1 Điều 24 Mục 1 Chương III"; offices also list and range each level.
 */
export const clausePieces =
  /(?<class>(?<!\p{L})(?:điểm|tiết|khoản|điều|tiểu mục|mục|chương|phần|phụ lục)(?!\p{L}))|(?<value>(?<![\p{L}\d])(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-zđ]{0,2}\d?|[IVXLC]{1,6}|[a-zđ]\d?)(?![\p{L}\d/]))|(?<joint>[\s,;]+|(?<!\p{L})(?:và|hoặc|hay|của|thuộc|tại|các|từ)(?!\p{L})|đến(?!\p{L})|[-–]|“|")/giu

/** Whether there is anything to look for. */
export const clauseWord = /(?:điều|khoản|điểm)\s/iu
/** Which level of a reference a class word names; the others (mục, chương, phần) only say where the article stands. */
export const clauseLevels: Record<string, 'article' | 'clause' | 'point'> = {
  điều: 'article',
  khoản: 'clause',
  điểm: 'point',
}
/** Joins the ends of a range of articles ("Điều 4 đến Điều 15"). */
export const rangeJoint = /^(?:đến|[-–])$/u
/** Two things beside each other: what stands before belongs to another document ("Điều 5 và Nghị định số …"). */
export const besideJoint = /^(?:và|hoặc|hay)$/u
/** "Quy định … ban hành kèm theo Quyết định số": the clause stands in what the decision issued. */
export const issuedWith = /(?:ban\shành\s(?:kèm\s)?|kèm\s)theo\s{0,3}$/iu
/** The table cell behind a document that holds nothing but the place in it. */
export const cellBehind = /^\s{0,3}\|\s{0,3}(?=(?:Điểm|Khoản|Điều|điểm|khoản|điều)\s)/u
export const pointOrder: readonly string[] = pointLetters
