// The library as the browser has it, with the schema that NodeType says. Runs inside the tests.
'use strict'
const { Schema, Node, Slice, Fragment } = require('prosemirror-model')
const { Step, StepMap, Mapping, Transform, ReplaceStep, ReplaceAroundStep, AttrStep, liftTarget,
  findWrapping, canSplit, canJoin } = require('prosemirror-transform')

const good = test => value => { if (!test(value)) throw new RangeError('bad attribute ' + value) }
const text = pattern => value => typeof value == 'string' && pattern.test(value)
const number = (least, most) => value => Number.isInteger(value) && value >= least && value <= most
const orNull = test => value => value === null || test(value)
const ITEM_LABEL = /^(?:[0-9]{1,9}|[a-z]{1,11}|[A-Z]{1,11})(?: ?(?:bis|ter|quat|quater|quinquies|sexies|septies|octies|novies|decies))?$/
const NOTE_LABEL = /^[\p{L}\p{N}*†‡§.-]{1,20}$/u

const id = { default: null, validate: good(orNull(text(/^[A-Za-z0-9_-]{1,64}$/))) }
const apart = { default: false, validate: 'boolean' }
const label = { validate: good(text(NOTE_LABEL)) }
const block = { group: 'block' }
const schema = new Schema({
  nodes: {
    doc: { content: 'block*' },
    paragraph: { ...block, content: 'inline*', attrs: { id } },
    heading: { ...block, content: 'inline*', attrs: { id, level: { default: 1, validate: good(number(1, 3)) } } },
    bullet_list: { ...block, content: 'list_item+', attrs: {
      id, bullet: { default: '-', validate: good(text(/^[-*+•●▪◦‣–—·]$/)) }, apart } },
    ordered_list: { ...block, content: 'list_item+', attrs: {
      id,
      order: { default: 1, validate: good(number(0, 999999999)) },
      kind: { default: 'decimal', validate: good(text(/^(decimal|(lower|upper)_(letter|roman))$/)) },
      opening: { default: '', validate: good(text(/^\(?$/)) },
      closing: { default: '.', validate: good(text(/^[.)]$/)) },
      apart } },
    list_item: { content: 'block*', attrs: { id, label: { default: null, validate: good(orNull(text(ITEM_LABEL))) } } },
    blockquote: { ...block, content: 'block*', attrs: { id } },
    footnote: { ...block, content: 'block*', attrs: { id, label } },
    table: { ...block, content: 'table_row+', attrs: { id } },
    table_row: { content: '(table_cell | table_header)*' },
    table_header: { content: 'paragraph' },
    table_cell: { content: 'paragraph' },
    horizontal_rule: { ...block, attrs: { id } },
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline' }
  },
  marks: {
    link: { attrs: {
      href: { validate: good(text(/^(https?:\/\/|mailto:)[^\s()<>"\\`[\]|^{}]+$/)) },
      label: { default: null, validate: 'string|null' } } },
    strong: {},
    em: {},
    footnote_ref: { attrs: { label } }
  }
})

const depth = (fragment, side) => {
  let n = 0
  for (let node = fragment[side]; node && !node.isLeaf; node = node[side]) n++
  return n
}
const deepEnough = slice => slice.openStart >= 0 && slice.openEnd >= 0 && slice.size >= 0 &&
  slice.openStart <= depth(slice.content, 'firstChild') && slice.openEnd <= depth(slice.content, 'lastChild')

const checked = new WeakSet()
/** node.check(), but nodes are immutable: once is enough. */
function check (node) {
  if (checked.has(node)) return
  node.type.checkContent(node.content)
  node.forEach(check)
  node.type.checkAttrs(node.attrs)
  if (node.marks.length) node.check()
  checked.add(node)
}

const strings = new WeakMap()
/** JSON.stringify(doc.toJSON()), but the blocks that stay are written once. */
function stringified (doc) {
  if (!doc.childCount) return JSON.stringify(doc.toJSON())
  return '{"type":"doc","content":[' + doc.children.map(block => {
    if (!strings.has(block)) strings.set(block, JSON.stringify(block.toJSON()))
    return strings.get(block)
  }).join() + ']}'
}

/** The document after the step, or null. Where we are stricter, see package-info.java. */
function applied (step, doc) {
  if (step.from > step.to || step.slice && !deepEnough(step.slice)) return null
  if (step instanceof ReplaceAroundStep &&
    (step.from > step.gapFrom || step.gapFrom > step.gapTo || step.gapTo > step.to ||
     step.insert < 0 || step.insert > step.slice.size)) return null
  try {
    if (step instanceof AttrStep && !(step.attr in doc.nodeAt(step.pos).attrs)) return null
    const result = step.apply(doc)
    if (result.failed) return null
    check(result.doc)
    return result.doc
  } catch (e) {
    return null
  }
}

const json = step => step ? step.toJSON() : null
const attempt = f => { try { return f() } catch (e) { return undefined } }

/** One of several authors sends steps made for an older version; as the authority of live editing does. */
function rebased (steps, since, doc) {
  const mapping = new Mapping()
  const out = []
  const dropped = []
  for (let i = steps.length - 1; i >= 0; i--) mapping.appendMap(steps[i].getMap().invert())
  for (const step of since) mapping.appendMap(step.getMap())
  for (let i = 0, from = steps.length; i < steps.length; i++) {
    const step = steps[i].map(mapping.slice(from))
    from--
    const next = step && applied(step, doc)
    if (!next) {
      dropped.push(i)
      continue
    }
    doc = next
    out.push(step)
    mapping.appendMap(step.getMap(), from)
  }
  return { doc, out, dropped, mapping }
}
