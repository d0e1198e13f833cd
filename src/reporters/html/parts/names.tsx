import type { ArticlePage, EntityCard } from '../../../model/display/page.ts';
import { shown } from './shown.ts';
import { SpotLink } from './spot-link.tsx';

/** This many places of a name are listed. */
const mostSpots = 12;

/** Who and what is named. */
export function Names({ entities }: Pick<ArticlePage, 'entities'>) {
  return (
    <section class="list" id="names" aria-labelledby="names-title">
      <h2 id="names-title">Names, dates and numbers</h2>
      {entities.length === 0 ? (
        <p class="none">No names.</p>
      ) : (
        <div class="wide" role="region" aria-label="Table of names" tabIndex={0}>
          <table class="sortable">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Type</th>
                <th scope="col" class="number">
                  Count
                </th>
                <th scope="col">Roles, other forms, value</th>
                <th scope="col">Places</th>
              </tr>
            </thead>
            <tbody>
              {entities.map((entity) => (
                <Row entity={entity} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ entity: { id, type, name, aliases, roles, count, value, spots } }: { readonly entity: EntityCard }) {
  const about = [...(value === '' ? [] : [`= ${value}`]), ...roles, ...aliases.map((alias) => `“${alias}”`)];
  // One place for each line, the first.
  const lines = [...new Map(spots.map((spot, nth) => [spot.line, { spot, nth }] as const).reverse())].reverse();
  return (
    <tr id={id}>
      <th scope="row" data-peek="">
        {shown(name)}
      </th>
      <td data-peek="">{type}</td>
      <td class="number">{count}</td>
      <td data-peek="">{shown(about.join(', '))}</td>
      <td class="places">
        {lines.slice(0, mostSpots).map(([line, { spot, nth }], index) => (
          <>
            {index > 0 && ', '}
            <SpotLink spot={spot} card={`${id}.${nth}`}>
              {index === 0 ? `line ${line}` : line}
            </SpotLink>
          </>
        ))}
        {lines.length > mostSpots && ` and ${lines.length - mostSpots} more`}
      </td>
    </tr>
  );
}
