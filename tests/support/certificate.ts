/** Self-signed certificates for tests, put together by hand: Node reads certificates, but makes none. */
import type { KeyObject } from 'node:crypto';
import { createSign, generateKeyPairSync } from 'node:crypto';

export interface CertificateOptions {
  readonly from?: Date;
  readonly until?: Date;
  readonly keys?: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

export const rsaKeys = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength });

const part = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const size = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...content: readonly Buffer[]) => part(0x30, ...content);
const algorithm = sequence(part(0x06, Buffer.from('2a864886f70d01010b', 'hex')), part(0x05)); // sha256WithRSAEncryption
const commonName = part(0x06, Buffer.from('550403', 'hex'));
const name = sequence(part(0x31, sequence(commonName, part(0x0c, Buffer.from('Prozessregister')))));
const instant = (date: Date) => part(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}Z`)); // GeneralizedTime

const day = 86_400_000;

/** The certificate as PEM, and the pair of keys it is for. */
export function selfSigned(options: CertificateOptions = {}) {
  const { keys = rsaKeys(), from = new Date(Date.now() - day), until = new Date(Date.now() + 365 * day) } = options;
  const facts = sequence(
    part(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(instant(from), instant(until)),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('RSA-SHA256').update(facts).sign(keys.privateKey);
  const der = sequence(facts, algorithm, part(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  const pem = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { pem, keys };
}

/** The private key as PEM, protected where a passphrase is given. */
export const keyPem = (key: KeyObject, passphrase?: string): string =>
  key.export({ type: 'pkcs8', format: 'pem', ...(passphrase ? { cipher: 'aes-256-cbc', passphrase } : {}) }).toString();
