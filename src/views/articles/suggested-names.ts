import type { SuggestedName } from '../../model/config/house-lexicon.ts';
import type { View } from '../../model/display/view.ts';
import { column, oneLine, table, toned, wideColumn } from '../view.ts';

/** Shape of the output of `entities --suggest-lexicon`: its fields are the columns of a lexicon. */
export const suggestedShape = {
  schema: 'newsan/lexicon@1',
  fields: ['name', 'type', 'aliases', 'role', 'wikidata', 'articles', 'mentions'],
} as const;

/** Suggested names as a view of the run: rows and data can be given to `--lexicon` as they are. */
export function suggestedView(names: readonly SuggestedName[]): View {
  return {
    id: null,
    data: { names: names.map((each) => ({ ...each, role: null })) },
    rows: names.map(({ name, type, aliases, wikidata, articles, mentions }) => {
      return [name, type, aliases.join('; '), null, wikidata, articles, mentions];
    }),
    sections: [
      table(
        null,
        [
          wideColumn('name'),
          column('type'),
          wideColumn('aliases'),
          column('articles', 'right'),
          column('mentions', 'right'),
        ],
        names.map(({ name, type, aliases, articles, mentions }) => [
          toned('strong', oneLine(name)),
          type,
          oneLine(aliases.join('; ')),
          articles,
          mentions,
        ]),
        'no name appears in three or more articles',
      ),
    ],
  };
}
