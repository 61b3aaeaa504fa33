import { invalidRequest, type SharePointError } from '../errors';

/** "However a maximum of 2097152 bytes is allowed" (pnpjs#2980, #3207). */
const largestBody = 2_097_152;
/** A file or attachment in one request: 250 MB (DOC for files, §2.6 MEM for attachments). */
const largestUpload = 262_144_000;

const uploads =
  /\/(?:add|addusingpath|startupload|continueupload|finishupload|uploadimage)(?:\(|%28)|\/(?:\$|%24)value$/i;

/** The most bytes a request with this path may carry. */
export function mostBytesOf(path: string): number {
  return uploads.test(path) ? largestUpload : largestBody;
}

/** Refuses a body that is too large for its path. */
export function refuseTooLarge(bytes: number, path: string): void {
  const most = mostBytesOf(path);
  if (bytes > most) throw most === largestBody ? bodyTooLarge(bytes) : uploadTooLarge();
}

function bodyTooLarge(bytes: number): SharePointError {
  return invalidRequest(
    'The maximum number of bytes allowed to be read from the stream has been exceeded. ' +
      `After the last read operation, a total of ${bytes} bytes has been read from the stream; however a maximum of ${largestBody} bytes is allowed.`,
  );
}

/** Text believed (MEM). */
function uploadTooLarge(): SharePointError {
  return invalidRequest(
    `The request message is too big. The server does not allow messages larger than ${largestUpload} bytes.`,
  );
}
