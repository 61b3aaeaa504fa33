import { refusedBySharePoint, type SharePointError } from '../errors';

/** 400 characters for the whole path, and no more for one name (DOC). */
const longestPath = 400;
const forbidden =
  /["*:<>?/\\|\u0000-\u001f\u007f]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)$|_vti_|^~\$|^\.\.?$|\.$|^\s|\s$/i;

/** Refuses names files and folders cannot have (rules DOC, text and code MEM) and paths that get too long. */
export function refuseBadName(name: string, directory: string): void {
  if (name === '' || forbidden.test(name) || reserved.test(name)) throw badName(name);
  // SharePoint counts from the site collection on: `sites/x/…`.
  if (directory.length + name.length > longestPath) throw tooLong();
}

/** `a.txt` → `a1.txt`, `a2.txt` …: the first name `isTaken` does not know (MEM). */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let counter = 0;
  const candidate = () => (counter === 0 ? name : `${stem}${counter}${extension}`);
  while (isTaken(candidate())) counter += 1;
  return candidate();
}

/** Folder and name of an address. */
export function splitAddress(address: string): { directory: string; leaf: string } {
  const cut = address.lastIndexOf('/');
  return { directory: address.slice(0, Math.max(cut, 0)), leaf: address.slice(cut + 1) };
}

/** Addresses are found without case. */
export function keyOf(address: string): string {
  return address.toLowerCase();
}

function badName(name: string): SharePointError {
  return refusedBySharePoint(
    -2130575245,
    `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
  );
}

function tooLong(): SharePointError {
  return refusedBySharePoint(
    -2147024690,
    `The specified file or folder name is too long. The URL path for all files and folders must be ${longestPath} characters or less (and no more than ${longestPath} characters for any single file or folder name in the URL). Please type a shorter file or folder name.`,
  );
}
