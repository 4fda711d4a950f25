// Photos of people, with several faces each. Tests read them; they are not part of what is shipped.
import fs from 'node:fs';
import path from 'node:path';

const PHOTOS = 'node_modules/@vladmandic/face-api/demo';

export function photoEntries(root) {
  const folder = path.join(root, PHOTOS);
  return fs
    .readdirSync(folder)
    .filter((name) => /^sample\d\.jpg$/.test(name))
    .map((name) => ({ name, data: fs.readFileSync(path.join(folder, name)) }));
}
