// Random operations of every kind with the library, written down with what the library made of them.
'use strict'
let state = 1
/** mulberry32 */
function random () {
  state = state + 0x6D2B79F5 | 0
  let t = Math.imul(state ^ state >>> 15, 1 | state)
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t
  return ((t ^ t >>> 14) >>> 0) / 4294967296
}
const below = n => Math.floor(random() * n)
const pick = list => list[below(list.length)]
const chance = p => random() < p

const WORDS = ['a', 'safe', ' ', 'routes, ', '\uD83D\uDE00', 'é', '中文', 'x\u200By', '[', ']', 'حق']
const MARKS = [
  () => schema.mark('strong'), () => schema.mark('em'),
  () => schema.mark('link', { href: pick(['http://a.org/p', 'https://b.org/?q=1', 'mailto:a@b.org']), label: chance(0.3) ? 'x' : null }),
  () => schema.mark('footnote_ref', { label: pick(['1', '2', '*']) })
]
const VALUES = [null, 1, 2, 3, 7, 'n1', 'decimal', 'upper_roman', '(', ')', '.', '', '-', '•', true, false, '5 bis', '*', '<', -1]
const NAMES = ['id', 'level', 'bullet', 'apart', 'order', 'kind', 'opening', 'closing', 'label', 'none']
const position = doc => chance(0.02) ? below(doc.content.size + 20) - 10 : below(doc.content.size + 1)
const range = doc => {
  const a = position(doc)
  const b = chance(0.6) ? a + below(8) : position(doc)
  return chance(0.02) ? [b, a] : [Math.min(a, b), Math.max(a, b)]
}
const inside = doc => {
  const a = below(doc.content.size + 1)
  const b = Math.min(doc.content.size, chance(0.6) ? a + below(12) : below(doc.content.size + 1))
  return [Math.min(a, b), Math.max(a, b)]
}
const run = () => schema.text(pick(WORDS) + pick(WORDS), chance(0.3) ? [pick(MARKS)()] : null)
const paragraph = () => schema.node('paragraph', { id: chance(0.5) ? 'p' + below(99) : null }, chance(0.8) ? [run()] : null)
const someBlock = () => pick([
  paragraph, paragraph,
  () => schema.node('heading', { level: 1 + below(3) }, [run()]),
  () => schema.node('blockquote', null, [paragraph(), paragraph()]),
  () => schema.node('bullet_list', null, [schema.node('list_item', null, [paragraph()]), schema.node('list_item')]),
  () => schema.node('horizontal_rule')
])()
const someSlice = (doc, other) => {
  const kind = below(10)
  if (kind < 4) { const [a, b] = inside(other); return other.slice(a, b) }
  if (kind < 6) return new Slice(Fragment.from(run()), 0, 0)
  if (kind < 7) return new Slice(Fragment.from([paragraph(), paragraph()]), 1, 1)
  if (kind < 8) return new Slice(Fragment.from(someBlock()), 0, 0)
  if (kind < 9) return Slice.empty
  return Slice.maxOpen(Fragment.from([someBlock(), someBlock()]))
}
const blockPositions = doc => {
  const all = []
  doc.descendants((node, pos) => { if (node.isBlock) all.push(pos) })
  return all
}

