import { type Configuration } from './configuration';
import { type DatabaseAddress } from './postgres/database-address';
import { useEmbeddedPostgres } from './postgres/embedded-postgres';
import { migrate } from './postgres/migrate';
import { rolePasswords } from './postgres/role-passwords';

/** A migrated database that answers, embedded or external. */
export interface OpenDatabase {
  readonly address: DatabaseAddress;
  /** Names of the migrations that were applied just now. */
  readonly applied: readonly string[];
  leave(): Promise<void>;
}

/** Opens the configured database and brings it to the newest schema. With DATABASE_URL one login both migrates and
 *  serves; it then assumes the role of the work for everything but migrations. */
export async function openDatabase(configuration: Configuration): Promise<OpenDatabase> {
  if (configuration.databaseUrl !== null) {
    const owner = { connectionString: configuration.databaseUrl };
    const address: DatabaseAddress = {
      owner,
      api: { ...owner, role: 'muster_api' },
      builder: { ...owner, role: 'muster_builder' },
      reader: { ...owner, role: 'muster_reader' },
      cases: { ...owner, role: 'muster_cases' },
    };
    return { address, applied: await migrate(owner, new Map()), leave: () => Promise.resolve() };
  }
  const embedded = await useEmbeddedPostgres(configuration.dataDir, configuration.projectDir);
  try {
    const applied = await migrate(embedded.address.owner, rolePasswords(embedded.address));
    return { ...embedded, applied };
  } catch (fault) {
    await embedded.leave();
    throw fault;
  }
}
