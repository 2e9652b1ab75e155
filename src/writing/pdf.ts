import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { OfficialDocument } from './document.ts'
import { layout } from './pdf/layout.ts'
import { pageModel } from './pdf/model.ts'

/**
 * The document as a tagged PDF (PDF/UA-1) in the layout of Decree 30/2020, twin of `writeDocx`: same words, same places.
 * The same document always gives the same bytes. `draftMark` is framed under the number.
 */
export async function writePdf(
  document: OfficialDocument,
  { draftMark }: { draftMark?: string } = {},
): Promise<Uint8Array> {
  const made = compiler()
  const compiled = made.compile({
    mainFileContent: layout,
    inputs: { page: JSON.stringify(pageModel(document, draftMark)) },
  })
  if (!compiled.result) throw new Error(`layout failed: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const bytes = made.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 })
  made.evictCache(2)
  return new Uint8Array(bytes)
}

const cuts = ['400Regular/Tinos_400Regular', '400Regular_Italic/Tinos_400Regular_Italic']
const boldCuts = ['700Bold/Tinos_700Bold', '700Bold_Italic/Tinos_700Bold_Italic']

// Making it reads four fonts of half a megabyte each.
let kept: NodeCompiler | undefined

function compiler(): NodeCompiler {
  // Whole fonts: split ones make letters that look right and cannot be searched or read aloud.
  const fontPaths = [...cuts, ...boldCuts].map((cut) =>
    pathOf(import.meta.resolve(`@expo-google-fonts/tinos/${cut}.ttf`)),
  )
  kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths }] })
  return kept
}

function pathOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname).replace(/^\/(?=[A-Za-z]:)/, '')
}
