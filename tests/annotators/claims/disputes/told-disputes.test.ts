import { expect, test } from 'vitest';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf } from '../lines.ts';

/** `what is disputed < who disputes it`. */
function disputesOf(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  return claims.flatMap(({ content, disputedBy }) =>
    disputedBy.map(({ claim }) => {
      const span = claims[claim]?.claimant.span;
      return `${textOf(text, content[0])} < ${span ? textOf(text, span) : '?'}`;
    }),
  );
}

test.each([
  [
    'Norland moved to punish Sudmark after accusing it of backing the attack in Karlow, which Sudmark denies.',
    ['it of backing the attack in Karlow < Sudmark'],
  ],
  ['Kerr says the mayor took bribes, which he denies.', ['the mayor took bribes < he']],
  [
    'Minister Tom Brandel claims the relief agency has been infiltrated by militants – an allegation the agency refutes.',
    ['the relief agency has been infiltrated by militants < the agency'],
  ],
  [
    '“Tom Brandel stole the money,” Anna Kerr said.\n\n“That is a lie. I never took a crown,” Brandel said.',
    ['“Tom Brandel stole the money,” < Brandel'],
  ],
  [
    'Anna Kerr said the firm had forged the invoices.\n\n“It’s completely untrue,” said Tom Brandel, the firm’s director.',
    ['the firm had forged the invoices < Tom Brandel, the firm’s director'],
  ],
  [
    'Villagers say that the company of Tom Brandel is poisoning the well.\n\nSecurity staff said Mr Brandel was unavailable.\n\nWhen contacted, Mr Brandel denied all the allegations.',
    ['that the company of Tom Brandel is poisoning the well < Mr Brandel'],
  ],
  [
    'The Harbour Court upheld a broad right to fish, rejecting the governor’s order declaring that foreigners may not fish in the bay.',
    ['that foreigners may not fish in the bay < The Harbour Court'],
  ],
  [
    'Prosecutors said Anna Kerr stole $2 million from the charity. Kerr denied stealing the money.',
    ['Anna Kerr stole $2 million from the charity < Kerr'],
  ],
  ['Tom Brandel said he was innocent. A lawyer for Brandel denied the charges.', []],
  [
    'Villagers said the mill dumps oil at night. The mill owner, Anna Kerr, called the claims baseless.',
    ['the mill dumps oil at night < The mill owner, Anna Kerr'],
  ],
  ['Lena Voss said the dam leaks. The council described the claim as false.', ['the dam leaks < The council']],
  [
    'Farmers accuse the chiefs of taking bribes. The mine opened in May. Chief Tom Hala denied ever taking bribes.',
    ['the chiefs of taking bribes < Chief Tom Hala'],
  ],
  [
    'Residents accused the company of Ann Pin of poisoning wells. Guards said Pin was unavailable. Later, Pin denied all the allegations.',
    ['the company of Ann Pin of poisoning wells < Pin'],
  ],
  [
    'Ann Kerr said the firm had forged papers. “I do not know what she means. These are all lies,” said Tom Brandel, the firm’s director.',
    ['the firm had forged papers < Tom Brandel, the firm’s director'],
  ],
  [
    'Norland says there is no proof that the plane was hit by a drone. The airline disputed that the plane was hit by a drone.',
    [],
  ],
  ['Tom Brandel said he was innocent. His lawyer denied the charges.', []],
  [
    'Residents of Karlow met on Sunday. They accuse the mayor, Lena Voss, of taking bribes. Voss denies the allegations.',
    ['the mayor, Lena Voss, of taking bribes < Voss'],
  ],
  [
    'Prosecutors say that Tom Brandel paid a judge. His lawyer denied the accusation.',
    ['that Tom Brandel paid a judge < His lawyer'],
  ],
])('%s', (body, disputes) => {
  expect(disputesOf(body)).toEqual(disputes);
});
