import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileOf = (dataDirectory: string) => join(dataDirectory, 'channel.secret');

/** The secret that the local channel and the bot share; made at the first start, readable for its owner only. */
export async function channelSecret(dataDirectory: string): Promise<string> {
  const known = await knownChannelSecret(dataDirectory);
  if (known) return known;
  const secret = randomBytes(32).toString('base64url');
  await writeFile(fileOf(dataDirectory), secret, { mode: 0o600, flag: 'wx' });
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
