import { fileURLToPath } from 'node:url';
import type { Analysis } from 'newsan';
import { analyzeText } from '../newsan.ts';
import { readRecords, type TextRecord } from '../records.ts';
import { type LabelledMentions, scoreAliases } from '../scorers/score-aliases.ts';
import { findFiles } from './find-sets.ts';
import { type Kind, type Miss, percent } from './kind.ts';

/** Who is who in an article of the quotes data: persons and organisations that it names, each with the number of its entity. Own annotation, no text. */
interface AliasRecord {
  readonly id: string;
  readonly mentions: readonly (readonly [
    start: number,
    end: number,
    entity: number,
    type: 'person' | 'organization',
  ])[];
}

interface Judged extends LabelledMentions {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}

type NamedMention = NonNullable<Analysis['entities']>['mentions'][number];

// This file runs compiled, from dist-eval/kinds, where no data is copied to.
const gold = fileURLToPath(new URL('../../tests/eval/aliases/polnear-train.jsonl', import.meta.url));

/** Names of one person or organisation, found to be one. */
export const aliasesKind: Kind = {
  name: 'aliases',
  folder: 'quotes',
  purpose: 'own annotation of who is who on articles of quotes/polnear-train.jsonl, B³ in percent',
  figures: ['aliasF1', 'aliasPrecision', 'aliasRecall', 'aliasFoundF1'],
  find: ({ root }) => findFiles(root, 'quotes').filter(({ key }) => key === 'quotes/polnear-train'),
  measure(set, workbench) {
    const texts = new Map(readRecords<TextRecord>(set.path).map(({ id, text }) => [id, text]));
    const judged = readRecords<AliasRecord>(gold).flatMap((record) => {
      const text = texts.get(record.id);
      return text === undefined ? [] : (workbench.attempt(record.id, () => judge(record, text)) ?? []);
    });
    const all = scoreAliases(judged);
    return {
      figures: {
        aliasF1: percent(all.f1),
        aliasPrecision: percent(all.precision),
        aliasRecall: percent(all.recall),
        aliasFoundF1: percent(scoreAliases(judged.map(foundOnly)).f1),
      },
      notes: [
        `${judged.length} articles, ${judged.reduce((sum, { gold: labels }) => sum + labels.length, 0)} mentions`,
      ],
      misses: judged.flatMap(missesOf),
    };
  },
};

function judge(record: AliasRecord, text: string): Judged {
  const { entities } = analyzeText(record.id, text, ['entities']);
  const named = (entities?.mentions ?? []).filter(({ type }) => type === 'person' || type === 'organization');
  return {
    id: record.id,
    text,
    spans: record.mentions.map(([start, end]) => [start, end]),
    gold: record.mentions.map(([, , entity]) => entity),
    system: record.mentions.map(([start, end]) => mentionAt(named, start, end)?.entity ?? null),
  };
}

function mentionAt(mentions: readonly NamedMention[], start: number, end: number): NamedMention | null {
  return mentions.find(({ span }) => span.start < end && start < span.end) ?? null;
}

/** Without the mentions that newsan did not find: how good the merging is on what it had. */
function foundOnly({ gold: labels, system }: LabelledMentions): LabelledMentions {
  return {
    gold: labels.filter((_label, index) => system[index] !== null),
    system: system.filter((label) => label !== null),
  };
}

function missesOf({ id, text, spans, gold: labels, system }: Judged): readonly Miss[] {
  return [...new Set(system)].flatMap((label) => {
    const members = system.flatMap((other, index) => (other === label ? [index] : []));
    const merged = label !== null && new Set(members.map((index) => labels[index])).size > 1;
    if (!merged) return [];
    return [
      {
        kind: 'wrongly one',
        article: id,
        words: [...new Set(members.map((index) => text.slice(...(spans[index] ?? [0, 0]))))],
      },
    ];
  });
}
