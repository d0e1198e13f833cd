import type { Article } from '../../model/article.ts';
import {
  type Change,
  type ChangeKind,
  type Comparison,
  changeKinds,
  type SpeakerChange,
} from '../../model/cross-text/comparison.ts';
import type { Beside, BesideTone } from '../../model/display/beside.ts';
import type { Cell, DiffPiece, FlatRow, Section, Tone, View } from '../../model/display/view.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { besideText } from '../beside-text.ts';
import { makeLocate, type Place } from '../place.ts';
import {
  type ArticleHead,
  column,
  counted,
  type Envelope,
  headOf,
  oneLine,
  originCells,
  originFields,
  table,
  toned,
  wideColumn,
} from '../view.ts';
import { shortenDiff } from './duplicate-diff.ts';

/** A change with its place in each version; null where a version has none. */
export interface ChangeData {
  readonly kind: ChangeKind;
  readonly old: Place | null;
  readonly new: Place | null;
  /** The words of both, compared; empty unless both have some and differ. */
  readonly words: readonly WordChange[];
}

/** A stretch in which two texts agree or differ; one of the sides may be empty. */
export interface WordChange {
  readonly kind: 'same' | 'changed';
  readonly old: string;
  readonly new: string;
}

/** What changed from one version to the next. */
export interface CompareData extends ArticleHead {
  /** Id of the older version. */
  readonly old: string;
  readonly changes: readonly ChangeData[];
  /** Words in quotation marks by speaker, where they became more or fewer. */
  readonly speakers: readonly SpeakerChange[];
  /** Number of changes by kind. */
  readonly summary: Readonly<Record<string, number>>;
}

/** JSON document of `newsan compare`: an article is a newer version beside the one before it. */
export interface CompareDocument extends Envelope<'newsan/compare@1', CompareData> {}

/** What reporters need to know of this command beforehand. */
export const compareShape = {
  schema: 'newsan/compare@1',
  fields: [
    'old',
    'new',
    'kind',
    'oldLine',
    'newLine',
    'oldText',
    'newText',
    'oldStart',
    'oldEnd',
    'newStart',
    'newEnd',
    ...originFields,
  ],
  isNamed: true,
} as const;

/** Compares two texts word by word. */
type DiffWords = (left: string, right: string) => readonly DiffPiece[];

/** Shows what changed from one version of a story to the next. `isSideBySide` shows rewritten paragraphs beside each other. */
export function showComparison(
  old: Article,
  current: Article,
  comparison: Comparison,
  diffWords: DiffWords,
  isSideBySide: boolean,
): View<CompareData> {
  const locateOld = makeLocate(old);
  const locateNew = makeLocate(current);
  const changes = comparison.changes.map(({ kind, old: before, new: after }): ChangeData => {
    const places = { old: before && locateOld(before), new: after && locateNew(after) };
    return { kind, ...places, words: wordChanges(places.old, places.new, diffWords) };
  });
  const summary = summaryOf(comparison.changes);
  return {
    id: current.id,
    data: { ...headOf(current), old: old.id, changes, speakers: comparison.speakers, summary },
    rows: changes.map((change) => [...flatRow(old.id, current.id, change), ...originCells(current)]),
    sections: sectionsOf(old.id, current.id, changes, comparison.speakers, isSideBySide ? diffWords : null),
    beside: besideVersions(old, current, comparison.changes),
  };
}

/** Both versions with what changed marked. */
function besideVersions(old: Article, current: Article, changes: readonly Change[]): Beside {
  return {
    names: ['Old', 'New'],
    left: besideText(old),
    right: [besideText(current)],
    links: changes.map((change) => ({
      tone: linkTone(change.kind),
      label: change.kind.replace(/-/g, ' '),
      detail: '',
      left: change.old,
      right: change.new && { text: 0, start: change.new.start, end: change.new.end },
    })),
  };
}

function linkTone(kind: ChangeKind): BesideTone {
  const tone = toneOf(kind);
  return tone === 'good' || tone === 'bad' || tone === 'caution' ? tone : 'muted';
}

function wordChanges(old: Place | null, current: Place | null, diffWords: DiffWords): readonly WordChange[] {
  if (!old || !current || old.text === current.text) return [];
  return diffWords(old.text, current.text).flatMap((piece): readonly WordChange[] => {
    if (piece.kind === 'omitted') return [];
    if (piece.kind === 'same') return [{ kind: 'same', old: piece.words.join(' '), new: piece.words.join(' ') }];
    return [{ kind: 'changed', old: piece.left.join(' '), new: piece.right.join(' ') }];
  });
}

function summaryOf(changes: readonly Change[]): Readonly<Record<string, number>> {
  const counts = changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function flatRow(oldId: string, newId: string, { kind, old, new: current }: ChangeData): FlatRow {
  return [
    oldId,
    newId,
    kind,
    old?.line ?? null,
    current?.line ?? null,
    old?.text ?? null,
    current?.text ?? null,
    old?.start ?? null,
    old?.end ?? null,
    current?.start ?? null,
    current?.end ?? null,
  ];
}

function toneOf(kind: ChangeKind): Tone {
  if (kind.endsWith('-added')) return 'good';
  if (kind.endsWith('-dropped') || kind === 'quotation-altered' || kind === 'quotation-reassigned') return 'bad';
  if (kind === 'typography' || kind === 'paragraph-moved') return 'muted';
  return 'caution';
}

function sectionsOf(
  oldId: string,
  newId: string,
  changes: readonly ChangeData[],
  speakers: readonly SpeakerChange[],
  diffWords: DiffWords | null,
): readonly Section[] {
  const shown = changes.filter(({ kind }) => kind !== 'typography');
  const rows = shown.map(({ kind, old, new: current }): readonly Cell[] => [
    toned(toneOf(kind), kind.replace(/-/g, ' ')),
    old ? String(old.line) : '–',
    current ? String(current.line) : '–',
    old ? excerpt(oneLine(old.text)) : '–',
    current ? excerpt(oneLine(current.text)) : '–',
  ]);
  const columns = [
    column('CHANGE'),
    column('OLD', 'right'),
    column('NEW', 'right'),
    wideColumn(oneLine(oldId)),
    wideColumn(oneLine(newId)),
  ] as const;
  const typography = changes.length - shown.length;
  const closing = [
    `${counted(shown.length, 'change')}${typography > 0 ? `, ${counted(typography, 'change')} of typography only` : ''}`,
  ];
  return [
    table(null, columns, rows, 'no changes'),
    ...(diffWords ? shown.flatMap((change) => diffSection(oldId, newId, change, diffWords)) : []),
    ...(speakers.length > 0
      ? [
          table(
            'words quoted',
            [column('SPEAKER'), column('OLD', 'right'), column('NEW', 'right')],
            speakers.map(({ name, oldWords, newWords }) => [name, String(oldWords), String(newWords)]),
            '',
          ),
        ]
      : []),
    { kind: 'lines', title: null, lines: closing },
  ];
}

function diffSection(
  oldId: string,
  newId: string,
  { kind, old, new: current }: ChangeData,
  diffWords: DiffWords,
): readonly Section[] {
  if (!old || !current || (kind !== 'paragraph-rewritten' && kind !== 'headline')) return [];
  return [
    {
      kind: 'diff',
      title: null,
      left: `${oneLine(oldId)}:${old.line}`,
      right: `${oneLine(newId)}:${current.line}`,
      pieces: shortenDiff(diffWords(old.text, current.text)),
    },
  ];
}
