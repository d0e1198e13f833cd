import type { ArticlePage, FindingCard } from '../../../model/page.ts';
import { shown } from './shown.ts';
import { SpotLink } from './spot-link.tsx';

/** What the rules of `newsan check` found. */
export function Findings({ findings }: Pick<ArticlePage, 'findings'>) {
  return (
    <section class="panel" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {findings.length === 0 && <p class="none">No findings.</p>}
      <ul class="cards">
        {findings.map((finding) => (
          <Finding finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ finding: { id, rule, severity, message, reason, spot } }: { readonly finding: FindingCard }) {
  return (
    <li id={id} class={`card finding ${severity}`}>
      <p data-peek="">
        <span class={`tag ${severity}`}>{severity}</span> {shown(message)}
      </p>
      <p class="how">
        {spot !== null && (
          <>
            <SpotLink spot={spot} card={id} /> ·{' '}
          </>
        )}
        {rule}: {reason}
      </p>
    </li>
  );
}
