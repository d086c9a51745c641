// Reads the files of a zip archive, as artifacts are kept in.
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Name → text of every file. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16 */
export function unzip(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Uint8Array.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || bytes.readUInt32LE(end) !== END) throw new Error("not a zip archive");
  let at = bytes.readUInt32LE(end + 16);
  for (let rest = bytes.readUInt16LE(end + 10); rest > 0; rest--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("the zip archive has a broken directory");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    files.set(bytes.toString("utf8", at + 46, at + 46 + nameLength), contentOf(bytes, at));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** `entry`: offset of the file's entry in the central directory. */
function contentOf(bytes: Buffer, entry: number): string {
  const [method, size, local] = [
    bytes.readUInt16LE(entry + 10),
    bytes.readUInt32LE(entry + 20),
    bytes.readUInt32LE(entry + 42),
  ];
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(from, from + size);
  if (method !== STORED && method !== DEFLATED) throw new Error(`the zip archive uses method ${method}`);
  return (method === STORED ? data : inflateRawSync(data)).toString("utf8");
}
