/** Before all tests: a folder that every test file finds, for what is made once in a run (`registerSite.ts`). */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function makeTemplateFolder() {
  process.env.REGISTER_TEMPLATES = await mkdtemp(join(tmpdir(), 'register-templates-'));
}
