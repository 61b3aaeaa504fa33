import type { ImportRow } from '../exchange/cell';
import { cellText } from '../exchange/cell';
import type { Header } from '../exchange/mapping';
import { proposeCatalogueMapping } from './columns';
import { isLinkableKey } from './links';
import type { CatalogueSource } from './plan';

const rowsLookedAt = 200;

/**
 * Which catalogue a file probably is: what its keys are, then what its columns are called, then what the file is called. Most are
 * LeiKa or FIM. Only a proposal: somebody decides.
 */
export function proposedSource(
  file: string,
  { rows, header }: { readonly rows: readonly ImportRow[]; readonly header: Header },
): CatalogueSource {
  const keyColumn = proposeCatalogueMapping(header.names).indexOf('key');
  const keys = rows
    .slice(header.index + 1, header.index + 1 + rowsLookedAt)
    .map((row) => cellText(row[keyColumn] ?? null).replace(/[\s.-]/g, ''))
    .filter(Boolean);
  if (keys.length > 0 && keys.filter(isLinkableKey).length * 2 >= keys.length) return 'leika';
  const said = [header.names[keyColumn] ?? '', header.names.join(' '), file];
  return said.map(sourceIn).find((source) => source !== null) ?? 'leika';
}

function sourceIn(text: string): CatalogueSource | null {
  if (/kgst/i.test(text)) return 'kgst';
  if (/leika|fim(?![a-z])/i.test(text)) return 'leika';
  return /ozg/i.test(text) ? 'ozg' : null;
}
