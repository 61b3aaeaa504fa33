/** After all tests. */
import { rm } from 'node:fs/promises';

export default async function removeTemplates() {
  await rm(process.env.REGISTER_TEMPLATES, { recursive: true, force: true });
}
