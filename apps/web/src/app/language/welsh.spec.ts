import { EN_SHELL } from '@muster/narrative';
import { NAVIGATION } from '../shell/pages';
import { WELSH } from './welsh';

describe('the shell in Welsh', () => {
  it('has every text and every label of the navigation, and none of them in English', () => {
    expect(Object.keys(WELSH.shell).sort()).toEqual(Object.keys(EN_SHELL).sort());
    expect(NAVIGATION.filter(({ path }) => !(path in WELSH.navigation)).map(({ path }) => path)).toEqual([]);
    for (const { path, label } of NAVIGATION) expect(WELSH.navigation[path]).not.toBe(label);
    const same = Object.entries(EN_SHELL).filter(
      ([key, text]) => WELSH.shell[key as keyof typeof EN_SHELL] === text,
    );
    expect(same).toEqual([]);
  });
});
