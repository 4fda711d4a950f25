// The icons of the pack: the Fluent colour emoji, and the words by which each is found.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rasters } from './raster.mjs';

const SKIN_TONE = /-(light|medium-light|medium|medium-dark|dark)$/;
const ICONS_PACKAGE = '@iconify-json/fluent-emoji';

export const iconPackages = [ICONS_PACKAGE, 'emojilib', 'unicode-emoji-json'];

function readJSON(root, file) {
  return JSON.parse(fs.readFileSync(path.join(root, 'node_modules', file), 'utf8'));
}

// index lists names with the group and the search words of the emoji that bears that name.
function index(root, names) {
  const bare = (emoji) => emoji.replaceAll('\ufe0f', '');
  // The sources write "woman's hat" and "elf" where an icon is called womans-hat and person-elf.
  const letters = (name) => name.replace(/^person[-_]/, '').replaceAll(/[^a-z0-9]/g, '');
  const words = new Map(Object.entries(readJSON(root, 'emojilib/dist/emoji-en-US.json')).map(([emoji, list]) => [bare(emoji), list]));
  const emojis = new Map();
  for (const [emoji, { slug, group }] of Object.entries(readJSON(root, 'unicode-emoji-json/data-by-emoji.json'))) {
    emojis.set(letters(slug), { group, list: words.get(bare(emoji)) ?? [] });
  }
  return names.map((name) => {
    const { group, list } = emojis.get(letters(name)) ?? { group: '', list: [] };
    const keywords = [name, ...list].map((word) => word.toLowerCase().replaceAll(/[_-]/g, ' ').trim());
    return { name, group, keywords: [...new Set(keywords)].filter(Boolean) };
  });
}

// iconEntries returns icons/<name>.webp for every icon without a skin tone, and icons.json.
export async function iconEntries(root) {
  const set = readJSON(root, `${ICONS_PACKAGE}/icons.json`);
  const names = Object.keys(set.icons).filter((name) => !SKIN_TONE.test(name)).sort();
  const raster = rasters(root);
  const entries = [];
  const waiting = [...names];
  async function worker() {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { body, left = 0, top = 0, width = set.width, height = set.height } = set.icons[name];
      entries.push({ name: `icons/${name}.webp`, data: await raster(body, [left, top, width, height]) });
      if (entries.length % 250 === 0) console.log(`${entries.length} of ${names.length} icons`);
    }
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return [...entries, { name: 'icons.json', data: Buffer.from(JSON.stringify(index(root, names))) }];
}
