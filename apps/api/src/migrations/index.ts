import { CreateRolesAndSchemas1764000000001 } from './1764000000001-create-roles-and-schemas';

/** Every migration in order. A migration that has been released is never edited: add another. */
export const MIGRATIONS = [CreateRolesAndSchemas1764000000001] as const;
