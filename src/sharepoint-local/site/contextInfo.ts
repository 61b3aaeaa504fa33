import { digestSeconds, makeDigest } from '../http/digest';
import type { Call } from '../http/call';
import type { Answer } from '../odata/answer';

/** `contextinfo`: where one is, and a form digest for whoever asks (SRC: RequestDigest). */
export function contextInfo(call: Call): Answer {
  return {
    kind: 'value',
    name: 'GetContextWebInformation',
    type: 'SP.ContextWebInformation',
    value: {
      FormDigestTimeoutSeconds: digestSeconds,
      FormDigestValue: makeDigest(call.site, call.person.login),
      LibraryVersion: '16.0.24322.12008',
      SiteFullUrl: call.webUrl,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: call.webUrl,
    },
  };
}
