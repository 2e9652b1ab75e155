import { edgesOf } from './edges.ts'
import { isTest, type SourceFile } from './house.ts'

/** Files that need each other at run time, one line for each circle; types alone make none. */
export function findCycles(files: readonly SourceFile[]): string[] {
  const next = new Map(files.filter(({ path }) => !isTest(path)).map((file) => [file.path, targetsOf(file)] as const))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) circles.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const target of next.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) visit(path, [])
  return circles
}

function targetsOf(file: SourceFile): string[] {
  return edgesOf(file).flatMap((edge) => (edge.typeOnly || edge.target === null ? [] : [edge.target]))
}
