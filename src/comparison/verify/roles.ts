import type { Piece, PieceNote } from '../../model/cross-text/comparison.ts';
import type { Entity, Role } from '../../model/entity.ts';
import type { Thesaurus } from '../../model/resources/thesaurus.ts';
import { foldWords } from '../../text/words/fold-words.ts';
import type { ComparedLayers } from '../compared-text.ts';
import { withAcronyms } from './acronyms.ts';
import type { FindPieces } from './draft-check.ts';

/** A role of a person in the sources. */
interface KnownRole {
  readonly source: number;
  readonly role: Role;
  readonly words: readonly string[];
  readonly isOver: boolean | null;
}

/** Words that say that a role is over. */
const formerly = /^(?:former|ex|late|then|onetime|outgoing)$/;
/** Words of a role that show one person's from no other's. */
const empty = /^(?:the|a|an|of|for|in|at|and|its|his|her|their|is|who|to|on)$/;

/** Roles of a draft's people, each against the roles that the sources give them. */
export const findRolePieces: FindPieces = function* ({ text, index, data }) {
  const { entities, mentions } = text.layers.entities;
  const body = text.sentences;
  if (body.length === 0) return;
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const known = rolesOf(
      entity,
      index.texts.map(({ layers }) => layers),
    );
    if (known === null) continue;
    for (const role of entity.roles) {
      if (role.kind !== 'title' && role.kind !== 'description') continue;
      const piece = judge(role, text.layers.article.text, known, data.thesaurus);
      if (piece && mentions.length > 0) yield piece;
    }
  }
};

/** Roles of the same person in the sources; null where they do not name that person. */
function rolesOf(entity: Entity, sources: readonly ComparedLayers[]): readonly KnownRole[] | null {
  const own = foldWords(entity.name).trim().split(' ');
  const family = own.at(-1) ?? '';
  const people = sources.flatMap((layers, source) =>
    layers.entities.entities
      .filter(({ type, name }) => type === 'person' && foldWords(name).trim().split(' ').includes(family))
      .map((person) => ({ source, person, text: layers.article.text })),
  );
  if (people.length === 0) return null;
  return people.flatMap(({ source, person, text }) =>
    person.roles
      .filter(({ kind }) => kind === 'title' || kind === 'description')
      .map((role) => ({ source, role, words: wordsOf(role), isOver: isOver(role, text) })),
  );
}

function judge(role: Role, text: string, known: readonly KnownRole[], thesaurus: Thesaurus): Piece | null {
  const words = wordsOf(role);
  const telling = words.filter((word) => !formerly.test(word));
  if (telling.length === 0) return null;
  const piece = (verdict: Piece['verdict'], other: KnownRole | null, note: PieceNote | null): Piece => ({
    kind: 'role',
    span: role.span,
    verdict,
    source: other && { source: other.source, ...other.role.span },
    note,
  });
  const covers = (other: KnownRole) => {
    const own = withAcronyms(telling, other.words);
    const others = withAcronyms(other.words, telling);
    return (
      own.filter((word) => others.some((against) => isNear(thesaurus.relation(against, word)))).length / own.length
    );
  };
  const best = [...known].sort((a, b) => covers(b) - covers(a))[0];
  if (!best) return null;
  if (covers(best) >= 0.5) {
    const isNowOver = isOver(role, text);
    const isKnown = isNowOver !== null && best.isOver !== null;
    return !isKnown || isNowOver === best.isOver ? piece('supported', best, null) : piece('differs', best, 'former');
  }
  return piece('differs', best, 'other-role');
}

/** Words before `and` that one `former` reaches over. */
const overBefore = /\b(?:former|ex-|late|then-|onetime|outgoing)\s?(?:[\p{L}-]+\s){1,3}and (?:an? )?$/iu;
const mostBefore = 60;

/** Whether the text says that a role is over; null where that is open: a `former` may reach over two roles (`former boxer and singer`). */
function isOver(role: Role, text: string): boolean | null {
  const { start } = role.span;
  if (overBefore.test(text.slice(Math.max(0, start - mostBefore), start))) return null;
  const words = wordsOf(role);
  const at = words.findIndex((word) => formerly.test(word));
  return at < 0 ? false : / and /.test(role.text.slice(0, -1)) ? null : true;
}

function isNear(relation: string): boolean {
  return relation === 'same' || relation === 'synonym' || relation === 'wider';
}

function wordsOf({ text }: Role): readonly string[] {
  return foldWords(text)
    .trim()
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !empty.test(word));
}
