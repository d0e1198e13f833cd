/** A number with its name, in the plural, and a word on it that may be empty. */
export type Fact = readonly [name: string, value: string | number, detail: string];

/** Numbers at the head of a page. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value, detail]) => (
        <div>
          <dt>{value === 1 ? name.replace(/s$/, '') : name}</dt>
          <dd>
            <b>{typeof value === 'number' ? grouped(value) : value}</b> {detail !== '' && <span>{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `12,345` */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
