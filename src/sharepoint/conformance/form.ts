/**
 * The form of an answer: names and JSON types, of a collection the form of its first row, of an error its code, of a batch the
 * status and form of each part. Values differ between any two sites and say whose they are.
 */
export function formOf(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('--batchresponse') ? formOfBatch(value) : 'string';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${formOf(value[0])}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, one]) => `${name}: ${name === 'code' ? String(one) : formOf(one)}`).join(', ')}}`;
}

function formOfBatch(text: string): string {
  const parts = text.split(/^--batchresponse.*$/m).filter((part) => part.includes('HTTP/1.1'));
  return parts.map((part) => `${/HTTP\/1\.1 (\d{3})/.exec(part)?.[1]} ${formOfBody(part)}`).join(' | ');
}

function formOfBody(part: string): string {
  const start = part.indexOf('{');
  if (start < 0) return 'empty';
  try {
    return formOf(JSON.parse(part.slice(start)));
  } catch {
    return 'no JSON';
  }
}
