// Draws one icon as WebP, or takes it from a cache of earlier builds.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

const LONG_SIDE = 512; // pixels
const PROBE_WIDTH = 128; // pixels of the small raster that shows where the ink is
const WEBP = { quality: 85, alphaQuality: 95, effort: 3 };

async function render(body, box, width) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box.join(' ')}">${body}</svg>`;
  return renderAsync(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
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

// rasters returns a function that turns an icon, given as SVG body and box [left, top, width, height], into WebP. It keeps each
// one below root under a name made of all that decides its bytes: the icon, this file, and the versions of the packages that draw.
export function rasters(root) {
  const folder = path.join(root, 'node_modules/.cache/icons');
  fs.mkdirSync(folder, { recursive: true });
  const sources = [import.meta.filename, path.join(root, 'node_modules/@resvg/resvg-js/package.json')];
  const makers = [sharp.versions, ...sources.map((file) => fs.readFileSync(file, 'utf8'))];

  return async (body, box) => {
    const key = createHash('sha256').update(JSON.stringify([body, box, ...makers])).digest('hex');
    const file = path.join(folder, `${key}.webp`);
    if (fs.existsSync(file)) return fs.readFileSync(file);
    const raster = await rasterise(body, box);
    fs.writeFileSync(`${file}.part`, raster);
    fs.renameSync(`${file}.part`, file);
    return raster;
  };
}
