import { type ArticlePage, layersAtFirst, type PageAssets, type PageLayer } from '../../model/display/page.ts';
import { Claims, ClaimTypes } from './parts/claims.tsx';
import { renderDocument } from './parts/document.tsx';
import { type Fact, Facts } from './parts/facts.tsx';
import { Findings } from './parts/findings.tsx';
import { Names } from './parts/names.tsx';
import { OriginLine } from './parts/origin.tsx';
import { Quotes } from './parts/quotes.tsx';
import { counted, percent, severitiesOf, shown } from './parts/shown.ts';
import { Speakers } from './parts/speakers.tsx';
import { Strip } from './parts/strip.tsx';
import { ArticleText } from './parts/text.tsx';
import { Timeline } from './parts/timeline.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { Web } from './parts/web.tsx';

/** What a page is in. */
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
        <OriginLine origin={page.origin} />
        <Facts facts={factsOf(page)} />
        <Findings findings={page.findings} />
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
  const { words, entities, quotes, speakers, withoutSpeaker, reported, claims, disputed, repeatedWords, findings } =
    summary;
  return [
    ['findings', findings.error + findings.warning + findings.info, severitiesOf(findings)],
    ['words', words, counted(blocks.filter(({ kind }) => kind === 'paragraph').length, 'paragraph')],
    ['quotes', quotes, withoutSpeaker > 0 ? `${withoutSpeaker} without a speaker` : `and ${reported} reported`],
    ['speakers', speakers, 'who are quoted'],
    ['claims', claims, `${disputed} disputed`],
    ['names', entities, 'with dates and numbers'],
    ['repeated', percent(repeatedWords / Math.max(1, words)), 'of words'],
  ];
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
    quote: page.summary.quotes + page.summary.reported,
    claim: page.summary.claims,
    entity: page.entities.length,
    repeat: page.repeats.length,
    finding: page.findings.length,
  };
  return (
    <div class="layers" role="group" aria-label="Marked in the text">
      {Object.entries(layerNames).map(([layer, name]) => (
        <button type="button" aria-pressed={layersAtFirst.includes(layer as PageLayer)} data-layer={layer}>
          <span class={`sample ${layer}-sample`}>{name}</span> <small>{counts[layer as PageLayer]}</small>
        </button>
      ))}
    </div>
  );
}
