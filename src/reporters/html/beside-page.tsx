import type { Beside, BesideLink, BesideText } from '../../model/display/beside.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { Failed } from './failed.tsx';
import { renderDocument } from './parts/document.tsx';
import { type Mark, MarkedText } from './parts/marked-text.tsx';
import { counted, shown } from './parts/shown.ts';
import { TopBar } from './parts/top-bar.tsx';

interface NumberedBeside extends Beside {
  /** Number among the articles of the page, which keeps anchors apart. */
  readonly number: number;
}

/** One HTML page with each article beside what it was compared with: marks lead from one text to the other. */
export function makeBesidePageReporter({ assets, version, schema }: ReportContext): Reporter {
  const all: NumberedBeside[] = [];
  const command = /\/(\w+)@/.exec(schema)?.[1] ?? '';
  return {
    begin: () => '',
    article({ beside }) {
      if (!beside) throw new Error('a view without texts to show beside each other');
      all.push({ ...beside, number: all.length });
      return '';
    },
    end({ errors }) {
      if (!assets) throw new Error('page assets missing');
      return renderDocument(
        { title: `${command === 'verify' ? 'Verification' : 'Comparison'} – newsan`, assets },
        <>
          <TopBar home={null} path={command} version={version} />
          <main>
            <Failed errors={errors} />
            {all.map((beside) => (
              <Article beside={beside} />
            ))}
          </main>
        </>,
      );
    },
  };
}

/** Links that a reader has to look at: those of other tones are marked in the texts alone. */
function isOpen({ tone }: BesideLink): boolean {
  return tone === 'bad' || tone === 'caution';
}

function Article({ beside }: { readonly beside: NumberedBeside }) {
  const { left, right, names, links, number } = beside;
  const open = links.map((link, index) => ({ link, index })).filter(({ link }) => isOpen(link));
  return (
    <section class="beside" aria-label={shown(left.id)}>
      <h1 class="index-title">{shown(left.id)}</h1>
      <p class="lead">
        {open.length === 0 ? 'Nothing to look at' : `${counted(open.length, 'place')} to look at`}; marks lead to the
        other text.
      </p>
      {open.length > 0 && (
        <ol class="beside-list" aria-label="What to look at">
          {open.map(({ link, index }) => (
            <Entry link={link} index={index} beside={beside} />
          ))}
        </ol>
      )}
      <div class="beside-columns">
        <div>
          <h2>
            {names[0]} <small class="muted">{shown(left.id)}</small>
          </h2>
          <MarkedText text={left} marks={leftMarks(links, number)} />
        </div>
        <div>
          {right.map((text, at) => (
            <>
              <h2>
                {names[1]} <small class="muted">{shown(text.id)}</small>
              </h2>
              <MarkedText text={text} marks={rightMarks(links, number, at)} />
            </>
          ))}
        </div>
      </div>
    </section>
  );
}

interface EntryProps {
  readonly link: BesideLink;
  readonly index: number;
  readonly beside: NumberedBeside;
}

function Entry({ link, index, beside }: EntryProps) {
  const { left, right, number } = beside;
  const { tone, label, detail } = link;
  const other = link.right && right[link.right.text];
  return (
    <li class={`card finding ${tone === 'bad' ? 'error' : 'warning'}`}>
      <span class={`tag ${tone === 'bad' ? 'error' : 'warning'}`}>{label}</span> {shown(detail)}
      <p class="words">
        {link.left && <a href={`#l${number}-${index}`}>{quoted(left, link.left)}</a>}
        {link.left && other ? ' → ' : ''}
        {link.right && other && <a href={`#r${number}-${index}`}>{quoted(other, link.right)}</a>}
      </p>
    </li>
  );
}

function quoted({ text }: BesideText, { start, end }: { readonly start: number; readonly end: number }): string {
  return shown(excerpt(text.slice(start, end).replace(/\s+/g, ' ')));
}

function leftMarks(links: readonly BesideLink[], number: number): readonly Mark[] {
  return links.flatMap(({ left, right, tone, label, detail }, index): readonly Mark[] =>
    left === null
      ? []
      : [
          {
            start: left.start,
            end: left.end,
            id: `l${number}-${index}`,
            to: right ? `r${number}-${index}` : null,
            tone,
            title: `${label}: ${detail}`,
          },
        ],
  );
}

function rightMarks(links: readonly BesideLink[], number: number, text: number): readonly Mark[] {
  return links.flatMap(({ left, right, tone, label, detail }, index): readonly Mark[] =>
    right?.text !== text
      ? []
      : [
          {
            start: right.start,
            end: right.end,
            id: `r${number}-${index}`,
            to: left ? `l${number}-${index}` : null,
            tone,
            title: `${label}: ${detail}`,
          },
        ],
  );
}
