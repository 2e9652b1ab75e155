import type { Ask } from '../../../kernel/site.ts'
import { Inset } from '../../../ui/index.ts'
import { ChangePicture, type Pictured, type UnitTree, unitPaths } from '../../units/index.ts'
import { type Reorganisation, stateOn } from '../rules/reorganisation.ts'
import { pagePaths, pageText } from '../text/pages.ts'
import { text } from '../text/words.ts'
import { OneFrame } from './frame.tsx'

interface PictureProps {
  readonly ask: Ask
  readonly one: Reorganisation
  /** As it stands: units that are only drafted have no page to link to. */
  readonly tree: UnitTree
  /** null: the draft contradicts itself. */
  readonly pictured: Pictured | null
}

export function PicturePage({ ask, one, tree, pictured }: PictureProps) {
  const hrefOf = ({ slug }: { slug: string }) => (tree.bySlug(slug) ? unitPaths.unit(slug) : null)
  return (
    <OneFrame ask={ask} one={one} part="picture">
      {stateOn(one, ask.today) === 'draft' && <Inset>{text.rehearsalLead}</Inset>}
      {pictured ? (
        <ChangePicture
          frame={ask.frame}
          pictured={pictured}
          csvHref={`${pagePaths.pictureCsv(one.id)}?${new URLSearchParams(ask.frame.query)}`}
          hrefOf={hrefOf}
        />
      ) : (
        <Inset>{pageText.noPicture}</Inset>
      )}
    </OneFrame>
  )
}
