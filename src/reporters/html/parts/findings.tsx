import type { ArticlePage, FindingCard } from '../../../model/display/page.ts';
import type { Severity } from '../../../model/finding.ts';
import { counted, shown } from './shown.ts';
import { SpotLink } from './spot-link.tsx';

/** This many findings are listed before the text. */
const shownFirst = 3;

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** What the rules of `newsan check` found: the gravest at once, the others on demand. */
export function Findings({ findings }: Pick<ArticlePage, 'findings'>) {
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const rest = sorted.slice(shownFirst);
  return (
    <section class="panel findings" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {findings.length === 0 && <p class="none">No findings.</p>}
      <Cards findings={sorted.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more finding')}</summary>
          <Cards findings={rest} />
        </details>
      )}
    </section>
  );
}

function Cards({ findings }: Pick<ArticlePage, 'findings'>) {
  return (
    <ul class="cards">
      {findings.map((finding) => (
        <Finding finding={finding} />
      ))}
    </ul>
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
        {reason} <span class="rule">{rule}</span>
      </p>
    </li>
  );
}
