import { addDays, daysBetween, min, type PlainDate, weekday } from '../../../src/kernel/dates.ts'
import { personIn } from '../places.ts'
import { demoYear } from '../year.ts'
import { communeStories } from './communes.ts'
import { departmentStories } from './departments.ts'
import { pressStories } from './press.ts'
import { sectorStories } from './sectors.ts'
import type { Story } from './story.ts'
import { wardStories } from './wards.ts'

export type { Story, Topic } from './story.ts'
export { topics } from './story.ts'

/** A text with its day and people; ready to be replayed through the real actions. */
export interface DemoArticle extends Story {
  key: string
  on: PlainDate
  /** Time of day of publishing, 'HH:mm'. */
  at: string
  author: string
  /** Username of the one who publishes; never the author. */
  approver: string
}

const stories = [...departmentStories, ...sectorStories, ...wardStories, ...communeStories, ...pressStories]

// Stories are told over half a year; a plan younger than that gets them closer together.
const longest = 160

/** All articles of the demo world, oldest first, none later than yesterday and none before the plan's year. */
export function demoArticles(today: PlainDate): DemoArticle[] {
  const year = demoYear(today)
  const until = min(today, `${year}-12-31`)
  const span = Math.min(longest, daysBetween(`${year}-01-05`, until))
  return stories
    .map((story, index) => ({
      ...story,
      ...peopleOf(story.unit),
      key: `article-${index + 1}`,
      on: workday(addDays(until, -Math.max(1, Math.round((story.age / longest) * span)))),
      at: `${String(8 + (index % 9)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`,
    }))
    .sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : 1))
}

/** Offices publish on weekdays; the day before a weekend stands in for it. */
function workday(date: PlainDate): PlainDate {
  return addDays(date, -Math.max(0, weekday(date) - 5))
}

function peopleOf(unit: string): { author: string; approver: string } {
  return { author: personIn(unit, 'author'), approver: personIn(unit, 'approver') }
}
