import type { Command } from '../command.ts';
import { claimsCommand } from './claims.ts';
import { completionsCommand } from './completions.ts';
import { duplicatesCommand } from './duplicates.ts';
import { entitiesCommand } from './entities.ts';
import { quotesCommand } from './quotes.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import { structureCommand } from './structure.ts';

/** All commands, in the order in which help lists them. A new one is a file and a line here. */
export const commands: readonly Command[] = [
  entitiesCommand,
  quotesCommand,
  claimsCommand,
  duplicatesCommand,
  structureCommand,
  reportCommand,
  schemaCommand,
  completionsCommand,
];
