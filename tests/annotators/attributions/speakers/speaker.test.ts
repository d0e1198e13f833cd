import { expect, test } from 'vitest';
import { attributionsOf } from '../marked.ts';

test.each([
  ['“We cope,” minister of ports and roads Ivo Castro told The Herald.', 'Ivo Castro'],
  ['Fire and Rescue Commissioner Dawn Hill said: “It stays open.”', 'Dawn Hill'],
  ['Chile’s ambassador to Peru Lars Vik said: “We wait.”', 'Lars Vik'],
  ['Spokesman for the Interior Ministry, Ali Demir, said: “We wait.”', 'Ali Demir'],
  ['The lawyer for Colin Vance and Mark Orr said: “We wait.”', 'The lawyer for Colin Vance and Mark Orr'],
  ['Solicitor for Ann Reed and Tom Bell said: “We wait.”', 'Solicitor for Ann Reed and Tom Bell'],
  ['An aide to Colin Vance and Mark Orr said: “We wait.”', 'An aide to Colin Vance and Mark Orr'],
  ['Councillor Ann Reed OBE said: “We wait.”', 'Ann Reed'],
  ['Norland met U.S. Secretary of State Dana Cole. Cole said: “We wait.”', 'Dana Cole'],
  ['They gave the film a caption that said: “We wait.”', 'a caption'],
  ['Nothing says “we wait” like a closed door.', null],
  ['The wife of Mayor Carl Jones said: “We wait.”', 'The wife of Mayor Carl Jones'],
  ['A friend of Carl Jones said: “We wait.”', 'A friend of Carl Jones'],
  ['Ann Reed and Tom Reed came. Reed said: “We wait.”', null],
  // A possessor is who it names, without its ending.
  ['Ann Reed came. Reed’s claim that “we wait” was doubted.', 'Ann Reed'],
  ['Mr Bell’s view that “we wait” was shared by few.', 'Bell'],
  ['The union’s promise that “we wait” was doubted.', 'The union'],
  ['They heard the mayor of Leeds’s warning that “we wait” is no answer.', 'the mayor of Leeds'],
  // A group as the text has it.
  ['The Iranians told the panel: “We wait.”', 'The Iranians'],
  ['Muslims in the town said: “We wait.”', 'Muslims'],
  ['In Lagos, the Democrats said: “We wait.”', 'the Democrats'],
  ['The French said no. They added: “We wait.”', 'The French'],
])('%s', (body, name) => {
  expect(attributionsOf(body).layer.attributions.find(({ quoted }) => quoted.length > 0)?.speaker.name).toBe(name);
});
