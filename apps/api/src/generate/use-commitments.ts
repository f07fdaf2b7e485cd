import { type INestApplicationContext } from '@nestjs/common';
import { CommitmentEditor } from '../app/commitments/commitment-editor.service';
import { CommitmentImporter } from '../app/commitments/commitment-importer.service';
import { CommitmentRegisters } from '../app/commitments/commitment-register.service';
import { required } from './required';

const LIST =
  'action_ref,short_title,rating,rating_period,evidence\n1,An invented commitment,Green,Q1 2020/21,A report\n';

/** Does once what people do with commitments: a list comes in, a line is changed, rated and given evidence, and the register
 *  is read. */
export async function useCommitments(app: INestApplicationContext): Promise<void> {
  const [force, ref, actor] = ['EXMP', '1', 'generate'] as const;
  required(await app.get(CommitmentImporter).receive(force, atOnce(LIST), actor, 'write'));
  const editor = app.get(CommitmentEditor);
  const line = { kind: 'commitment', title: 'Another title', owner: null, forum: null } as const;
  const links = { nextStep: null, due: null, measures: [{ id: 'retention', address: '/retention' }] };
  required(await editor.save({ force, ref, version: 1, ...line, ...links }, actor));
  required(await editor.rate({ force, ref, version: 2, rating: 'amber', period: 'Q2 2020/21' }, actor));
  const piece = { id: null, version: 0, text: 'A note', link: null, section: null, refs: [ref] };
  required(await editor.saveEvidence({ force, ...piece }, actor));
  required(await app.get(CommitmentRegisters).at(force, '2020-11-01', 'others'));
}

async function* atOnce(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
