import { failedInSharePoint } from '../errors';

/** XML 1.0 cannot carry these, and SharePoint stores through XML (text of .NET's XmlWriter; MEM). */
const unstorable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Gives the text back; control characters and half a character are refused, wherever a text may stand. */
export function storable(value: string): string {
  const bad = unstorable.exec(value)?.[0];
  if (bad === undefined) return value;
  const code = bad.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  throw failedInSharePoint(
    -2146233079,
    'SPException',
    `'${bad}', hexadecimal value 0x${code}, is an invalid character.`,
  );
}
