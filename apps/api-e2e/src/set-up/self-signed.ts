import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A fresh key and a certificate for 127.0.0.1 that it signs itself, both PEM, the key locked when a
 *  passphrase is given. Made here, so that no key lies in the
 *  repository and nothing else has to be installed. The structure is X.509 v3 (RFC 5280, section 4.1) in DER. */
export function selfSigned(passphrase?: string): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid('550403'), tagged(0x0c, Buffer.from('Muster test')))));
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime('250101000000Z'), utcTime('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(addressOfThisMachine())),
  );
  const cert = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)));
  return { cert: pem('CERTIFICATE', cert), key: keyPem(privateKey, passphrase) };
}

const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Buffer[]) => tagged(0x30, ...parts);
const set = (...parts: readonly Buffer[]) => tagged(0x31, ...parts);
const integer = (value: number) => tagged(0x02, Buffer.from([value]));
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));
const utcTime = (text: string) => tagged(0x17, Buffer.from(text));
const bits = (content: Buffer) => tagged(0x03, Buffer.from([0]), content);
/** 1.2.840.10045.4.3.2 */
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));

/** subjectAltName (2.5.29.17) with one iPAddress. */
function addressOfThisMachine(): Buffer {
  return sequence(oid('551d11'), tagged(0x04, sequence(tagged(0x87, Buffer.from([127, 0, 0, 1])))));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function keyPem(key: KeyObject, passphrase?: string): string {
  const locked = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  return key.export({ type: 'pkcs8', format: 'pem', ...locked }).toString();
}
