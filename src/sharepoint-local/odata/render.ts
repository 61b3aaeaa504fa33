import type { Json, JsonObject } from '../json';
import { isJsonArray, isJsonObject } from '../json';
import type { Answer } from './answer';
import { project, type Projected } from './entity';
import type { Mode } from './modes';
import type { Selection } from './selection';

interface Rendering {
  readonly mode: Mode;
  /** `http://host/sites/x/_api/` */
  readonly api: string;
  readonly selection: Selection;
}

type Rendered = Record<string, Json>;

/** The JSON text of an answer, or null where the body stays empty. */
export function renderAnswer(answer: Answer, rendering: Rendering): string | Buffer | null {
  switch (answer.kind) {
    case 'entity':
      return renderElement(project(answer.entity, rendering.selection), rendering);
    case 'row':
      return renderRow(answer.set, answer.row, rendering);
    case 'collection': {
      const rows = answer.entities.map((one) => JSON.stringify(bodyOf(project(one, rendering.selection), rendering)));
      return renderRows(answer.set, rows, null, rendering);
    }
    case 'rows':
      return renderRows(answer.set, answer.rows, answer.next, rendering);
    case 'text':
      return answer.text;
    case 'bytes':
    case 'content':
      return answer.bytes;
    case 'value':
      return JSON.stringify(valueOf(answer.name, answer.type, answer.value, rendering));
    case 'results':
      return renderResults(answer.name, answer.type, answer.results, rendering);
    case 'nothing':
      return renderNothing(rendering);
    case 'done':
      return null;
  }
}

/** A page of rows around their ready JSON. */
export function renderRows(
  set: string,
  rows: readonly string[],
  next: string | null,
  { mode, api }: Omit<Rendering, 'selection'>,
): string {
  const joined = rows.join(',');
  if (mode === 'verbose') return `{"d":{"results":[${joined}]${next ? `,"__next":${JSON.stringify(next)}` : ''}}}`;
  const metadata = mode === 'minimalmetadata' ? `"odata.metadata":${JSON.stringify(`${api}$metadata#${set}`)},` : '';
  const link = next ? `"odata.nextLink":${JSON.stringify(next)},` : '';
  return `{${metadata}${link}"value":[${joined}]}`;
}

function renderResults(name: string, type: string, results: readonly JsonObject[], { mode, api }: Rendering): string {
  if (mode === 'verbose') return JSON.stringify({ d: { [name]: { __metadata: { type }, results } } });
  const metadata = mode === 'minimalmetadata' ? { 'odata.metadata': `${api}$metadata#${type}` } : {};
  return JSON.stringify({ ...metadata, value: results });
}

/** One ready element in its frame. */
function renderRow(set: string, row: string, { mode, api }: Rendering): string {
  if (mode === 'verbose') return `{"d":${row}}`;
  return mode === 'nometadata'
    ? row
    : `{"odata.metadata":${JSON.stringify(`${api}$metadata#${set}/@Element`)},${row.slice(1)}`;
}

function renderElement(projected: Projected, rendering: Rendering): string {
  const body = bodyOf(projected, rendering);
  if (rendering.mode === 'verbose') return JSON.stringify({ d: body });
  if (rendering.mode === 'nometadata') return JSON.stringify(body);
  return JSON.stringify({ 'odata.metadata': `${rendering.api}$metadata#${projected.entity.set}/@Element`, ...body });
}

/** One entity with the metadata of the mode, without the frame around it. */
export function bodyOf(projected: Projected, rendering: Pick<Rendering, 'mode' | 'api'>): Rendered {
  const { mode } = rendering;
  const body: Rendered = { ...headOf(projected, rendering) };
  for (const [name, value] of Object.entries(projected.values))
    body[name] = mode === 'verbose' ? verboseValue(value) : value;
  for (const [name, related] of Object.entries(projected.expanded)) {
    if (related === null) continue;
    if (!Array.isArray(related)) body[name] = bodyOf(related as Projected, rendering);
    else {
      const rows = (related as readonly Projected[]).map((one) => bodyOf(one, rendering));
      body[name] = mode === 'verbose' ? { results: rows } : rows;
    }
  }
  return body;
}

function headOf({ entity }: Projected, { mode, api }: Pick<Rendering, 'mode' | 'api'>): Rendered {
  if (mode === 'nometadata') return {};
  const uri = `${api}${entity.editLink}`;
  if (mode === 'verbose') {
    const metadata: Rendered = {
      id: entity.id ?? uri,
      uri,
      ...(entity.etag ? { etag: entity.etag } : {}),
      type: entity.type,
    };
    return { __metadata: metadata };
  }
  const head: Rendered = { 'odata.type': entity.type, 'odata.id': entity.id ?? uri };
  if (entity.etag) head['odata.etag'] = entity.etag;
  head['odata.editLink'] = entity.editLink;
  return head;
}

function verboseValue(value: Json): Json {
  if (!isJsonArray(value)) return value;
  const type = value.some((one) => typeof one === 'number') ? 'Collection(Edm.Int32)' : 'Collection(Edm.String)';
  return { __metadata: { type }, results: value };
}

function valueOf(name: string, type: string, value: Json, { mode, api }: Rendering): JsonObject {
  if (mode === 'verbose') return { d: { [name]: verboseValue(value) } };
  const metadata: JsonObject = mode === 'minimalmetadata' ? { 'odata.metadata': `${api}$metadata#${type}` } : {};
  return isJsonObject(value) ? { ...metadata, ...value } : { ...metadata, value };
}

function renderNothing({ mode, api }: Rendering): string {
  if (mode === 'verbose') return '{"d":null}';
  if (mode === 'nometadata') return '{"odata.null":true}';
  return JSON.stringify({ 'odata.metadata': `${api}$metadata#Edm.Null`, 'odata.null': true });
}
