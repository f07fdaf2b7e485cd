import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { ok, refuse, type Result } from '@muster/domain';
import { type Configuration } from '../configuration';

export type CertificateRefusal = {
  readonly code: 'certificate-incomplete' | 'certificate-unreadable' | 'certificate-unusable';
  readonly message: string;
};

/** Whether the TLS certificate and its key can be read, are PEM, and belong together. Nothing to check without TLS. */
export function checkCertificate({ tls }: Pick<Configuration, 'tls'>): Result<void, CertificateRefusal> {
  if (tls === null) return ok(undefined);
  if (tls.certFile === '' || tls.keyFile === '') {
    return refuse(
      'certificate-incomplete',
      'MUSTER_TLS_CERT and MUSTER_TLS_KEY belong together; set both, or neither.',
    );
  }
  let cert: Buffer;
  let key: Buffer;
  try {
    cert = readFileSync(tls.certFile);
    key = readFileSync(tls.keyFile);
  } catch {
    return refuse(
      'certificate-unreadable',
      'the files that MUSTER_TLS_CERT and MUSTER_TLS_KEY name cannot be read by this user.',
    );
  }
  try {
    createSecureContext({ cert, key, minVersion: 'TLSv1.2' });
    return ok(undefined);
  } catch {
    return refuse(
      'certificate-unusable',
      'MUSTER_TLS_CERT and MUSTER_TLS_KEY must be a PEM certificate and its own PEM key without a passphrase.',
    );
  }
}
