import { ok, refuse, type Result } from '@muster/domain';
import { type Configuration } from '../configuration';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export type AddressRefusal = {
  readonly code: 'bad-port' | 'address-not-protected';
  readonly message: string;
};

/** Whether the configured address may be listened on: anything but the own machine needs TLS, here or in a declared proxy. */
export function checkAddress(configuration: Configuration): Result<void, AddressRefusal> {
  const { host, port, tls, behindProxy } = configuration;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return refuse('bad-port', 'PORT must be a whole number from 1 to 65535.');
  }
  if (!LOOPBACK.has(host) && tls === null && !behindProxy) {
    return refuse(
      'address-not-protected',
      'HOST is not this machine alone, so set MUSTER_TLS_CERT and MUSTER_TLS_KEY, or MUSTER_PROXY=1 when a proxy in front does TLS.',
    );
  }
  return ok(undefined);
}
