import { describe, expect, test } from 'vitest';
import { addToLexicon, type NewEntry } from '../../../src/desk/lsp/lexicon-edit.ts';
import type { Edit } from '../../../src/model/finding.ts';

const person: NewEntry = { name: 'Palesa Moroka', type: 'person', isName: true };
const desk: NewEntry = { name: 'City Desk', isName: false };

/** The lexicon with the entry; null where it cannot be added. */
function added(path: string, source: string, entry: NewEntry = person): string | null {
  const edits = addToLexicon(path, source, entry);
  const apply = (text: string, edit: Edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return edits?.reduceRight(apply, source) ?? null;
}

describe('an entry for a lexicon', () => {
  test.each([
    ['a table', 'names.csv', 'name,type\nKarlow,place\n', 'name,type\nKarlow,place\nPalesa Moroka,person\n'],
    [
      'a last line without end',
      'names.csv',
      'name,type\nKarlow,place',
      'name,type\nKarlow,place\nPalesa Moroka,person\n',
    ],
    [
      'other columns',
      'names.csv',
      'Type;Name;role\r\nplace;Karlow;\r\n',
      'Type;Name;role\r\nplace;Karlow;\r\nperson;Palesa Moroka;\r\n',
    ],
    ['tabs', 'names.tsv', 'name\ttype\nKarlow\tplace\n', 'name\ttype\nKarlow\tplace\nPalesa Moroka\tperson\n'],
    ['an empty table', 'names.csv', '', 'name,type,aliases,role,wikidata,not a name\nPalesa Moroka,person,,,,\n'],
    [
      'a list in JSON',
      'names.json',
      '[{ "name": "Karlow" }]',
      '[\n  {\n    "name": "Karlow"\n  },\n  {\n    "name": "Palesa Moroka",\n    "type": "person"\n  }\n]',
    ],
    [
      'YAML, comments kept',
      'names.yaml',
      '# ours\n- name: Karlow # the town\n',
      '# ours\n- name: Karlow # the town\n- name: Palesa Moroka\n  type: person\n',
    ],
    [
      'a list as names',
      'names.yml',
      'names:\n  - name: Karlow\n',
      'names:\n  - name: Karlow\n  - name: Palesa Moroka\n    type: person\n',
    ],
    ['empty YAML', 'names.yaml', '', '- name: Palesa Moroka\n  type: person\n'],
  ])('%s', (_, path, before, after) => {
    expect(added(path, before)).toBe(after);
  });

  test.each([
    ['names.csv', 'name,not a name\n', 'name,not a name\nCity Desk,yes\n'],
    [
      'names.json',
      '{"names": []}',
      '{\n  "names": [\n    {\n      "name": "City Desk",\n      "not a name": true\n    }\n  ]\n}',
    ],
  ])('words that are not a name: %s', (path, before, after) => {
    expect(added(path, before, desk)).toBe(after);
  });

  test('cells with separators and marks are quoted', () => {
    const name = 'Moroka, “MP” "of" Karlow';
    expect(added('names.csv', 'name,type\n', { name, type: 'person', isName: true })).toBe(
      'name,type\n"Moroka, “MP” ""of"" Karlow",person\n',
    );
  });

  test.each([
    ['a table without the column', 'names.csv', 'name,role\nKarlow,town\n'],
    ['an unclosed mark', 'names.csv', 'name,type\n"Karlow,place\n'],
    ['invalid JSON', 'names.json', '[{'],
    ['JSON that is not a list', 'names.json', '{"people": []}'],
    ['invalid YAML', 'names.yaml', '- name: [Karlow\n'],
    ['YAML that is not a list', 'names.yaml', 'name: Karlow\n'],
    ['another format', 'names.toml', ''],
  ])('none for %s', (_, path, source) => {
    expect(added(path, source)).toBeNull();
  });
});
