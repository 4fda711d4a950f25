// Builds the asset pack: `npm ci && npm run build`. The same inputs give the same bytes.
//
//   ../pack/assets.zip   what the Go package in the parent folder embeds
//   ../pack/files/       the same, unpacked, for tests of packages that are handed a folder
//   ../pack/photos/      photos of people, for tests alone
import fs from 'node:fs';
import path from 'node:path';
import { fontEntries } from './fonts.mjs';
import { iconEntries } from './icons.mjs';
import { licenseEntry } from './licenses.mjs';
import { modelEntries } from './models.mjs';
import { photoEntries } from './photos.mjs';
import { zip } from './zip.mjs';

// replace makes target with make(scratch), so that a build stopped halfway leaves no half of it behind.
function replace(target, make) {
  const scratch = `${target}.part`;
  fs.rmSync(scratch, { recursive: true, force: true });
  make(scratch);
  // A file takes the place of a file in one step, a folder needs the place empty.
  if (fs.statSync(scratch).isDirectory()) fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(scratch, target);
}

function unpack(entries, folder) {
  for (const { name, data } of entries) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, data);
  }
}

const root = import.meta.dirname;
const pack = path.join(root, '..', 'pack');
const entries = [...fontEntries(root), ...modelEntries(root), ...(await iconEntries(root)), licenseEntry(root)];
const archive = zip(entries);

fs.mkdirSync(pack, { recursive: true });
replace(path.join(pack, 'photos'), (folder) => unpack(photoEntries(root), folder));
replace(path.join(pack, 'files'), (folder) => unpack(entries, folder));
replace(path.join(pack, 'assets.zip'), (file) => fs.writeFileSync(file, archive));
console.log(`app/assets/pack: ${entries.length} files, ${(archive.length / 1e6).toFixed(1)} MB`);
