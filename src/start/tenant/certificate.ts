import type { KeyObject } from 'node:crypto';
import { createPrivateKey, X509Certificate } from 'node:crypto';

/** What proves an application's identity. Held in memory only, never written or printed. */
export interface Certificate {
  /** PKCS #8 as PEM, without a passphrase. */
  readonly privateKey: string;
  /** SHA-256 in hexadecimal digits. */
  readonly thumbprint: string;
  /** ISO 8601. */
  readonly validUntil: string;
}

export type CertificateProblem =
  | 'pfx'
  | 'noCertificate'
  | 'noKey'
  | 'passphraseMissing'
  | 'passphraseWrong'
  | 'notRsa'
  | 'mismatch'
  | 'notYetValid'
  | 'expired';

/** `at` is the limit of validity (ISO 8601) where that is the problem. */
export type CertificateReading =
  { readonly certificate: Certificate } | { readonly problem: CertificateProblem; readonly at: string };

const certificateBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const keyBlock =
  /-----BEGIN (?:ENCRYPTED |RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END (?:ENCRYPTED |RSA |EC )?PRIVATE KEY-----/;
/** Microsoft's identity platform signs in with RSA keys; shorter ones are no longer thought safe. */
const fewestBits = 2048;

/** Reads a PEM file that holds a private key and its certificate, in any order, perhaps among others of a chain. */
export function readCertificate(bytes: Uint8Array, passphrase: string | undefined, now: Date): CertificateReading {
  // PFX is DER, which begins with a sequence; Node opens such files for TLS only and never hands out their key.
  if (bytes[0] === 0x30) return refused('pfx');
  const pem = new TextDecoder().decode(bytes);
  const certificates = certificatesIn(pem);
  if (certificates.length === 0) return refused('noCertificate');
  const key = keyIn(pem, passphrase);
  if (typeof key === 'string') return refused(key);
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < fewestBits) {
    return refused('notRsa');
  }
  const own = certificates.find((one) => one.checkPrivateKey(key));
  if (!own) return refused('mismatch');
  const [from, until] = [new Date(own.validFrom), new Date(own.validTo)];
  if (from > now) return refused('notYetValid', from.toISOString());
  if (until <= now) return refused('expired', until.toISOString());
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const thumbprint = own.fingerprint256.replaceAll(':', '');
  return { certificate: { privateKey, thumbprint, validUntil: until.toISOString() } };
}

const refused = (problem: CertificateProblem, at = ''): CertificateReading => ({ problem, at });

function certificatesIn(pem: string): readonly X509Certificate[] {
  try {
    return (pem.match(certificateBlock) ?? []).map((block) => new X509Certificate(block));
  } catch {
    return []; // a broken block: the caller says that there is no readable certificate
  }
}

function keyIn(pem: string, passphrase: string | undefined): KeyObject | CertificateProblem {
  const block = keyBlock.exec(pem)?.[0];
  if (!block) return 'noKey';
  const isEncrypted = block.includes('ENCRYPTED');
  if (isEncrypted && !passphrase) return 'passphraseMissing';
  try {
    return createPrivateKey(isEncrypted ? { key: block, passphrase } : block);
  } catch {
    // The reason is one of OpenSSL's words; which of the two sentences helps is known here.
    return isEncrypted ? 'passphraseWrong' : 'noKey';
  }
}
