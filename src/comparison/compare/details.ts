import type { Change, ChangeKind, SentencePair } from '../../model/cross-text/comparison.ts';
import type { Token } from '../../model/document.ts';
import type { Mention } from '../../model/entity.ts';
import { overlaps } from '../../model/span.ts';
import { compareValues, type Units } from '../verify/compare-values.ts';
import { usedValue } from '../verify/value-index.ts';
import { type FindChanges, sentenceAt, type VersionLayers, type Versions, wordsIn } from './versions.ts';

const kindOf: Readonly<Partial<Record<Mention['type'], ChangeKind>>> = {
  date: 'date',
  time: 'date',
  money: 'number',
  percent: 'number',
  quantity: 'number',
  person: 'name',
  organization: 'name',
  place: 'name',
};

/** Numbers, dates and names that are others in sentences that both versions have. */
export const findDetailChanges: FindChanges = function* (versions) {
  const { old, new: current, byOld } = versions;
  const olds = bySentence(old);
  const news = bySentence(current);
  for (const [sentence, mentions] of olds) {
    const pair = byOld.get(sentence);
    if (!pair) continue;
    yield* changesBetween(mentions, news.get(pair.new) ?? [], versions);
  }
  for (const pair of versions.pairs) yield* bareNumberChanges(pair, versions, olds, news);
};

/** Numbers that count nothing by themselves, and so are no mention: `31 to 12`. Where both sentences have as many, each against the one in its place. */
function* bareNumberChanges(
  pair: SentencePair,
  { old, new: current }: Versions,
  olds: ReadonlyMap<number, readonly Mention[]>,
  news: ReadonlyMap<number, readonly Mention[]>,
): Generator<Change> {
  const before = bareNumbers(old, pair.old, olds.get(pair.old) ?? []);
  const after = bareNumbers(current, pair.new, news.get(pair.new) ?? []);
  if (before.length !== after.length) return;
  for (const [at, token] of before.entries()) {
    const other = after[at];
    if (!other || other.norm === token.norm) continue;
    const span = ({ start, end }: Token) => ({ start, end });
    yield { kind: 'number', old: span(token), new: span(other) };
  }
}

function bareNumbers({ document }: VersionLayers, index: number, mentions: readonly Mention[]): readonly Token[] {
  const sentence = document.sentences[index];
  if (!sentence) return [];
  return document.tokens
    .slice(sentence.from, sentence.to)
    .filter((token) => /^\d[\d,.]*$/.test(token.norm) && !mentions.some(({ span }) => overlaps(span, token)));
}

function* changesBetween(olds: readonly Mention[], news: readonly Mention[], versions: Versions): Generator<Change> {
  const left = [...news];
  const gone: Mention[] = [];
  for (const mention of olds) {
    const same = left.findIndex((other) => isSame(mention, other, versions));
    if (same >= 0) left.splice(same, 1);
    else gone.push(mention);
  }
  for (const mention of gone) {
    const kind = kindOf[mention.type];
    const at = left.findIndex((other) => kindOf[other.type] === kind && other.type === mention.type);
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (kind && other) yield { kind, old: mention.span, new: other.span };
  }
}

function isSame(old: Mention, current: Mention, { old: before, new: after }: Versions): boolean {
  if (wordsIn(before, old.span) === wordsIn(after, current.span)) return true;
  const outcome = compareValues(usedValue(after, current), usedValue(before, old), noUnits);
  return old.form !== 'name' && outcome === 'equal';
}

function bySentence(layers: VersionLayers): ReadonlyMap<number, readonly Mention[]> {
  const grouped = new Map<number, Mention[]>();
  for (const mention of layers.entities.mentions) {
    if (mention.form === 'pronoun') continue;
    const sentence = sentenceAt(layers, mention.span.start);
    if (!sentence) continue;
    const known = grouped.get(sentence.index);
    if (known) known.push(mention);
    else grouped.set(sentence.index, [mention]);
  }
  return grouped;
}

/** Two versions give one thing in one unit: a change of the unit is one of the number. */
const noUnits: Units = { measures: {}, areContrasted: () => false };
