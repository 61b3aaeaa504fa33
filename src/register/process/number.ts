/**
 * The process number people quote, `P-001234`, is the list item's own id: SharePoint counts it up and never gives it
 * out again, so it is unique, immutable and never reused without any code of ours (decision 0005).
 */
export const processNumber = (id: number): string => `P-${String(id).padStart(6, '0')}`;

/** The id behind a process number; null when the text is none. Lower case and missing zeros are forgiven. */
export function processId(text: string): number | null {
  const match = /^p-?0*(\d{1,9})$/i.exec(text.trim());
  const id = match ? Number(match[1]) : 0;
  return id > 0 ? id : null;
}
