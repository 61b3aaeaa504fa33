import { Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** A ZIP file on its way to the disk. */
export interface ZipWriter {
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes the file appear under its name; before, there is only `<name>.part`. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Begins a ZIP file readable for its owner only; what is added is compressed and written at once. Rejects with Node's error. */
export async function createZip(file: string): Promise<ZipWriter> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  let waiting: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    waiting.push(chunk);
  });
  const flush = async () => {
    const chunks = waiting;
    waiting = [];
    if (failure) throw failure;
    for (const chunk of chunks) await handle.write(chunk);
  };
  return {
    add: async (path, bytes) => {
      const entry = new ZipDeflate(path, { level: 6 });
      zip.add(entry);
      entry.push(bytes, true);
      await flush();
    },
    finish: async () => {
      zip.end();
      await flush();
      await handle.sync();
      await handle.close();
      await rename(part, file);
    },
    discard: async () => {
      zip.terminate();
      await handle.close();
      await rm(part, { force: true });
    },
  };
}

/** The files of a ZIP file by their path, unpacked into memory; rejects when it is none or cut off. */
export async function readZip(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const broken: Error[] = [];
  let open = 0;
  const unzip = new Unzip((entry) => {
    const chunks: Uint8Array[] = [];
    open += 1;
    entry.ondata = (error, chunk, isLast) => {
      if (error) return void broken.push(error);
      chunks.push(chunk);
      if (!isLast) return;
      open -= 1;
      files.set(entry.name, Buffer.concat(chunks));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(file)) unzip.push(chunk as Uint8Array);
  unzip.push(new Uint8Array(0), true);
  if (broken[0]) throw broken[0];
  if (open > 0 || files.size === 0) throw new Error('no whole ZIP file');
  return files;
}
