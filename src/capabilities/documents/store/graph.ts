import type { Db, Tx } from '../../../kernel/db.ts'
import type { GraphEdge } from '../rules/graph.ts'
import { type Asker, mayRead, type OfficialPaper, type Relation } from '../rules.ts'
import { columns, toPaper } from '../store.ts'

const mostEdges = 400

/** The relations at either end of these documents and the documents at the other, as far as the person may read them. */
export async function relationsAround(
  reader: Db | Tx,
  ids: readonly string[],
  asker: Asker,
): Promise<{ edges: GraphEdge[]; papers: Map<string, OfficialPaper> }> {
  if (ids.length === 0) return { edges: [], papers: new Map() }
  const rows = await reader
    .selectFrom('document_relations')
    .select(['from_document_id as from', 'to_document_id as to', 'relation', 'clause'])
    .where((where) => where.or([where('from_document_id', 'in', ids), where('to_document_id', 'in', ids)]))
    .where('removed_at', 'is', null)
    .orderBy('document_relations.id', 'desc')
    .limit(mostEdges)
    .execute()
  const ends = [...new Set(rows.flatMap(({ from, to }) => [from, to]))]
  const found =
    ends.length === 0 ? [] : await reader.selectFrom('documents').select(columns).where('id', 'in', ends).execute()
  const papers = new Map(
    found
      .map(toPaper)
      .filter((paper) => mayRead(asker, paper))
      .map((paper) => [paper.id, paper]),
  )
  const edges = rows.filter(({ from, to }) => papers.has(from) && papers.has(to))
  return { edges: edges.map((row) => ({ ...row, relation: row.relation as Relation })), papers } // check constraint
}
