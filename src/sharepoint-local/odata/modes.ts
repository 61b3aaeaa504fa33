import { notInTheStandIn } from '../errors';

/** How much metadata an answer carries. */
export type Mode = 'minimalmetadata' | 'nometadata' | 'verbose';

/** Reads Accept; `application/json` alone means minimal metadata. SharePoint would answer XML to anything else. */
export function modeOf(accept: string | undefined): Mode {
  const text = (accept ?? '').toLowerCase();
  if (!text.includes('application/json'))
    throw notInTheStandIn(`An answer as '${accept ?? ''}' (only application/json)`);
  if (text.includes('odata.metadata=')) throw notInTheStandIn('OData version 4');
  const asked = /odata=(\w+)/.exec(text)?.[1] ?? 'minimalmetadata';
  if (asked === 'verbose' || asked === 'nometadata' || asked === 'minimalmetadata') return asked;
  throw notInTheStandIn(`odata=${asked}`);
}

/** Content-Type of an answer in this mode. */
export function contentTypeOf(mode: Mode): string {
  return mode === 'verbose'
    ? 'application/json;odata=verbose;charset=utf-8'
    : `application/json;odata=${mode};streaming=true;charset=utf-8`;
}
