import type { Role } from '../model/entity.ts';
import { defineRule } from './rule.ts';

/** Titles of which nobody holds two at once; each with the forms that mean the same. */
const offices: readonly (readonly string[])[] = [
  ['senator', 'sen.', 'sen'],
  ['representative', 'rep.', 'rep', 'congressman', 'congresswoman'],
  ['governor', 'gov.', 'gov'],
];

/** Ranks of the police and of armies, each with its short forms; the last one of a title counts: `Lt. Col.` is a colonel. */
const ranks: readonly (readonly string[])[] = [
  ['constable', 'pc'],
  ['sergeant', 'sgt.', 'sgt'],
  ['inspector', 'insp.', 'insp'],
  ['superintendent', 'supt.', 'supt'],
  ['lieutenant', 'lt.', 'lt'],
  ['captain', 'capt.', 'capt'],
  ['major', 'maj.', 'maj'],
  ['colonel', 'col.', 'col'],
  ['general', 'gen.', 'gen'],
  ['admiral', 'adm.', 'adm'],
];
/** What may stand before a rank. */
const ofRank: ReadonlySet<string> = new Set(
  'detective chief staff master brig. brigadier rear vice retired acting police army'.split(' '),
);

/** One person with two titles, or two ages. */
export const titleInconsistency = defineRule({
  id: 'title-inconsistency',
  description: 'One person is given two offices or ranks that nobody holds at once, or two ages.',
  reason: 'One of the two is wrong, or two people were taken for one.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Sen. Mike Lee opposed the bridge. Rep. Mike Lee voted against it.',
  good: 'Sen. Mike Lee opposed the bridge. Sen. Lee voted against it.',
  options: {},
  messages: { conflict: '{name} is “{second}” here and “{first}” before' },
  needs: ['entities'],
  *check({ article, entities }) {
    for (const entity of entities.entities) {
      if (entity.type !== 'person') continue;
      const starts = entity.mentions.map((index) => entities.mentions[index]?.span.start ?? 0);
      const conflict = firstConflict(entity.roles.filter((role) => role.kind === 'age' || isBeforeName(role, starts)));
      if (!conflict) continue;
      const [first, second] = conflict;
      yield {
        messageId: 'conflict',
        data: { name: entity.name, first: first.text, second: second.text },
        span: second.span,
        related: [{ article: article.id, span: first.span, message: `“${first.text}”` }],
      };
    }
  },
});

/** A title counts where it stands before the name itself: in a list, what follows a name may be the next one's title. */
function isBeforeName({ span }: Role, starts: readonly number[]): boolean {
  return starts.some((start) => start >= span.end && start <= span.end + 2);
}

function firstConflict(roles: readonly Role[]): readonly [Role, Role] | null {
  for (const [index, second] of roles.entries()) {
    const first = roles.slice(0, index).find((role) => areAtOdds(role, second));
    if (first) return [first, second];
  }
  return null;
}

function areAtOdds(a: Role, b: Role): boolean {
  if (a.kind === 'age' && b.kind === 'age')
    return Math.abs(Number.parseInt(a.text, 10) - Number.parseInt(b.text, 10)) >= 2;
  return [officeOf, rankOf].some((indexOf) => {
    const [first, second] = [indexOf(a), indexOf(b)];
    return first !== null && second !== null && first !== second;
  });
}

/** Index of the rank that the title is, null for others: an attorney general has none. */
function rankOf({ text }: Role): number | null {
  const words = text.toLowerCase().split(/\s+/);
  const found = words.map((word) => ranks.findIndex((forms) => forms.includes(word)));
  const isRank = found.every((index, place) => index !== -1 || ofRank.has(words[place] ?? ''));
  const last = found.at(-1) ?? -1;
  return isRank && last !== -1 ? last : null;
}

/** Index of the office that the title is, null for others; `former` offices and joined titles are no evidence. */
function officeOf({ text }: Role): number | null {
  const words = text.toLowerCase().split(/[\s,]+/);
  if (words.some((word) => ['former', 'ex', 'then', 'late'].includes(word))) return null;
  const index = offices.findIndex((forms) => words.some((word) => forms.includes(word)));
  return index === -1 ? null : index;
}
