import { paths } from './text.ts'

/** On what holds a search box: suggestions while typing, fetched when the box is first entered. `said`: what the list is called. */
export const suggesting = (said: string) => ({
  'data-island': 'suggestions',
  'data-when': 'entered',
  'data-suggestions': paths.suggestions,
  'data-said': said,
})
