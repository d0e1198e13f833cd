import type { ArticlePage, PageAssets, PageLayer } from '../../model/page.ts';
import { Claims, ClaimTypes } from './parts/claims.tsx';
import { renderDocument } from './parts/document.tsx';
import { type Fact, Facts } from './parts/facts.tsx';
import { Findings } from './parts/findings.tsx';
import { Names } from './parts/names.tsx';
import { Quotes } from './parts/quotes.tsx';
import { counted, percent, shown } from './parts/shown.ts';
import { Speakers } from './parts/speakers.tsx';
import { Strip } from './parts/strip.tsx';
import { ArticleText } from './parts/text.tsx';
import { Timeline } from './parts/timeline.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { Web } from './parts/web.tsx';

/** What a page stands in. */
export interface PageContext {
  readonly assets: PageAssets;
  /** Version of newsan. */
  readonly version: string;
  readonly isLive: boolean;
}

/** The page of one article. `home` leads to the index; null where there is none. */
export function renderArticlePage(
  page: ArticlePage,
  { home, ...context }: PageContext & { readonly home: string | null },
): string {
  return renderDocument(
    { title: `${shown(page.title)} – newsan`, ...context },
    <>
      <a class="skip" href="#text">
        To the text
      </a>
      <TopBar home={home} path={page.id} version={context.version} />
      <main>
        <Facts facts={factsOf(page)} />
        <div class="columns">
          <div class="reading">
            <Layers page={page} />
            <ArticleText page={page} />
          </div>
          <aside class="panels" aria-label="At a glance">
            <Speakers speakers={page.speakers} />
            <Web web={page.web} />
            <Strip strip={page.strip} repeats={page.repeats} summary={page.summary} />
            <ClaimTypes claims={page.claims} />
            <Timeline dates={page.dates} published={page.published} />
            <Findings findings={page.findings} />
          </aside>
        </div>
        <Quotes quotes={page.quotes} />
        <Claims claims={page.claims} />
        <Names entities={page.entities} />
      </main>
      <div id="peek" class="peek" role="status" hidden />
      <dialog id="drawer" class="drawer" aria-labelledby="drawer-title" />
    </>,
  );
}

function factsOf({ summary, blocks }: ArticlePage): readonly Fact[] {
  const { words, entities, quotes, speakers, orphans, claims, disputed, repeatedWords, findings } = summary;
  return [
    ['words', words, counted(blocks.filter(({ kind }) => kind === 'paragraph').length, 'paragraph')],
    ['quotes', quotes, orphans > 0 ? `${orphans} without a speaker` : ''],
    ['speakers', speakers, 'with a name'],
    ['claims', claims, `${disputed} disputed`],
    ['names', entities, 'and dates, numbers'],
    ['repeated', percent(repeatedWords / Math.max(1, words)), 'of words'],
    ['findings', findings.error + findings.warning + findings.info, severitiesOf(findings)],
  ];
}

function severitiesOf({ error, warning, info }: ArticlePage['summary']['findings']): string {
  const told = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
  ];
  return told.length > 0 ? told.join(', ') : 'nothing to fix';
}

const layerNames: Readonly<Record<PageLayer, string>> = {
  quote: 'Speech',
  claim: 'Claims',
  entity: 'Names',
  repeat: 'Repeated',
  finding: 'Findings',
};

function Layers({ page }: { readonly page: ArticlePage }) {
  const counts: Readonly<Record<PageLayer, number>> = {
    quote: page.quotes.length,
    claim: page.claims.length,
    entity: page.entities.length,
    repeat: page.repeats.length,
    finding: page.findings.length,
  };
  return (
    <div class="layers" role="group" aria-label="What is marked in the text">
      {Object.entries(layerNames).map(([layer, name]) => (
        <button type="button" aria-pressed="true" data-layer={layer}>
          <span class={`sample ${layer}-sample`}>{name}</span> <small>{counts[layer as PageLayer]}</small>
        </button>
      ))}
    </div>
  );
}
