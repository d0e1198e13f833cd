import type { ArticlePage, QuoteCard } from '../../../model/display/page.ts';
import type { QuoteKind } from '../../../model/quote.ts';
import { percent, shown } from './shown.ts';
import { SpotLink } from './spot-link.tsx';

/** All that is said, with who said it and how newsan knows. */
export function Quotes({ quotes }: Pick<ArticlePage, 'quotes'>) {
  return (
    <section class="list" id="quotes" aria-labelledby="quotes-title">
      <h2 id="quotes-title">Quotes and reported speech</h2>
      {quotes.length === 0 && <p class="none">Nobody is quoted.</p>}
      <ol class="cards">
        {quotes.map((quote) => (
          <Quote quote={quote} />
        ))}
      </ol>
    </section>
  );
}

function Quote({ quote }: { readonly quote: QuoteCard }) {
  const { id, kind, text, spot, speaker, speakerName, cue, evidence, confidence, copies } = quote;
  return (
    <li id={id} class={`card quote ${kind}`} data-speaker={speaker}>
      <p data-peek="">
        <a href={`#${speaker}`}>
          <b>{shown(speakerName)}</b>
        </a>
        {cue !== null && <span class="cue"> {shown(cue)}</span>} <span class="tag">{kindNames[kind]}</span>
      </p>
      <p class="words">{shown(text)}</p>
      <p class="how" data-peek="">
        {wayOf(quote)}
        {evidence.length > 0 && (
          <>
            {': '}
            {evidence.map((each, index) => (
              <>
                {index > 0 && ', '}“{shown(each.text)}” in line {each.spot.line}
              </>
            ))}
          </>
        )}
        {confidence !== null && <span class="sure"> · confidence {percent(confidence)}</span>}
      </p>
      <p class="how">
        <SpotLink spot={spot} card={id} />
        {copies > 0 && ` · repeated ${copies === 1 ? 'once' : `${copies} times`}`}
      </p>
    </li>
  );
}

const kindNames: Readonly<Record<QuoteKind, string>> = {
  direct: 'quote',
  mixed: 'partial quote',
  indirect: 'paraphrase',
  orphan: 'no speaker given',
  scare: 'scare quotes',
  title: 'title',
  nickname: 'nickname',
  label: 'label',
};

const ways: Readonly<Record<NonNullable<QuoteCard['via']>, string>> = {
  name: 'found by name',
  surname: 'found by surname',
  alias: 'found by another form of the name',
  title: 'found by title',
  pronoun: 'found through a pronoun',
  previous: 'same speaker as the quote before',
  nominal: 'described, not named',
  none: 'no speaker found',
};

const reasons: Readonly<Record<string, string>> = {
  'no-source': 'no source named here',
  'ambiguous-name': 'two people go by this name',
  'ambiguous-pronoun': 'the pronoun fits several people',
  'no-antecedent': 'no antecedent of the pronoun',
  'first-person': 'the writer speaks of themselves',
};

function wayOf({ via, reason }: QuoteCard): string {
  const way = ways[via ?? 'none'];
  if (reason === null) return way;
  return `${way}; ${reasons[reason] ?? reason.replaceAll('-', ' ')}`;
}
