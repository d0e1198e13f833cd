import { expect, test } from 'vitest';
import { attributionsOf } from '../marked.ts';

test.each([
  ['“We cope,” minister of ports and roads Ivo Castro told The Herald.', 'Ivo Castro'],
  ['Fire and Rescue Commissioner Dawn Hill said: “It stays open.”', 'Dawn Hill'],
  ['Chile’s ambassador to Peru Lars Vik said: “We wait.”', 'Lars Vik'],
  ['Spokesman for the Interior Ministry, Ali Demir, said: “We wait.”', 'Ali Demir'],
  ['The lawyer for Colin Vance and Mark Orr said: “We wait.”', 'The lawyer for Colin Vance and Mark Orr'],
  ['The wife of Mayor Carl Jones said: “We wait.”', 'The wife of Mayor Carl Jones'],
  ['A friend of Carl Jones said: “We wait.”', 'A friend of Carl Jones'],
  ['Ann Reed and Tom Reed came. Reed said: “We wait.”', null],
])('%s', (body, name) => {
  expect(attributionsOf(body).layer.attributions.find(({ quoted }) => quoted.length > 0)?.speaker.name).toBe(name);
});
