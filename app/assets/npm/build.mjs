// Builds the asset pack that the Go package in the parent folder embeds: `npm ci && npm run build`.
// The same inputs give the same bytes: entries are sorted, stored and carry one fixed time.
import fs from 'node:fs';
import path from 'node:path';
import { fontEntries } from './fonts.mjs';
import { iconEntries } from './icons.mjs';
import { licenseEntry } from './licenses.mjs';
import { zip } from './zip.mjs';

const root = import.meta.dirname;
const out = path.join(root, '..', 'pack', 'assets.zip');

const entries = [...fontEntries(root), ...(await iconEntries(root)), licenseEntry(root)];
const archive = zip(entries);

fs.mkdirSync(path.dirname(out), { recursive: true });
// A build that is stopped halfway must not leave half a pack for `go build` to embed.
fs.writeFileSync(`${out}.part`, archive);
fs.renameSync(`${out}.part`, out);
console.log(`${path.relative(process.cwd(), out)}: ${entries.length} files, ${(archive.length / 1e6).toFixed(1)} MB`);
