import { type ShellTexts } from './shell-specs';

/** Texts around every page in Welsh: a draft that nobody has reviewed. */
export const CY_SHELL: ShellTexts = {
  'shell.skip': 'Neidio i’r prif gynnwys',
  'shell.menu': 'Dewislen',
  'shell.pages': 'Tudalennau',
  'shell.language': 'Iaith',
  'shell.password': 'newid eich cyfrinair',
  'shell.sign-out': 'Allgofnodi',
  'shell.about-data': 'Am y data hwn',
  'shell.synthetic': 'Data synthetig.',
  'shell.invented': 'dyfeisiwyd ei bobl a’u ffigurau.',
  'shell.confidential':
    'Mae ffigurau am bobl yn gyfrinachol. Rhannwch nhw dim ond â’r rhai a gaiff eu gweld, a pheidiwch byth â’u copïo i ddyfeisiau personol.',
  'shell.methods': 'Sut y cyfrifir ffigurau',
  'shell.definitions': 'Diffiniadau',
  'shell.baselines': 'Gwaelodlinau',
  'shell.talk': 'Cais am sgwrs',
};
