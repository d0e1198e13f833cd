import type { SharedPage, SharedPassage, SharedPlace } from '../../model/display/page.ts';
import type { PageContext } from './article-page.tsx';
import { renderDocument } from './parts/document.tsx';
import { counted, percent, shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

/** Deepest shade of a cell. */
const shades = 5;

/** The page of what articles of a site share: a matrix, and passages side by side with their differences marked. */
export function renderSharedPage(page: SharedPage, path: string, context: PageContext): string {
  const { articles, articleCount, passages, passageCount } = page;
  return renderDocument(
    { title: `Shared passages – ${shown(path)} – newsan`, ...context },
    <>
      <TopBar home="index.html" path={path} version={context.version} />
      <main>
        <h1 class="index-title">
          {passageCount === 0 ? 'No passage appears in two articles' : `${counted(passageCount, 'shared passage')}`}
        </h1>
        {articles.length > 1 && (
          <section aria-labelledby="matrix-title">
            <h2 id="matrix-title">Shared words by pair</h2>
            {articles.length < articleCount && (
              <p class="lead">
                The {articles.length} that share most, of {articleCount}.
              </p>
            )}
            <Matrix page={page} />
          </section>
        )}
        {passages.length > 0 && (
          <section class="list" aria-labelledby="side-title">
            <h2 id="side-title">Side by side</h2>
            {passages.length < passageCount && (
              <p class="lead">
                The {passages.length} longest, of {passageCount}.
              </p>
            )}
            {passages.map((passage, index) => (
              <SideBySide passage={passage} index={index} />
            ))}
          </section>
        )}
      </main>
    </>,
  );
}

function Matrix({ page: { articles, cells, passages } }: { readonly page: SharedPage }) {
  const most = Math.max(1, ...cells.map(({ words }) => words));
  const words = new Map(
    cells.flatMap((cell) => [`${cell.a} ${cell.b}`, `${cell.b} ${cell.a}`].map((key) => [key, cell.words])),
  );
  const firstOf = (a: string, b: string) =>
    passages.findIndex(({ left, right }) => (left.id === a && right.id === b) || (left.id === b && right.id === a));
  return (
    <div class="wide" role="region" aria-label="Words that articles share" tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Words shared by two articles</th>
            {articles.map(({ title }, index) => (
              <th scope="col" title={shown(title)}>
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article, row) => (
            <tr>
              <th scope="row">
                {row + 1} <a href={`articles/${article.page}`}>{shown(article.title)}</a>
              </th>
              {articles.map((other, column) => (
                <Cell
                  words={words.get(`${row} ${column}`) ?? 0}
                  most={most}
                  passage={firstOf(article.id, other.id)}
                  isSelf={row === column}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly words: number;
  readonly most: number;
  /** Index of their longest passage; -1 where it is not shown. */
  readonly passage: number;
  readonly isSelf: boolean;
}

function Cell({ words, most, passage, isSelf }: CellProps) {
  if (isSelf || words === 0) return <td class={isSelf ? 'self' : undefined} />;
  const shade = Math.max(1, Math.ceil((words / most) * shades));
  return <td class={`shade-${shade}`}>{passage < 0 ? words : <a href={`#passage-${passage}`}>{words}</a>}</td>;
}

function SideBySide({ passage, index }: { readonly passage: SharedPassage; readonly index: number }) {
  const { left, right, words, similarity } = passage;
  return (
    <article class="pair" id={`passage-${index}`} aria-labelledby={`pair-${index}`}>
      <h3 id={`pair-${index}`}>
        {counted(words, 'word')}
        <span class="muted">, {percent(similarity)} the same</span>
      </h3>
      <div class="sides">
        <Side place={left} passage={passage} side="left" />
        <Side place={right} passage={passage} side="right" />
      </div>
    </article>
  );
}

interface SideProps {
  readonly place: SharedPlace;
  readonly passage: SharedPassage;
  readonly side: 'left' | 'right';
}

function Side({ place, passage, side }: SideProps) {
  const Mark = side === 'left' ? 'del' : 'ins';
  return (
    <div>
      <p class="how">
        <a href={`articles/${place.page}`}>{shown(place.title)}</a>, line {place.line}
      </p>
      <p class="words">
        {passage.pieces.map((piece) => {
          if (piece.kind === 'omitted') return ` […] `;
          if (piece.kind === 'same') return `${wordsText(piece.words)} `;
          return piece[side].length > 0 && [<Mark>{wordsText(piece[side])}</Mark>, ' '];
        })}
      </p>
    </div>
  );
}

/** A paragraph's end is a word of its own. */
function wordsText(words: readonly string[]): string {
  return shown(words.map((word) => (word === '\n' ? '¶' : word)).join(' '));
}
