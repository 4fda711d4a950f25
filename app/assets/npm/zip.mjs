// A ZIP writer for archives whose bytes depend on their contents alone. Format: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
import { crc32 } from 'node:zlib';

const VERSION = 20; // 2.0, the lowest version that knows folders
const UTF8_NAMES = 1 << 11;
const FIRST_DAY = (1 << 5) | 1; // 1980-01-01, the earliest MS-DOS date

// sizes holds the fields that local and central headers share, from "version needed" to "extra field length".
function sizes({ name, data }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  // Method 0 (stored) and time 00:00 stay zero: the contents are compressed already or wanted without delay.
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function centralHeader(shared, name, offset) {
  const head = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, shared, tail, Buffer.from(name)]);
}

function endRecord(count, size, offset) {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

// zip packs entries ({ name, data: Buffer }) in the order of their names and returns the archive.
export function zip(entries) {
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = [];
  const directory = [];
  let offset = 0;
  for (const entry of sorted) {
    const shared = sizes(entry);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(entry.name), entry.data]);
    directory.push(centralHeader(shared, entry.name, offset));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endRecord(sorted.length, central.length, offset)]);
}
