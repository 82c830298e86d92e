// node words.js FOLDER LIBRARY FILE: compares the two lists of words in the file up to four times with
// a library under the folder, and prints "milliseconds changed-words" each time.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const [folder, library, file] = process.argv.slice(2);
const { from, to } = JSON.parse(readFileSync(file, 'utf8'));
const imported = require(join(folder, 'node_modules', library));

const comparisons = {
  'diff': () => {
    let changed = 0;
    for (const part of imported.diffArrays(from, to)) {
      changed += part.added || part.removed ? part.value.length : 0;
    }
    return changed;
  },

  // It knows characters only, so every word becomes one.
  'diff-match-patch': () => {
    const characters = new Map();
    const encoded = words => words.map(word => {
      if (!characters.has(word)) characters.set(word, String.fromCharCode(characters.size + 1));
      return characters.get(word);
    }).join('');
    const engine = new imported.diff_match_patch();
    engine.Diff_Timeout = 0;
    let changed = 0;
    for (const [kind, words] of engine.diff_main(encoded(from), encoded(to), false)) {
      changed += kind === 0 ? 0 : words.length;
    }
    return changed;
  },
};

const begun = performance.now();
for (let i = 0; i < 4 && performance.now() - begun < 4000; i++) {
  const start = performance.now();
  const changed = comparisons[library]();
  console.log((performance.now() - start).toFixed(3), changed);
}
