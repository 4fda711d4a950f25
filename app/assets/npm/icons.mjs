// Rasterises the Fluent colour emoji and lists the words by which each is found.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

const LONG_SIDE = 512; // pixels
const PROBE_WIDTH = 192; // pixels of the small raster that shows where the ink is
const WEBP = { quality: 85, alphaQuality: 95, effort: 4 };
const SKIN_TONE = /-(light|medium-light|medium|medium-dark|dark)$/;
const ICONS_PACKAGE = '@iconify-json/fluent-emoji';

export const iconPackages = [ICONS_PACKAGE, 'emojilib', 'unicode-emoji-json'];

function readJSON(root, file) {
  return JSON.parse(fs.readFileSync(path.join(root, 'node_modules', file), 'utf8'));
}

async function render(body, box, width) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box.join(' ')}">${body}</svg>`;
  return renderAsync(svg, { fitTo: { mode: 'width', value: width } });
}

// inkBox returns the edges, as parts of the width and of the height, within which the icon is not fully transparent.
async function inkBox(body, box) {
  const { pixels, width, height } = await render(body, box, PROBE_WIDTH);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 3; i < pixels.length; i += 4) {
    if (pixels[i] === 0) continue;
    const x = ((i - 3) / 4) % width;
    const y = Math.floor((i - 3) / 4 / width);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { left: left / width, top: top / height, width: (right - left) / width, height: (bottom - top) / height };
}

// rasterise draws the whole icon and cuts it to its ink: a viewBox that cuts through a filter's region stops the renderer.
async function rasterise(body, box) {
  const ink = await inkBox(body, box);
  const [, , width, height] = box;
  const scale = LONG_SIDE / Math.max(ink.width * width, ink.height * height); // pixels per unit of the icon
  const image = await render(body, box, Math.ceil(scale * width));
  const cut = {
    left: Math.floor(ink.left * image.width),
    top: Math.floor(ink.top * image.height),
    width: Math.round(ink.width * width * scale),
    height: Math.round(ink.height * height * scale),
  };
  return sharp(image.asPng()).extract(cut).webp(WEBP).toBuffer();
}

// cached keeps each raster under a name made of all that decides its bytes, so a changed icon or setting is made anew.
async function cached(folder, body, box) {
  const key = JSON.stringify([body, box, LONG_SIDE, PROBE_WIDTH, WEBP, sharp.versions]);
  const file = path.join(folder, `${createHash('sha256').update(key).digest('hex')}.webp`);
  if (fs.existsSync(file)) return fs.readFileSync(file);
  const raster = await rasterise(body, box);
  fs.writeFileSync(`${file}.part`, raster);
  fs.renameSync(`${file}.part`, file);
  return raster;
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
  const folder = path.join(root, 'node_modules/.cache/icons');
  fs.mkdirSync(folder, { recursive: true });

  const entries = [];
  const waiting = [...names];
  async function worker() {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { body, left = 0, top = 0, width = set.width, height = set.height } = set.icons[name];
      entries.push({ name: `icons/${name}.webp`, data: await cached(folder, body, [left, top, width, height]) });
      if (entries.length % 250 === 0) console.log(`${entries.length} of ${names.length} icons`);
    }
  }
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return [...entries, { name: 'icons.json', data: Buffer.from(JSON.stringify(index(root, names))) }];
}
