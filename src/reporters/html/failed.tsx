import type { FailedInput } from '../../model/analysis.ts';
import { shown } from './parts/shown.ts';

/** The inputs that could not be read, with the reason; nothing where there are none. */
export function Failed({ errors }: { readonly errors: readonly FailedInput[] }) {
  if (errors.length === 0) return null;
  return (
    <section class="list" aria-labelledby="errors-title">
      <h2 id="errors-title">Not read</h2>
      <ul class="plain">
        {errors.map(({ id, message }) => (
          <li>
            <b>{shown(id)}</b>: {shown(message)}
          </li>
        ))}
      </ul>
    </section>
  );
}
