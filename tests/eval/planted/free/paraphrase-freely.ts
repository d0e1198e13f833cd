import type { Random } from '../random.ts';
import { capital, type Scene, small } from './move.ts';
import { sentenceMoves } from './sentence-moves.ts';

/** Changes to one sentence at the most. */
const mostMoves = 3;
/** Words of two sentences that are made one. */
const mostFused = 30;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A faithful draft in freer words: sentences turned round, passive, shortened, fused and split; names, numbers and dates in other forms; other words for the same. */
export function paraphraseFreely(text: string, published: string, random: Random): string {
  const scene: Scene = { people: peopleOf(text), published };
  const [headline = '', ...paragraphs] = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const kept = paragraphs.filter((_, at) => at < 2 || random.below(5) > 0);
  const written = kept.map((paragraph) => rewrite(sentencesOf(paragraph), random, scene));
  // Every fifth paragraph is summed up with the next one: the first sentence of each.
  const joined = written.flatMap((paragraph, at) => {
    const [before, after] = [written[at - 1], written[at + 1]];
    if (at % 5 === 2 && after) return [`${sentencesOf(paragraph)[0] ?? ''} ${sentencesOf(after)[0] ?? ''}`];
    return at % 5 === 3 && before ? [] : [paragraph];
  });
  return `${[headline, ...joined].join('\n\n')}\n`;
}

/** Sentences of a paragraph; a paragraph whose quotation goes over several of them stays whole. */
function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(paragraph.replaceAll('\n', ' '))) {
    const last = sentences.at(-1);
    const isOpen =
      last !== undefined &&
      (openMarks(last) ||
        /\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|[A-Z]|U\.S|p\.m|a\.m|Inc|Co|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s*$/.test(
          last,
        ));
    if (isOpen) sentences[sentences.length - 1] = `${last}${segment}`;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

function openMarks(text: string): boolean {
  return (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0) || (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

function rewrite(sentences: readonly string[], random: Random, scene: Scene): string {
  const changed = sentences.map((sentence) => {
    let now = sentence;
    let count = 0;
    for (const move of random.shuffled(Object.values(sentenceMoves))) {
      const next = count < mostMoves ? move(now, random, scene) : null;
      if (next === null) continue;
      now = next;
      count++;
    }
    return now;
  });
  return split(fuse(changed)).join(' ');
}

/** Two short sentences as one. */
function fuse(sentences: readonly string[]): readonly string[] {
  const fused: string[] = [];
  for (const sentence of sentences) {
    const last = fused.at(-1);
    const isFit =
      last !== undefined &&
      !/[“”"?!;:]/.test(last + sentence) &&
      !/, and /.test(last) &&
      !/^(?:But|And|So|Or)\b/.test(sentence);
    if (isFit && `${last} ${sentence}`.split(' ').length <= mostFused)
      fused[fused.length - 1] = `${last.replace(/\.$/, '')}, and ${small(sentence)}`;
    else fused.push(sentence);
  }
  return fused;
}

/** One sentence of two clauses as two. */
function split(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => {
    const match = /^([^“”"]{30,}), (?:and|but) ((?:the|he|she|they|it|his|her|its|their|a|an) [^“”"]{20,})$/.exec(
      sentence,
    );
    return match && !/\b(?:said|says|told|that|if|whether)\b/.test(match[1] ?? '')
      ? [`${match[1]}.`, capital(match[2] ?? '')]
      : [sentence];
  });
}

/** People whom the text gives by given and family name, one only of each family. */
function peopleOf(text: string): ReadonlyMap<string, string> {
  const given = new Map<string, Set<string>>();
  for (const [, first = '', family = ''] of text.matchAll(
    /(?<=\p{Ll},? )(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}{3,})(?=,? (?:said|told|who|was|is|has|had|will|a|the)\b)/gu,
  )) {
    if (
      /^(?:The|On|In|At|New|North|South|East|West|President|Senator|Mayor|Judge|Minister|Governor|United|White|Supreme|House|Prime|State|Fox|Saint|Los|San)$/.test(
        first,
      )
    )
      continue;
    const known = given.get(family) ?? new Set();
    known.add(first);
    given.set(family, known);
  }
  return new Map(
    [...given].flatMap(([family, names]) => (names.size === 1 ? [[family, [...names][0] ?? ''] as const] : [])),
  );
}
