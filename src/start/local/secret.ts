import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileOf = (dataDirectory: string) => join(dataDirectory, 'channel.secret');

/** The secret that the local channel and the bot share; made at the first start, readable for its owner only. */
export async function channelSecret(dataDirectory: string): Promise<string> {
  const known = await knownChannelSecret(dataDirectory);
  if (known) return known;
  const secret = randomBytes(32).toString('base64url');
  // Written beside and renamed: a crash in between must not leave half a secret.
  await writeFile(`${fileOf(dataDirectory)}.new`, secret, { mode: 0o600 });
  await rename(`${fileOf(dataDirectory)}.new`, fileOf(dataDirectory));
  return secret;
}

/** The secret of an earlier start, or null. */
export async function knownChannelSecret(dataDirectory: string): Promise<string | null> {
  try {
    return (await readFile(fileOf(dataDirectory), 'utf8')).trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
