const SHORTEST = 15;
const LONGEST = 128;
const FEWEST_DIFFERENT_SIGNS = 6;
/** What must be left of a password after the words that everybody tries first. */
const SHORTEST_REST = 8;
const FIRST_GUESSES =
  /password|passw0rd|qwerty(uiop)?|asdfgh(jkl)?|1234567890|123456789|12345678|1234567|123456|12345|letmein|welcome|administrator|admin|muster|police|constabulary|officer|england|london|summer|winter|spring|autumn/g;

/** Whether a chosen password is long enough and not one of the first that somebody would try. There are no rules about
 *  kinds of signs and it is taken exactly as typed. */
export function isSuitablePassword(password: string, username: string): boolean {
  if (password.length < SHORTEST || password.length > LONGEST) return false;
  if (new Set(password).size < FEWEST_DIFFERENT_SIGNS) return false;
  const rest = password.toLowerCase().replaceAll(username, '').replace(FIRST_GUESSES, '');
  return rest.length >= SHORTEST_REST;
}
