/**
 * The look of an official document for typst: only layout stands here, every word comes as JSON in `sys.inputs.page`
 * (model.ts), so nothing that a person typed is ever taken for source. Measures by Decree 30/2020, annex I, as in the .docx.
 */
export const layout = String.raw`
#let page-model = json(bytes(sys.inputs.page))
#let single = 0.042em
#let airy = 0.214em
#let gap = 6pt
#let indent = (amount: 1.27cm, all: true)

#set document(title: page-model.name, author: page-model.author, date: none)
#set text(font: "Tinos", size: 14pt, lang: "vi", region: "VN", hyphenate: false, top-edge: 0.891em, bottom-edge: -0.216em)
#set par(justify: true, leading: airy, spacing: gap + airy, first-line-indent: indent)
#show heading: set text(size: 14pt, weight: "bold")
#show title: set text(size: 14pt, weight: "bold")
#show title: set block(above: 0pt, below: 4pt)

// A document and each of its annexes count their own pages; the first carries no number.
#let page-number() = context {
  let begun = query(<part>).map(mark => mark.location().page()).filter(page => page <= here().page())
  let number = if begun.len() == 0 { 1 } else { here().page() - begun.last() + 1 }
  if number > 1 { align(center, text(size: 14pt)[#number]) }
}

#let run(piece) = {
  let lines = piece.text.split("\n")
  let words = lines.map(line => text(line)).join(linebreak())
  if "bold" in piece { words = text(weight: if piece.bold { "bold" } else { "regular" }, words) }
  if "italic" in piece { words = text(style: if piece.italic { "italic" } else { "normal" }, words) }
  if "link" in piece {
    link(piece.link, underline(stroke: (thickness: 0.6pt, dash: "dotted"), offset: 2pt, words))
  } else { words }
}
#let runs(pieces) = pieces.map(run).join()

#let tight(align-to, body) = {
  set align(align-to)
  set par(justify: false, leading: single, spacing: single, first-line-indent: 0pt)
  body
}
#let rule(width) = {
  v(2pt, weak: false)
  align(center, line(length: width * 1pt, stroke: 0.75pt))
}
#let tracked(piece, ..look) = text(tracking: -piece.squeeze * 1pt, ..look, piece.text)

#let head(model) = grid(
  columns: (model.left * 1pt, model.right * 1pt),
  row-gutter: 8pt,
  tight(center, {
    if model.parent != none { par(tracked(model.parent, size: 12pt)) }
    for line in model.issuer { par(text(size: 12pt, weight: "bold", line)) }
    rule(model.issuerRule)
  }),
  tight(center, {
    par(text(size: 12pt, weight: "bold", model.nation))
    par(text(size: 13pt, weight: "bold", model.motto))
    rule(model.mottoRule)
  }),
  tight(center, {
    if model.number != none { par(text(size: 13pt, model.number)) }
    if model.subject != none { v(gap); block(width: model.subject.width * 1pt, text(size: 12pt, model.subject.text)) }
    if model.draft != none { v(gap); box(stroke: 0.75pt, inset: (x: 8pt, y: 3pt), text(size: 13pt, weight: "bold", model.draft)) }
  }),
  tight(center, par(text(size: 13pt, style: "italic", tracking: -model.date.squeeze * 1pt, model.date.text.split("\n").join(linebreak())))),
)

#let title-block(model) = {
  v(18pt)
  tight(center, {
    title[#text(model.type) #linebreak() #box(width: model.width * 1pt, runs(model.subject))]
    rule(model.rule)
  })
  v(4pt)
}

#let addressed(model) = {
  v(9pt)
  if model.names.len() == 1 { tight(center, [#model.to #model.names.first()]) } else {
    tight(left, pad(left: 95pt, { par(model.to); pad(left: 47pt, for name in model.names { par(hanging-indent: 8pt, "- " + name) }) }))
  }
  v(9pt)
}

#let cell(model, size, header: false) = {
  let place = (left: left, centre: center, right: right, justify: left).at(model.align)
  table.cell(
    colspan: model.at("colspan", default: 1),
    rowspan: model.at("rowspan", default: 1),
    align: place + horizon,
    breakable: false,
    {
      set par(justify: model.align == "justify", leading: single, spacing: single, first-line-indent: 0pt)
      text(size: size, weight: if header or model.bold { "bold" } else { "regular" }, runs(model.runs))
    },
  )
}

#let table-block(model) = {
  if model.caption != none {
    block(sticky: true, above: gap, below: gap, width: 100%, tight(center, text(weight: "bold", runs(model.caption))))
  }
  let size = model.size * 1pt
  block(above: gap, below: gap + airy, table(
    columns: model.widths.map(width => width * 1pt),
    inset: (x: 5pt, y: 2.5pt),
    stroke: 0.5pt,
    table.header(repeat: true, ..model.header.flatten().map(one => cell(one, size, header: true))),
    ..model.rows.map(row => {
      let cells = row.cells.map(one => cell(one, size))
      // A header of the second level never stands alone at the foot of a page.
      if row.heads { (table.header(level: 2, repeat: false, ..cells),) } else { cells }
    }).flatten(),
  ))
}

#let block-of(model) = {
  if model.kind == "heading" {
    show heading: it => block(sticky: true, width: 100%, above: gap + airy, below: gap + airy, {
      if model.centred { tight(center, it.body) } else { par(it.body) }
    })
    heading(level: model.level, outlined: true, runs(model.runs))
  } else if model.kind == "table" { table-block(model) } else if model.centred {
    block(sticky: true, width: 100%, above: gap + airy, below: gap + airy, tight(center, text(weight: "bold", runs(model.runs))))
  } else { par(text(size: model.size * 1pt, runs(model.runs))) }
}

#let signature(model) = tight(center, {
  for line in model.lines { par(text(weight: "bold", line)) }
  v(82pt)
  par(text(weight: "bold", if model.name == "" { sym.space.nobreak } else { model.name }))
})
#let recipients(title, lines) = tight(left, {
  if title != none { par(text(size: 12pt, weight: "bold", style: "italic", title)) }
  for line in lines { par(text(size: 11pt, line)) }
})
#let foot(model) = {
  v(4pt)
  if model.secretary != none {
    block(breakable: false, grid(columns: (50%, 50%), signature(model.secretary), signature(model.signature)))
    recipients(model.title, model.recipients + model.rest)
  } else {
    block(breakable: false, grid(columns: (45%, 55%), recipients(model.title, model.recipients), signature(model.signature)))
    if model.rest.len() > 0 { recipients(none, model.rest) }
  }
}

#let margins = (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm)
#let part(landscape, body) = page(
  paper: "a4", flipped: landscape, margin: margins, header: page-number(), header-ascent: 5mm,
  [#metadata("part")<part>#body],
)

#part(false, {
  head(page-model.head)
  if page-model.title != none { title-block(page-model.title) }
  if page-model.addressees != none { addressed(page-model.addressees) }
  if page-model.competence != none { tight(center, text(weight: "bold", page-model.competence)); v(gap) }
  for line in page-model.bases { par(text(style: "italic", line)) }
  if page-model.enacting != none { tight(center, text(weight: "bold", page-model.enacting)); v(gap) }
  if page-model.opening != none { par(runs(page-model.opening)) }
  for one in page-model.body { block-of(one) }
  if page-model.closing != none { block(sticky: true, width: 100%, par(runs(page-model.closing))) }
  foot(page-model.foot)
})

#for annex in page-model.annexes {
  part(annex.landscape, {
    {
      show heading: it => tight(center, it.body)
      heading(level: 1)[#annex.marker #linebreak() #box(width: annex.titleWidth * 1pt, annex.title)]
    }
    tight(center, text(style: "italic", annex.link))
    v(12pt)
    for one in annex.blocks { block-of(one) }
  })
}
`
