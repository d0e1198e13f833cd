import type { BlockKind } from '../../../model/article.ts';
import {
  type ArticlePage,
  cardOf,
  layersAtFirst,
  type PageBlock,
  type PageMark,
  type TextRun,
} from '../../../model/display/page.ts';
import { shown } from './shown.ts';

/** The article's text with everything marked in it. Each run carries the ids of its marks, so that marks may overlap. */
export function ArticleText({ page }: { readonly page: ArticlePage }) {
  const speakers = new Map(page.quotes.map(({ id, speaker }) => [id, speaker]));
  const targetOf = (mark: PageMark) =>
    mark.style === 'source' ? (speakers.get(cardOf(mark)) ?? cardOf(mark)) : cardOf(mark);
  const headline = page.blocks.findIndex(({ kind }) => kind === 'headline');
  return (
    <article
      class={['text', ...layersAtFirst.map((layer) => `show-${layer}`)].join(' ')}
      id="text"
      aria-label="Text of the article"
    >
      {headline < 0 && <h1>{shown(page.title)}</h1>}
      {page.blocks.map((block, index) => (
        <Block block={block} id={`p${index}`} isTitle={index === headline} targetOf={targetOf} />
      ))}
    </article>
  );
}

interface BlockProps {
  readonly block: PageBlock;
  readonly id: string;
  readonly isTitle: boolean;
  readonly targetOf: (mark: PageMark) => string;
}

function Block({ block, id, isTitle, targetOf }: BlockProps) {
  const Tag = isTitle ? 'h1' : tagOf(block.kind);
  return (
    <Tag id={id} class={block.kind === 'paragraph' ? undefined : `block-${block.kind}`} tabIndex={-1}>
      {block.runs.map((run) => (
        <Run run={run} targetOf={targetOf} />
      ))}
    </Tag>
  );
}

function tagOf(kind: BlockKind): 'p' | 'h2' | 'blockquote' {
  return kind === 'subhead' ? 'h2' : kind === 'blockquote' ? 'blockquote' : 'p';
}

/** Evidence is shown only with what it is evidence of. */
function isSeen({ style }: PageMark): boolean {
  return style !== 'evidence';
}

/** A run with marks is a link to what is said about the mark that starts at it; arrow keys lead from one to the next. */
function Run({ run: { text, marks, opens }, targetOf }: { readonly run: TextRun } & Pick<BlockProps, 'targetOf'>) {
  if (marks.length === 0) return shown(text);
  const classes = [...new Set(marks.filter(isSeen).map(({ layer, style }) => `${layer}-${style}`))].join(' ');
  const ids = marks.map(({ id }) => id).join(' ');
  if (opens === null)
    return (
      <span class={classes || undefined} data-ids={ids}>
        {shown(text)}
      </span>
    );
  return (
    <a href={`#${targetOf(opens)}`} class={classes || undefined} data-ids={ids}>
      {shown(text)}
    </a>
  );
}
