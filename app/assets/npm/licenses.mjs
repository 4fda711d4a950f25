// Collects the licence of every package that puts files into the pack.
import fs from 'node:fs';
import path from 'node:path';
import { fontPackages } from './fonts.mjs';
import { iconPackages } from './icons.mjs';
import { modelPackages } from './models.mjs';

// Packages that are published without their licence's text; licenses/ holds it.
const MISSING_TEXT = {
  '@expo-google-fonts/lalezar': { license: 'OFL-1.1', file: 'lalezar.txt' },
  '@iconify-json/fluent-emoji': { license: 'MIT', file: 'fluent-emoji.txt' },
};

function licenseOf(root, name) {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const missing = MISSING_TEXT[name];
  if (missing) {
    return { name, version, license: missing.license, text: fs.readFileSync(path.join(root, 'licenses', missing.file), 'utf8') };
  }
  // A font package is "<licence of its code> AND <licence of its font>", and the font alone goes into the pack.
  const file = fontPackages.includes(name) ? 'LICENSE_FONT' : 'LICENSE';
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  return { name, version, license: license.split(' AND ').at(-1), text };
}

export function licenseEntry(root) {
  const licenses = [...new Set(fontPackages), ...iconPackages, ...modelPackages].sort().map((name) => licenseOf(root, name));
  return { name: 'licenses.json', data: Buffer.from(JSON.stringify(licenses, null, 1)) };
}
