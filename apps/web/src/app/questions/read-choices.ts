import { type AddressParameters } from './address';
import { mayBeChosen } from './may-be-chosen';
import { type Chosen, type PageChoice } from './page-choice';

/** The choices of a page that stand in its address. What is unknown is left out and named in `notices`. */
export function readChoices(
  address: AddressParameters,
  offered: readonly PageChoice[],
  notices: string[],
): Chosen {
  const chosen: Record<string, string> = {};
  for (const choice of offered) {
    const { name, label, usual } = choice;
    const asked = address.get(name);
    if (asked === null || asked === usual) continue;
    if (mayBeChosen(choice, asked)) chosen[name] = asked;
    else notices.push(`The address names a ${label} that is not known. The usual one is used.`);
  }
  return chosen;
}
