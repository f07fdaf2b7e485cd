import { type Configuration } from '../configuration';

/** Whether browsers speak TLS, to us or to the proxy in front. */
export function isSecure({ tls, behindProxy }: Pick<Configuration, 'tls' | 'behindProxy'>): boolean {
  return tls !== null || behindProxy;
}