/** The library's own commands, each on a Transform. */
const COMMANDS = [
  (tr, doc) => tr.insert(position(doc), run()),
  (tr, doc) => tr.insert(position(doc), run()),
  (tr, doc) => tr.replaceWith(...inside(doc), run()),
  (tr, doc, other) => tr.replace(...inside(doc), someSlice(doc, other)),
  (tr, doc, other) => tr.replaceRange(...inside(doc), someSlice(doc, other)),
  (tr, doc) => tr.replaceRangeWith(...inside(doc), someBlock()),
  (tr, doc) => tr.delete(...inside(doc)),
  (tr, doc) => tr.deleteRange(...inside(doc)),
  (tr, doc) => { const p = position(doc), d = 1 + below(3); if (canSplit(doc, p, d)) tr.split(p, d) },
  (tr, doc) => { const all = blockPositions(doc).filter(p => canJoin(doc, p)); if (all.length) tr.join(pick(all)) },
  (tr, doc) => {
    const [a, b] = inside(doc), r = doc.resolve(a).blockRange(doc.resolve(b)), target = r && liftTarget(r)
    if (target != null) tr.lift(r, target)
  },
  (tr, doc) => {
    const [a, b] = inside(doc), r = doc.resolve(a).blockRange(doc.resolve(b))
    const wrapping = r && findWrapping(r, schema.nodes[pick(['blockquote', 'bullet_list', 'ordered_list', 'list_item'])])
    if (wrapping) tr.wrap(r, wrapping)
  },
  (tr, doc) => tr.setBlockType(...inside(doc), schema.nodes[pick(['paragraph', 'heading'])], { id: 'b' + below(9) }),
  (tr, doc) => { const all = blockPositions(doc); if (all.length) tr.setNodeMarkup(pick(all), schema.nodes[pick(['blockquote', 'list_item', 'ordered_list', 'bullet_list', 'heading', 'paragraph'])], null) },
  (tr, doc) => tr.addMark(...inside(doc), pick(MARKS)()),
  (tr, doc) => tr.addMark(...inside(doc), pick(MARKS)()),
  (tr, doc) => tr.removeMark(...inside(doc), chance(0.3) ? null : pick(MARKS)()),
  (tr, doc) => { const all = blockPositions(doc); if (all.length) tr.setNodeAttribute(pick(all), pick(NAMES), pick(VALUES)) },
  (tr, doc) => { const p = []; doc.descendants((n, at) => { if (n.type.name == 'hard_break') p.push(at) }); if (p.length) chance(0.6) ? tr.addNodeMark(pick(p), pick(MARKS)()) : tr.removeNodeMark(pick(p), pick(MARKS)()) }
]

/** JSON of steps that nobody meant: often they do not fit. */
const RAW = [
  (doc, other) => { const [from, to] = range(doc); return new ReplaceStep(from, to, someSlice(doc, other), chance(0.1)).toJSON() },
  (doc, other) => { const [from, to] = range(doc); return new ReplaceStep(from, to, other.slice(...inside(other))).toJSON() },
  (doc, other) => {
    const [from, to] = range(doc), gapFrom = from + below(4) - (chance(0.03) ? 2 : 0), slice = someSlice(doc, other)
    return new ReplaceAroundStep(from, to, gapFrom, Math.max(gapFrom, to - below(4)), slice, below(slice.size + 2), chance(0.2)).toJSON()
  },
  (doc, other) => {
    const all = blockPositions(doc)
    if (!all.length) return null
    const at = pick(all), size = doc.nodeAt(at).nodeSize, wrapper = chance(0.5) ? someBlock() : schema.nodes[pick(['blockquote', 'list_item', 'bullet_list', 'table_cell'])].create()
    const slice = new Slice(Fragment.from(wrapper), 0, 0)
    return new ReplaceAroundStep(at, at + size, chance(0.5) ? at : at + 1, chance(0.5) ? at + size : at + size - 1, slice, below(3), chance(0.5)).toJSON()
  },
  doc => { const [from, to] = range(doc); return { stepType: pick(['addMark', 'removeMark']), mark: pick(MARKS)().toJSON(), from, to } },
  doc => ({ stepType: pick(['addNodeMark', 'removeNodeMark']), pos: position(doc), mark: pick(MARKS)().toJSON() }),
  doc => ({ stepType: 'attr', pos: position(doc), attr: pick(NAMES), value: pick(VALUES) }),
  (doc, other) => {
    const hostile = new ReplaceStep(...range(doc), someSlice(doc, other)).toJSON()
    if (hostile.slice) {
      const node = pick(hostile.slice.content)
      below(4) == 0 ? hostile.slice.openStart = below(5) - 1
        : below(3) == 0 ? node.type = pick(['paragraph', 'table_row', 'nothing', 'doc', 'text', 'list_item'])
          : below(2) == 0 ? node.attrs = { id: pick(VALUES), level: pick(VALUES), label: pick(VALUES) }
            : node.content = [{ type: pick(['hard_break', 'paragraph', 'table_row', 'bullet_list']) }]
    } else hostile.from = pick([-1, 1e6, null])
    return hostile
  }
]

function steps (doc, other, valid) {
  if (valid || chance(0.7)) {
    const tr = new Transform(doc)
    attempt(() => pick(COMMANDS)(tr, doc, other))
    return tr.steps.map(step => step.toJSON())
  }
  const raw = pick(RAW)(doc, other)
  return raw ? [raw] : []
}

