/** A refusal in SharePoint's own words: status, `"<hresult>, <exception type>"` and text. */
export class SharePointError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'SharePointError';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const invalidQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const spException = '-1, Microsoft.SharePoint.SPException';

/** Something SharePoint can do and this room cannot: said aloud, never skipped. */
export function notInTheStandIn(what: string): SharePointError {
  return new SharePointError(501, '-1, System.NotImplementedException', `${what} is not in the stand-in.`);
}

/** Addressed what no endpoint answers to (text: nextcloud/sharepoint#43). */
export function noSuchResource(segment: string): SharePointError {
  const code = '-1, Microsoft.SharePoint.Client.ResourceNotFoundException';
  return new SharePointError(404, code, `Cannot find resource for the request ${segment}.`);
}

/** The verb does not fit the endpoint. Text believed (MEM). */
export function methodNotAllowed(verb: string): SharePointError {
  const code = '-1, Microsoft.SharePoint.Client.ClientServiceException';
  return new SharePointError(405, code, `The HTTP method '${verb}' cannot be used to access the resource.`);
}

/** A request the OData reader refuses before any list is touched. */
export function invalidRequest(message: string): SharePointError {
  return new SharePointError(400, invalidQuery, message);
}

/** Malformed expression (text: Atvero-Issues#388). */
export function invalidExpression(expression: string): SharePointError {
  return invalidRequest(`The expression "${expression}" is not valid.`);
}

/** Unknown name in $select, $filter, $expand, $orderby (python-client#524). */
export function noSuchFieldOrProperty(name: string): SharePointError {
  return new SharePointError(400, spException, `The field or property '${name}' does not exist.`);
}

/** Unknown name in a body (Atvero-Issues#2). */
export function noSuchProperty(name: string, type: string): SharePointError {
  return invalidRequest(
    `The property '${name}' does not exist on type '${type}'. ` +
      'Make sure to only use property names that are defined by the type.',
  );
}

/** A value of the wrong JSON type (the OData reader's own sentence). */
export function wrongPrimitive(expected: string): SharePointError {
  return invalidRequest(
    `Cannot convert a primitive value to the expected type '${expected}'. See the inner exception for more details.`,
  );
}

/** A node of the wrong shape (controls-react#1961, pnpjs#2265). */
export function unexpectedNode(found: string, expected: string): SharePointError {
  return invalidRequest(
    `An unexpected '${found}' node was found when reading from the JSON reader. A '${expected}' node was expected.`,
  );
}

/** A refusal of SharePoint's own logic with status 400. */
export function refusedBySharePoint(code: number, message: string): SharePointError {
  return new SharePointError(400, `${code}, Microsoft.SharePoint.SPException`, message);
}

/** A refusal of SharePoint's own logic which it reports as 500. */
export function failedInSharePoint(code: number, type: string, message: string): SharePointError {
  return new SharePointError(500, `${code}, Microsoft.SharePoint.${type}`, message);
}

/** The person is known but may not (text of an item added by a visitor: pnpjs#3173, sp-dev-fx-webparts#3454). */
export function accessDenied(): SharePointError {
  return new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
  );
}

/** The person may not even open the site (text: pnpjs#1830). */
export function siteClosed(): SharePointError {
  return new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Attempted to perform an unauthorized operation.',
  );
}

/** Another edit came first (sp-dev-fx-controls-react#1509). */
export function etagMismatch(sent: string, actual: string): SharePointError {
  return new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${sent}' does not match the object's ETag value '${actual}'.`,
  );
}
