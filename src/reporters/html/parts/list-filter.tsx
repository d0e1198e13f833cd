import { counted } from './shown.ts';

/** A choice of rows: the word that rows carry in `data-has`, and what is chosen, in words. */
export type RowChoice = readonly [word: string, name: string];

interface ListFilterProps {
  /** Id of the table or list. */
  readonly of: string;
  /** What a row is. */
  readonly noun: string;
  /** How many rows there are. */
  readonly rows: number;
  readonly choices: readonly RowChoice[];
}

/** A search field and a choice that hide rows of a table or list, and how many rows are left. Without script all rows are there, and this is not. */
export function ListFilter({ of, noun, rows, choices }: ListFilterProps) {
  return (
    <p class="filter" hidden data-filters={of} data-noun={noun} data-nouns={counted(2, noun).slice(2)}>
      <label>
        Search <input type="search" data-filter={of} />
      </label>
      {choices.length > 0 && (
        <label>
          Show{' '}
          <select data-choose={of}>
            <option value="">all</option>
            {choices.map(([word, name]) => (
              <option value={word}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <output data-left={of}>{counted(rows, noun)}</output>
    </p>
  );
}
