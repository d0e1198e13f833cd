import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LexiconEntry } from '../../model/config/house-lexicon.ts';
import type { Entity, NameType } from '../../model/entity.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { DeskFile } from '../desk-file.ts';
import { rangeOf } from './diagnostics.ts';
import { addToLexicon, type NewEntry } from './lexicon-edit.ts';

/** The lexicon of the configuration: where it is, what it contains, and its text as it is now. */
export interface OpenLexicon {
  readonly path: string;
  readonly uri: string;
  readonly entries: readonly LexiconEntry[];
  readonly source: string;
}

/** Offers to add the name at a range to the lexicon, with the type that the text shows, or as words that are not a name. None for names that the lexicon has. */
export function lexiconActionsOf(
  file: DeskFile,
  document: TextDocument,
  range: Range,
  lexicon: OpenLexicon,
): readonly CodeAction[] {
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 };
  const entity = namedAt(file, asked);
  if (!entity || isListed(entity, lexicon.entries)) return [];
  const { name, type } = entity;
  const offers: readonly (readonly [title: string, entry: NewEntry])[] = [
    [`Add “${name}” to the lexicon as ${type}`, { name, type, isName: true }],
    [`Add “${name}” to the lexicon as not a name`, { name, isName: false }],
  ];
  const target = TextDocument.create(lexicon.uri, '', 0, lexicon.source);
  return offers.flatMap(([title, entry]) => {
    const edits = addToLexicon(lexicon.path, lexicon.source, entry);
    if (!edits) return [];
    const changes = edits.map(({ start, end, text }) => ({ range: rangeOf(target, { start, end }), newText: text }));
    return [{ title, kind: CodeActionKind.QuickFix, edit: { changes: { [lexicon.uri]: changes } } }];
  });
}

const nameTypes: readonly string[] = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'product',
] satisfies readonly NameType[];

/** The first entity with a name that is mentioned in a range of the file. */
function namedAt({ articles }: DeskFile, asked: Span): { readonly name: string; readonly type: NameType } | null {
  for (const { analysis, toFile } of articles) {
    for (const { span, form, entity } of analysis.entities?.mentions ?? []) {
      if (form !== 'name' || !overlaps(toFile(span), asked)) continue;
      const found = analysis.entities?.entities[entity];
      if (found && isNamed(found)) return found;
    }
  }
  return null;
}

function isNamed(entity: Entity): entity is Entity & { readonly type: NameType } {
  return nameTypes.includes(entity.type);
}

function isListed({ name }: { readonly name: string }, entries: readonly LexiconEntry[]): boolean {
  return entries.some((entry) => entry.name === name || entry.aliases.includes(name));
}