/** Operations one after the other on a document, and what the library made of each. */
function session (seed, docJson, otherJson, count) {
  state = seed
  let doc = Node.fromJSON(schema, JSON.parse(docJson))
  const other = Node.fromJSON(schema, JSON.parse(otherJson))
  doc.check()
  const done = []
  const records = []
  for (let tries = 0; records.length < count && tries < count * 3; tries++) {
    for (const raw of steps(doc, other, false)) {
      const record = { json: raw, over: -1 }
      records.push(record)
      const step = attempt(() => Step.fromJSON(schema, raw))
      if (!step) continue
      const next = applied(step, doc)
      if (done.length && chance(0.7)) {
        record.over = done.length - 1 - below(Math.min(4, done.length))
        const past = done[record.over]
        record.mapped = json(step.map(past.getMap()))
        record.unmapped = json(step.map(past.getMap().invert()))
        record.merged = json(past.merge(step))
      }
      if (!next) continue
      record.doc = stringified(next)
      record.text = raw === step ? null : step.toJSON()
      record.ranges = step.getMap().ranges
      record.inverse = json(attempt(() => step.invert(doc)))
      record.index = done.length
      done.push(step)
      doc = next
    }
  }
  return JSON.stringify({ records, mappings: mappings(done, doc.content.size) })
}

const asked = (mapping, size) => {
  const answers = []
  for (let i = 0; i < 6; i++) {
    const pos = below(size + 5), side = chance(0.5) ? -1 : 1, result = mapping.mapResult(pos, side)
    answers.push([pos, side, result.pos, +result.deleted, +result.deletedBefore, +result.deletedAfter, +result.deletedAcross, mapping.map(pos, side)])
  }
  return answers
}

/** Pipelines of the maps of these steps, backwards and forwards, with mirrors, and answers of each. */
function mappings (done, size) {
  const all = []
  if (!done.length) return all
  for (let k = 0; k < 3; k++) {
    const mapping = new Mapping()
    const parts = []
    const add = (index, inverted, mirror) => {
      const map = done[index].getMap()
      mapping.appendMap(inverted ? map.invert() : map, mirror < 0 ? undefined : mirror)
      parts.push([index, inverted ? 1 : 0, mirror])
    }
    const own = below(4)
    const list = []
    for (let i = 0; i < own; i++) list.push(below(done.length))
    for (let i = own - 1; i >= 0; i--) add(list[i], true, -1)
    for (let i = below(4); i >= 0; i--) add(below(done.length), chance(0.3), -1)
    for (let i = 0; i < own; i++) if (chance(0.8)) add(list[i], false, own - 1 - i)
    const from = below(mapping.maps.length), to = from + below(mapping.maps.length - from + 1)
    const both = new Mapping()
    both.appendMapping(mapping)
    both.appendMappingInverted(mapping)
    all.push({ parts, from, to, whole: asked(mapping, size), part: asked(mapping.slice(from, to), size),
      inverse: asked(mapping.invert(), size), both: asked(both, size) })
  }
  return all
}

/** Several authors write at once; one order of their batches, rebased by the library. */
function authors (seed, docJson, otherJson, count, batches) {
  state = seed
  const base = Node.fromJSON(schema, JSON.parse(docJson))
  const other = Node.fromJSON(schema, JSON.parse(otherJson))
  let doc = base
  const log = []
  const own = []
  for (let a = 0; a < count; a++) own.push({ version: 0, doc: base })
  const sent = []
  for (let b = 0; b < batches; b++) {
    const author = pick(own)
    let mine = author.doc
    const batch = []
    for (let i = 1 + below(3); i > 0; i--) {
      for (const raw of steps(mine, other, true)) {
        const step = Step.fromJSON(schema, raw), next = applied(step, mine)
        if (!next) break
        batch.push(step)
        mine = next
      }
    }
    const result = rebased(batch, log.slice(author.version), doc)
    const questions = asked(result.mapping, mine.content.size)
    sent.push({ version: author.version, steps: batch.map(json), out: result.out.map(json), dropped: result.dropped, questions, doc: stringified(result.doc) })
    doc = result.doc
    log.push(...result.out)
    author.version = log.length
    author.doc = doc
  }
  return JSON.stringify(sent)
}

/** A document read and written; checked as well. */
function written (docJson) {
  const doc = Node.fromJSON(schema, JSON.parse(docJson))
  doc.check()
  return JSON.stringify(doc.toJSON())
}

;({ session, authors, written })
