import { type Credentials } from './people';
import { postJson } from './post-json';

/** Signs in with the generated password of a new account and replaces it, as a person would. Gives the session that is open
 *  then. */
export async function replacePassword(
  address: string,
  username: string,
  generated: string,
): Promise<Credentials> {
  const password = `${username} walks four quiet miles`;
  const begun = await postJson(address, '/api/session', { username, password: generated });
  const own = { current: generated, next: password };
  const changed = await postJson(address, '/api/session/password', own, begun.cookie);
  return { username, password, cookie: changed.cookie };
}
