import type { Piece, PieceNote } from '../../model/cross-text/comparison.ts';
import type { Entity, Role } from '../../model/entity.ts';
import type { Thesaurus } from '../../model/resources/thesaurus.ts';
import { foldWords } from '../../text/words/fold-words.ts';
import { withAcronyms } from './acronyms.ts';
import type { FindPieces } from './draft-check.ts';

/** A role of a person in the sources. */
interface KnownRole {
  readonly source: number;
  readonly role: Role;
  readonly words: readonly string[];
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
      index.texts.map(({ layers }) => layers.entities.entities),
    );
    if (known === null) continue;
    for (const role of entity.roles) {
      if (role.kind !== 'title' && role.kind !== 'description') continue;
      const piece = judge(role, known, data.thesaurus);
      if (piece && mentions.length > 0) yield piece;
    }
  }
};

/** Roles of the same person in the sources; null where they do not name that person. */
function rolesOf(entity: Entity, sources: readonly (readonly Entity[])[]): readonly KnownRole[] | null {
  const own = foldWords(entity.name).trim().split(' ');
  const family = own.at(-1) ?? '';
  const people = sources.flatMap((entities, source) =>
    entities
      .filter(({ type, name }) => type === 'person' && foldWords(name).trim().split(' ').includes(family))
      .map((person) => ({ source, person })),
  );
  if (people.length === 0) return null;
  return people.flatMap(({ source, person }) =>
    person.roles
      .filter(({ kind }) => kind === 'title' || kind === 'description')
      .map((role) => ({ source, role, words: wordsOf(role) })),
  );
}

function judge(role: Role, known: readonly KnownRole[], thesaurus: Thesaurus): Piece | null {
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
    const isOver = words.some((word) => formerly.test(word));
    const wasOver = best.words.some((word) => formerly.test(word));
    return isOver === wasOver ? piece('supported', best, null) : piece('differs', best, 'former');
  }
  return piece('differs', best, 'other-role');
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
