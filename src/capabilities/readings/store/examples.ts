import { todayIn } from '../../../kernel/dates.ts'
import { type Db, json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Correction, placeOf } from '../rules/corrections.ts'
import type { ReadingExample } from '../rules/examples.ts'

type Reader = Db | Tx

export interface NewExample {
  readonly sha256: string
  readonly text: string
  readonly corrections: readonly Correction[]
  readonly unitId: string
  readonly by: string | null
  readonly at: Date
}

/** Keeps corrections of a text; the last word about a place replaces the one before. */
export async function upsertExample(tx: Tx, example: NewExample): Promise<void> {
  await tx
    .insertInto('example_texts')
    .values({ sha256: example.sha256, text: example.text })
    .onConflict((conflict) => conflict.columns(['sha256', 'tenant_id']).doNothing())
    .execute()
  for (const correction of example.corrections) {
    // what the machine read stays what it was, however often the place is changed
    const words = {
      corrected: json(correction.corrected ?? null),
      unit_id: example.unitId,
      corrected_by: example.by,
      corrected_at: example.at,
    }
    await tx
      .insertInto('reading_corrections')
      .values({
        id: newId(),
        text_sha256: example.sha256,
        place: placeOf(correction),
        field: correction.field,
        span_from: correction.span?.[0] ?? null,
        span_to: correction.span?.[1] ?? null,
        read: json(correction.read ?? null),
        ...words,
      })
      .onConflict((conflict) => conflict.constraint('reading_corrections_once').doUpdateSet(words))
      .execute()
  }
}

/** Every text with its corrections, one after the other, so that a large collection needs no more memory than a small one. */
export async function* examplesOf(reader: Reader): AsyncGenerator<ReadingExample> {
  for (let after = ''; ; ) {
    const next = await reader
      .selectFrom('example_texts')
      .selectAll()
      .where('sha256', '>', after)
      .orderBy('sha256')
      .executeTakeFirst()
    if (!next) return
    after = next.sha256
    yield { sha256: next.sha256, text: next.text, corrections: await correctionsOf(reader, next.sha256) }
  }
}

async function correctionsOf(reader: Reader, sha256: string): Promise<ReadingExample['corrections']> {
  const rows = await reader
    .selectFrom('reading_corrections')
    .selectAll()
    .where('text_sha256', '=', sha256)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    field: row.field,
    span: row.span_from === null || row.span_to === null ? null : [row.span_from, row.span_to],
    read: row.read,
    corrected: row.corrected,
    on: todayIn(row.corrected_at),
  }))
}
