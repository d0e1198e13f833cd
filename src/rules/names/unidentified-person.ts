import type { Article } from '../../model/article.ts';
import type { Entity, EntityLayer, Mention } from '../../model/entity.ts';
import type { Layers } from '../../model/layers.ts';
import { referencesWithin } from '../../model/reference-at.ts';
import { textOf } from '../../model/span.ts';
import { makeNearSurname } from '../../news/near-surname.ts';
import { blockAt, isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A person who speaks and is never introduced by the full name. */
export const unidentifiedPerson = defineRule({
  id: 'unidentified-person',
  description: 'A person who speaks is called by one name alone and never introduced with the full name in the text.',
  reason: 'Full name on first reference: a surname out of nowhere is a cut paragraph or a typing error.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: { right: 6, judged: 13 },
  fixable: null,
  bad: 'Kowalski told reporters that the vote was close. Kowalski left early.',
  good: 'Maria Kowalski, a clerk, told reporters that the vote was close. Kowalski left early.',
  options: {},
  messages: {
    unidentified: '{name} is never introduced by full name and role',
  },
  needs: ['entities', 'attributions', 'references'],
  *check(layers, { people }) {
    const { article, entities } = layers;
    const speakers = speakersOf(layers);
    const nearSurname = makeNearSurname(entities);
    for (const entity of entities.entities) {
      if (entity.type !== 'person' || entity.roles.some(({ kind }) => kind !== 'age')) continue;
      const mentions = proseMentions(article, entity, entities);
      const first = mentions.find(({ span }) => isInBody(article, span));
      if (!first) continue;
      const names = mentions.map(({ span }) => textOf(article.text, span));
      if (names.some((name) => !isSingleName(name)) || isHandle(article, first) || isPartOfMore(article, first))
        continue;
      if (isGivenInFull(article, textOf(article.text, first.span))) continue;
      if ([entity.name, ...names].some((name) => people.has(name.toLowerCase()))) continue;
      if (isNamesake(layers, first)) continue;
      const name = textOf(article.text, first.span);
      // A misspelt surname is a finding of name-inconsistency.
      if (speakers.has(entity.index) && !nearSurname(entity))
        yield { messageId: 'unidentified', data: { name }, span: first.span };
    }
  },
});

/** A surname of two whom the story names in full: which of them is meant may be open, but who they are is not. */
function isNamesake({ references }: Pick<Layers, 'references'>, { span }: Mention): boolean {
  const reference = referencesWithin(references, span)[0];
  return reference !== undefined && reference.candidates.length > 1;
}

function speakersOf({ attributions }: Pick<Layers, 'attributions'>): ReadonlySet<number> {
  const named = attributions.attributions.filter(
    ({ source, speaker }) => source?.kind === 'named' && (speaker.via === 'name' || speaker.via === 'surname'),
  );
  return new Set(named.flatMap(({ speaker }) => speaker.entity ?? []));
}

/** Labels, bylines and section lines introduce nobody. */
function proseMentions(article: Article, { mentions }: Entity, layer: EntityLayer): readonly Mention[] {
  return mentions
    .flatMap((index) => layer.mentions[index] ?? [])
    .filter(({ form, span }) => {
      const kind = blockAt(article, span.start)?.kind;
      return form === 'name' && kind !== 'labels' && kind !== 'byline' && kind !== 'section';
    });
}

/** One word with a capital and small letters; party labels, initials, plurals of families and capitals of transcripts are none. */
function isSingleName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(name) &&
    name.length >= 4 &&
    !/^[DR]-/.test(name) &&
    !name.endsWith('s') &&
    !isRunTogether(name)
  );
}

/** `Enrique Peña [Nieto]`, `[David] and Jeanne Heidler`, `the [Trump] campaign`: a piece of a longer name, or no person at all. */
function isPartOfMore(article: Article, { span }: Mention): boolean {
  const before = article.text.slice(Math.max(0, span.start - 30), span.start);
  const after = article.text.slice(span.end, span.end + 60);
  return (
    /(?:\b[Tt]he|\b\p{Lu}\S*\p{Ll}\S*|\p{Ll}’s|\p{Ll}'s) $/u.test(before) ||
    /^ (?:and|&) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(after) ||
    /^ (?:in ’t|in 't|van|von|de|der|al|el|bin) /.test(after)
  );
}

const dayOrMonth =
  /(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber) $/;

/** Whether the story has more of the name somewhere, as `of Sant Singh Chatwal`, whoever that was taken for. */
function isGivenInFull({ text, body }: Article, name: string): boolean {
  const story = body ? textOf(text, body) : text;
  for (let at = story.indexOf(name); at >= 0; at = story.indexOf(name, at + 1)) {
    const before = story.slice(Math.max(0, at - 40), at);
    if (/(?:[\p{Ll},] |\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+ $/u.test(before) && !dayOrMonth.test(before)) return true;
  }
  return false;
}

/** `HuffPo`, `TheBlaze`: a name with a capital inside that is none of a surname's own (McConnell, O’Brien, DeMint). */
function isRunTogether(name: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(name.replace(/^(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|Fitz|O['’])/, ''));
}

function isHandle(article: Article, { span }: Mention): boolean {
  return /[@#"“=]$/.test(article.text.slice(Math.max(0, span.start - 1), span.start));
}
