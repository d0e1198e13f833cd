import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { EntityLayer } from '../../model/entity.ts';
import { entityMeantBy } from '../../model/reference-at.ts';
import { type Span, textOf } from '../../model/span.ts';
import { blockAt, isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** Why a source is not named, in the words that newsrooms use. Linear: no nested repetition. */
const reason =
  /\b(?:anonym\w+|not (?:be |been |being )?authori[sz]ed|(?:was|were|is|are)(?: not|n['’]t) (?:allowed|permitted|cleared) to (?:speak|talk|comment)|(?:not|declined|refused|asked not|requested not|did not want|didn['’]t want|wished not) (?:to be )?(?:named|identified|quoted)|(?:cannot|could not|can['’]t) be (?:named|identified)|on the condition that|whose (?:name|identity)|(?:name|identity) (?:is|was|has been|are|were) (?:being )?(?:withheld|changed|protected)|for fear of|fear(?:s|ed|ing)? (?:reprisals?|retaliation|retribution)|because (?:he|she|they|of)|to (?:discuss|speak|talk) (?:freely|candidly|frankly|publicly|openly)|citing (?:the )?(?:sensitivity|fear|safety|policy|protocol)|not (?:his|her|their) real name|off the record|on background)/i;

/** One or a few who are described by what they are or know; offices that speak as one (`officials`) publish what they say. */
const unnamed =
  /^(?:the |that |this |those |these )?(?:[\p{L}-]+ ){0,3}sources?$|^(?:the )?(?:an?|one|two|three|four|five|several|some|another|senior|second|former|current)\s+(?:(?!(?:ban|on|for|by|from|against)\b)[\p{L}’'.-]+ ){0,4}(?:official|officials|aide|aides|advis[eo]rs?|diplomats?|insiders?|operatives?|strategists?|executives?|lawmakers?|minister|employees?|staffers?)\b(?! of )|\b(?:person|people|man|woman|individuals?|executives?) (?:briefed|close|familiar|involved|with (?:direct |first-?hand )?knowledge)\b|\b(?:sources?|insiders?)\b.{0,20}\b(?:close|familiar|briefed|with knowledge|inside|within)\b|\bunnamed\b|\bunidentified\b|^(?:the|those|these) (?:officials?|aides?|diplomats?|insiders?)$/iu;

/** A group whose members are named (`officials, including Anna Smith`), and nobody in particular: `does that person get tired`. */
const notHidden =
  /\b(?:including|such as|among them)\b|^(?:any|every|no|other) |^(?:person|someone|open source|data source|news source)$/i;

/** What is said in public. */
const isPublic = /^(?:announce|declare|order|proclaim|sign|rule|vote|tweet|post|publish)$/;

/** Paragraphs after the source in which the reason or the name may follow. */
const after = 2;

/** A source without name, and without a word on why. */
export const anonymousSourceWithoutReason = defineRule({
  id: 'anonymous-source-without-reason',
  description: 'A source is not named, and the story does not say why.',
  reason: 'The codes of the Guardian, NPR and the Journalism Trust Initiative ask for the reason to be given.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: { right: 25, judged: 30 },
  fixable: null,
  bad: 'A person close to the mayor said the bridge would not open in June.',
  good: 'A person close to the mayor, who was not authorised to speak publicly, said the bridge would not open.',
  options: {},
  messages: { anonymous: '“{source}” is not named, and no reason is given' },
  needs: ['attributions', 'entities', 'references'],
  check({ article, attributions, entities, references }) {
    const seen = new Set<number>();
    const found: Unnamed[] = [];
    const isNamed = namedWithin(entities);
    const explained = reason.test(article.body ? textOf(article.text, article.body) : '');
    for (const attribution of attributions.attributions) {
      const { source, cue } = attribution;
      if (!source || seen.has(source.span.start) || !isInBody(article, source.span)) continue;
      const described = textOf(article.text, source.span);
      if (!unnamed.test(described) || isNamed(source.span) || (cue && isPublic.test(cue.lemma))) continue;
      // `The official` who was named before.
      if (isSpokenOf(described) && entityMeantBy(references, source.head) !== null) continue;
      seen.add(source.span.start);
      const block = blockAt(article, source.span.start);
      if (!block || reason.test(article.text.slice(block.start, endAfter(article, block.end)))) continue;
      if (notHidden.test(described) || (isSpokenOf(described) && explained)) continue;
      if (isGroup(described) && namesOneOfThem(article, block, attribution, attributions.attributions)) continue;
      const before = isSpokenOf(described) && found.findLast(({ words }) => hasHeadOf(described, words));
      if (before) before.again.push(source.span);
      else found.push({ words: described, span: source.span, again: [] });
    }
    return found.map(({ words, span, again }) => ({
      messageId: 'anonymous',
      data: { source: words },
      span,
      related: again.map((place) => ({ article: article.id, span: place, message: 'mentioned again' })),
    }));
  },
});

/** A source without name, with the places that speak of it again. */
interface Unnamed {
  readonly words: string;
  readonly span: Span;
  readonly again: Span[];
}

/** Whether a person is named within a stretch: `the bank’s head of research, Ann Lee`. */
function namedWithin({ mentions }: EntityLayer): (span: Span) => boolean {
  const people = mentions.filter(({ type, form }) => type === 'person' && form === 'name').map(({ span }) => span);
  return ({ start, end }) => {
    let low = 0;
    let high = people.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((people[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (people[low]?.start ?? end) < end;
  };
}

/** Where the paragraphs after this one end, in which the reason may stand. */
function endAfter({ blocks, text }: Article, end: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.min(low + after, blocks.length) - 1]?.end ?? text.length;
}

/** Whether `the sources` may be the `investigative sources` spoken of before: the last word of the first is in the second. */
function hasHeadOf(described: string, words: string): boolean {
  const [head, ...others] = [/\S+$/.exec(described)?.[0] ?? '', ...words.split(/\s+/)].map((word) =>
    word.toLowerCase().replace(/s$/, ''),
  );
  return others.includes(head ?? '');
}

/** `The aide`, `that person`: spoken of before, where the reason may stand. */
function isSpokenOf(described: string): boolean {
  return /^(?:the|that|this|those|these) /i.test(described);
}

function isGroup(described: string): boolean {
  return /^(?!an? ).*\b(?:officials|advis[eo]rs|aides|strategists|allies|leaders|executives)\b/i.test(described);
}

/** Whether the words of somebody named follow at once in quotation marks: `local officials welcome it.` and then what the mayor says. */
function namesOneOfThem(
  article: Article,
  block: Span,
  { index }: Attribution,
  attributions: readonly Attribution[],
): boolean {
  const next = attributions[index + 1];
  const [content] = next?.content ?? [];
  if (!content || next?.source?.kind !== 'named') return false;
  const between = article.text.slice(block.end, content.start);
  return content.start > block.end && /^\s+["“]?$/.test(between);
}
