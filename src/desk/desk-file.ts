import { chooseFormat } from '../formats/index.ts';
import { type Checker, makeChecker } from '../io/work/checker.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { Config } from '../model/config/config.ts';
import type { LexiconEntry } from '../model/config/house-lexicon.ts';
import { NewsanError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { LayerName } from '../model/layers.ts';
import type { Span } from '../model/span.ts';
import { suppress } from '../pipeline/suppress.ts';
import { toSourceSpan } from '../text/positions/segments.ts';

/** An article of an open file, analysed and checked. */
export interface DeskArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** Where a span of the article's text is in the file: half-open range of UTF-16 code units. */
  toFile(span: Span): Span;
}

/** What is known of a file as it is in an editor. */
export interface DeskFile {
  readonly articles: readonly DeskArticle[];
  /** Why the file could not be read as articles; null where it could. */
  readonly problem: string | null;
}

/** Reads and checks the text of a file. */
export type ReadDeskFile = (id: string, text: string) => Promise<DeskFile>;

/** The layers that an editor asks about. */
const layers: readonly LayerName[] = ['entities', 'attributions', 'quotes', 'claims'];

/** Makes the function that analyses files by a configuration, with the names that the house knows. What it needs is loaded once. */
export async function makeDeskReader(config: Config, lexicon: readonly LexiconEntry[] = []): Promise<ReadDeskFile> {
  const choice = { only: [], skip: [], severity: {}, transcripts: [] };
  const checker = await makeChecker({ config, choice, lexicon }, layers);
  return (id, text) => readFile(id, text, checker);
}

async function readFile(id: string, text: string, checker: Checker): Promise<DeskFile> {
  try {
    const loaded = await chooseFormat(id, text).load();
    if (!('parse' in loaded)) return { articles: [], problem: 'not a text file' };
    const parsed = loaded.parse(id, text, { fields: {} });
    const articles = parsed.flatMap((article) =>
      'unread' in article || 'omitted' in article ? [] : [checked(article, checker)],
    );
    const unread = parsed.find((article) => 'unread' in article);
    return { articles, problem: unread && 'unread' in unread ? unread.unread : null };
  } catch (error) {
    if (error instanceof NewsanError) return { articles: [], problem: error.message };
    throw error;
  }
}

function checked(article: Article, checker: Checker): DeskArticle {
  const { analysis, findings } = checker.check({ article, shared: null });
  const before = article.sourceStart?.offset ?? 0;
  return {
    article,
    analysis,
    findings: suppress(article, findings).findings,
    toFile(span) {
      const { start, end } = toSourceSpan(article, span);
      return { start: start + before, end: end + before };
    },
  };
}

/** The article of a file that holds an offset of the file; null where none does. */
export function articleAt({ articles }: DeskFile, offset: number): DeskArticle | null {
  const found = articles.find(({ article }) => {
    const start = article.sourceStart?.offset ?? 0;
    return start <= offset && offset <= start + article.source.length;
  });
  return found ?? null;
}
