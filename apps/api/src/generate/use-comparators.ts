import { type INestApplicationContext } from '@nestjs/common';
import { COMPARATOR_FORCES } from '@muster/domain';
import { ComparatorImporter } from '../app/comparators/comparator-import.service';
import { ComparatorsService } from '../app/comparators/comparators.service';
import { required } from './required';

/** Does once what people do with public figures: an invented year is loaded, a file is refused, and figures are asked
 *  for. */
export async function useComparators(app: INestApplicationContext): Promise<void> {
  const importer = app.get(ComparatorImporter);
  const header = 'date,geo_code,force_name,sex,rank_description,worker_type,total_headcount,total_fte';
  const rows = COMPARATOR_FORCES.map(
    ({ code, name }) => `2100,${code},"${name}",Female,Constable,police officer,1,1`,
  );
  for (const text of [[header, ...rows].join('\n'), header]) {
    const bytes = atOnce(text);
    required(await importer.receive({ bytes, publication: undefined, totals: new Map(), actor: 'generate' }));
  }
  required(
    await app
      .get(ComparatorsService)
      .figures({ measure: 'women', year: '2100', workerType: 'officer', forces: [] }),
  );
}

async function* atOnce(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
