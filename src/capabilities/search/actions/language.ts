import { speltFrom } from '../rules/abbreviations.ts'
import { languageOf } from '../rules/asking.ts'
import { abbreviations } from '../text/abbreviations.ts'
import { questionWords } from '../text/question-words.ts'

export const language = languageOf(speltFrom(abbreviations), questionWords)
