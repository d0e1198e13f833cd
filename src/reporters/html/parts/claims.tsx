import type { ArticlePage, CheckedLine, ClaimCard, DisputeLine } from '../../../model/display/page.ts';
import { BarColumns } from './bar-columns.tsx';
import { across, shown } from './shown.ts';
import { SpotLink } from './spot-link.tsx';

/** Claims by type, with those that are disputed. */
export function ClaimTypes({ claims }: Pick<ArticlePage, 'claims'>) {
  const types = new Map<string, { count: number; disputed: number }>();
  for (const { type, disputedBy } of claims) {
    const { count, disputed } = types.get(type) ?? { count: 0, disputed: 0 };
    types.set(type, { count: count + 1, disputed: disputed + (disputedBy.length > 0 ? 1 : 0) });
  }
  const rows = [...types].sort(([, a], [, b]) => b.count - a.count);
  const most = Math.max(1, ...rows.map(([, { count }]) => count));
  return (
    <section class="panel" aria-labelledby="claim-types-title">
      <h2 id="claim-types-title">Claims by type</h2>
      {rows.length === 0 ? (
        <p class="none">No claims.</p>
      ) : (
        <>
          <p class="key" aria-hidden="true">
            <span class="swatch disputed" /> disputed <span class="swatch stated" /> not disputed
          </p>
          <table class="bars">
            <BarColumns of="Type" counted="Claims" />
            <tbody>
              {rows.map(([type, { count, disputed }]) => (
                <tr>
                  <th scope="row">{type}</th>
                  <td>
                    <svg class="bar" aria-hidden="true">
                      <rect class="disputed" width={across(disputed / most)} height="100%" />
                      <rect
                        class="stated"
                        x={across(disputed / most)}
                        width={across((count - disputed) / most)}
                        height="100%"
                      />
                    </svg>
                  </td>
                  <td class="number">
                    {count}
                    {disputed > 0 && <span class="offscreen">, {disputed} disputed</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** All claims, with who disputes them. */
export function Claims({ claims }: Pick<ArticlePage, 'claims'>) {
  return (
    <section class="list" id="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">Claims</h2>
      {claims.length === 0 && <p class="none">No claims.</p>}
      <ol class="cards">
        {claims.map((claim) => (
          <Claim claim={claim} />
        ))}
      </ol>
    </section>
  );
}

function Claim({ claim }: { readonly claim: ClaimCard }) {
  const { id, type, text, spot, claimant, target, score, signals, disputedBy, disputes, checked } = claim;
  const related = [...disputedBy, ...disputes].map((line) => line.claim).join(' ');
  return (
    <li id={id} class="card claim" data-related={related === '' ? undefined : related}>
      <p data-peek="">
        <span class={disputedBy.length > 0 ? 'tag disputed' : 'tag'}>{type}</span> <b>{shown(claimant)}</b>
        {target !== null && <span class="muted"> about {shown(target)}</span>}
      </p>
      <p class="words">{shown(text)}</p>
      <Disputes title="Disputed by" lines={disputedBy} />
      <Disputes title="Disputes" lines={disputes} />
      <FactChecks lines={checked} />
      <p class="how">
        <SpotLink spot={spot} card={id} /> ·{' '}
        {signals.length > 0 ? `worth checking: ${signals.join('; ')}` : 'nothing speaks for checking it'} (score{' '}
        {score.toFixed(2)})
      </p>
    </li>
  );
}

function FactChecks({ lines }: { readonly lines: readonly CheckedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <p class="dispute">
      Fact-checks{' '}
      {lines.map(({ score, rating, claim, publisher, date, url }, index) => (
        <>
          {index > 0 && '; '}
          <b>{shown(rating ?? 'no rating')}</b>{' '}
          {url === null ? (
            shown(claim)
          ) : (
            <a href={url} rel="noreferrer">
              {shown(claim)}
            </a>
          )}
          <span class="muted">
            {' '}
            {shown([publisher, date].filter((part) => part !== null).join(', '))} (match {score.toFixed(2)})
          </span>
        </>
      ))}
    </p>
  );
}

function Disputes({ title, lines }: { readonly title: string; readonly lines: readonly DisputeLine[] }) {
  if (lines.length === 0) return null;
  return (
    <p class="dispute" data-peek="">
      {title}{' '}
      {lines.map(({ claim, name, text, spot }, index) => (
        <>
          {index > 0 && '; '}
          <a href={`#${claim}`}>{shown(name)}</a> in line {spot.line}
          <span class="muted">: {shown(text)}</span>
        </>
      ))}
    </p>
  );
}
