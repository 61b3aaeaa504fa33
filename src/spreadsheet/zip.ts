/** A file in a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly isDeflated: boolean;
}

/** The directory of a zip archive; empty when there is none. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  while (entries.length < view.getUint16(end + 10, true) && hasSignature(view, offset, 0x02014b50, 46)) {
    const nameLength = view.getUint16(offset + 28, true);
    const name = bytes.subarray(offset + 46, offset + 46 + nameLength);
    const start = contentStart(view, view.getUint32(offset + 42, true));
    entries.push({
      name: new TextDecoder().decode(name),
      size: view.getUint32(offset + 24, true),
      packed: bytes.subarray(start, start + view.getUint32(offset + 20, true)),
      isDeflated: view.getUint16(offset + 10, true) === 8,
    });
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** The text of one file, piece by piece; rejects when it is damaged, or larger than its directory says. */
export async function* unzippedText({ packed, isDeflated, size }: ZipEntry): AsyncIterable<string> {
  const content = new Blob([packed]).stream();
  const unpacked = isDeflated ? content.pipeThrough(new DecompressionStream('deflate-raw')) : content;
  const reader = unpacked.pipeThrough(new TextDecoderStream()).getReader();
  // A text has at most as many characters as bytes: what goes beyond was made to fill the memory.
  let characters = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    characters += piece.value.length;
    if (characters > size) {
      await reader.cancel();
      throw new Error('the archive holds more than it says');
    }
    yield piece.value;
  }
}

const endLength = 22;
const longestComment = 65_535;

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let offset = view.byteLength - endLength; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  }
  return -1;
}

function hasSignature(view: DataView, offset: number, signature: number, length: number): boolean {
  return offset + length <= view.byteLength && view.getUint32(offset, true) === signature;
}

/** Before the content stands the name a second time, with extra data of a length of its own. */
function contentStart(view: DataView, offset: number): number {
  if (!hasSignature(view, offset, 0x04034b50, 30)) return view.byteLength;
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}
