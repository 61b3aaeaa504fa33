/** Which files prove an identity, and what is said about those that don't. */
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readCertificate } from '../../../../src/start/tenant/certificate';
import { keyPem, rsaKeys, selfSigned } from '../../../support/certificate';

const now = new Date();
const day = 86_400_000;
const own = selfSigned();
const other = selfSigned();
const passphrase = 'Sommer-Regen-7';
const read = (text: string, given?: string) => readCertificate(new TextEncoder().encode(text), given, now);

describe('a certificate file', () => {
  it('is taken with key and certificate in any order, among others of a chain', () => {
    const { pem, keys } = own;
    const key = keyPem(keys.privateKey);

    const readings = [read(pem + key), read(key + other.pem + pem)];

    const thumbprint = new X509Certificate(pem).fingerprint256.replaceAll(':', '');
    const taken = expect.objectContaining({ thumbprint, privateKey: key });
    expect(readings).toEqual([{ certificate: taken }, { certificate: taken }]);
  });

  it('is opened with its passphrase', () => {
    const { pem, keys } = own;

    const reading = read(pem + keyPem(keys.privateKey, passphrase), passphrase);

    expect(reading).toEqual({ certificate: expect.objectContaining({ privateKey: keyPem(keys.privateKey) }) });
  });

  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const short = rsaKeys(1024);
  const { pem, keys } = own;
  const past = selfSigned({ until: new Date(now.getTime() - day), from: new Date(now.getTime() - 2 * day) });
  const future = selfSigned({ from: new Date(now.getTime() + day) });

  it.each([
    ['pfx', String.fromCharCode(0x30), undefined],
    ['noCertificate', keyPem(keys.privateKey), undefined],
    ['noCertificate', '-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----', undefined],
    ['noKey', pem, undefined],
    ['noKey', `${pem}-----BEGIN PRIVATE KEY-----\nbroken\n-----END PRIVATE KEY-----`, undefined],
    ['passphraseMissing', pem + keyPem(keys.privateKey, passphrase), undefined],
    ['passphraseWrong', pem + keyPem(keys.privateKey, passphrase), 'something else'],
    ['notRsa', pem + keyPem(elliptic.privateKey), undefined],
    ['notRsa', selfSigned({ keys: short }).pem + keyPem(short.privateKey), undefined],
    ['mismatch', other.pem + keyPem(keys.privateKey), undefined],
    ['expired', past.pem + keyPem(past.keys.privateKey), undefined],
    ['notYetValid', future.pem + keyPem(future.keys.privateKey), undefined],
  ])('that is of no use is refused with the reason: %s', (problem, text, given) => {
    expect(read(text, given)).toMatchObject({ problem });
  });
});
