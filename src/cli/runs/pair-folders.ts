import { relative, resolve } from 'node:path';
import { findDuplicates } from '../../corpus/passages/find-duplicates.ts';
import { groupStories } from '../../corpus/passages/story-groups.ts';
import { expandInputs, type Input } from '../../io/inputs/sources.ts';
import { readArticles } from '../../io/read/read-articles.ts';
import type { Article } from '../../model/article.ts';

/** Words that two files must share to be versions of one story, where their names do not say so. */
const leastShared = 40;

/** A file of the older folder with the one of the newer folder that it became. */
export interface FilePair {
  readonly old: Input;
  readonly new: Input;
  /** Whether they were paired by what they say, not by their paths. */
  readonly isAlike: boolean;
}

/** The files of two folders. */
export interface FolderPairs {
  readonly pairs: readonly FilePair[];
  readonly dropped: readonly Input[];
  readonly added: readonly Input[];
}

/** Pairs the files of two folders by their paths, and what is left by the passages that they share, those with most in common first. */
export async function pairFolders(cwd: string, old: string, current: string): Promise<FolderPairs> {
  const [olds, news] = [await filesOf(cwd, old), await filesOf(cwd, current)];
  const named = [...olds].flatMap(([name, input]): readonly FilePair[] => {
    const other = news.get(name);
    return other ? [{ old: input, new: other, isAlike: false }] : [];
  });
  const dropped = [...olds].flatMap(([name, input]) => (news.has(name) ? [] : [input]));
  const added = [...news].flatMap(([name, input]) => (olds.has(name) ? [] : [input]));
  const alike = dropped.length > 0 && added.length > 0 ? await pairAlike(dropped, added) : [];
  const taken = new Set(alike.flatMap((pair) => [pair.old, pair.new]));
  return {
    pairs: [...named, ...alike],
    dropped: dropped.filter((input) => !taken.has(input)),
    added: added.filter((input) => !taken.has(input)),
  };
}

async function filesOf(cwd: string, folder: string): Promise<ReadonlyMap<string, Input>> {
  const { inputs } = await expandInputs([folder], { cwd });
  return new Map(
    inputs.flatMap((input) => (input.path ? [[relative(resolve(cwd, folder), input.path), input] as const] : [])),
  );
}

async function pairAlike(olds: readonly Input[], news: readonly Input[]): Promise<readonly FilePair[]> {
  const articles = [...(await articlesOf(olds)), ...(await articlesOf(news))];
  const links = groupStories(findDuplicates(articles), leastShared).flatMap((group) => [...group.links]);
  const pairs: FilePair[] = [];
  const taken = new Set<Input>();
  for (const { a, b } of links.sort((one, other) => other.words - one.words)) {
    const before = olds.find(({ id }) => id === a || id === b);
    const after = news.find(({ id }) => id === a || id === b);
    if (!before || !after || taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push({ old: before, new: after, isAlike: true });
  }
  return pairs;
}

/** The articles of files that hold one; what cannot be read is reported when the file is compared. */
async function articlesOf(inputs: readonly Input[]): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for (const input of inputs) {
    const [outcome, more] = await readArticles(input);
    if (outcome?.ok && !more) articles.push(outcome.value);
  }
  return articles;
}
