import { describe, expect, test } from 'vitest';
import { contains, textOf } from '../../../src/model/span.ts';
import { claimsOf, linesOf } from './lines.ts';

describe('types', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Anna Reed said the bridge was closed in March.', 'assertion'],
    ['Anna Reed told the contractors they must repair the bridge by June.', 'demand'],
    ['Anna Reed said the council should repair the bridge.', 'demand'],
    ['Anna Reed said she would resign in June.', 'promise'],
    ['Anna Reed promised to repair the bridge.', 'promise'],
    ['Anna Reed said the new tax will raise rents.', 'prediction'],
    ['Anna Reed accused the contractor of fraud.', 'accusation'],
    ['Anna Reed admitted that the figures were wrong.', 'admission'],
    ['Anna Reed denied that the figures were wrong.', 'denial'],
    ['Anna Reed offered to pay for the repairs.', 'offer'],
    ['Anna Reed warned that the bridge could collapse.', 'warning'],
    ['Anna Reed suggested that the contractor had lied.', 'suggestion'],
    ['Anna Reed asked whether the bridge was safe.', 'question'],
    ['“Is the bridge safe? Who closed it?” Anna Reed said.', 'question'],
    ['“Is the bridge safe? I closed it,” Anna Reed said.', 'assertion'],
    ['Anna Reed described the talks as constructive.', 'praise'],
    ['Anna Reed described the plan as reckless.', 'criticism'],
    ['Anna Reed believes that the bridge is safe.', 'belief'],
    ['Anna Reed assured the council that the bridge was safe.', 'assertion'],
    ['Anna Reed assured the council that the bridge would be repaired.', 'promise'],
    ['Anna Reed offered an explanation of the delay.', 'assertion'],
    ['Anna Reed offered a reward for the dog.', 'offer'],
    ['“We’re going to repair the bridge,” Anna Reed said.', 'promise'],
    ['“I will repair the bridge,” Anna Reed said. “It is old.”', 'promise'],
    ['“I’ll admit the bridge is old,” Anna Reed said.', 'assertion'],
    ['Anna Reed denied that she was there.', 'denial'],
    ['Anna Reed denied the workers a hearing.', 'intention'],
    ['Anna Reed denied bail to the driver.', 'intention'],
    ['Anna Reed denied any role in the sale.', 'denial'],
    ['Anna Reed said the reports were baseless.', 'denial'],
    ['Anna Reed said the reports were late.', 'assertion'],
  ];
  test.each(cases)('%s', (sentence, type) => {
    expect(linesOf(sentence)[0]?.split(' | ')[0]).toBe(type);
  });

  test('who does not answer denies nothing', () => {
    const { claims } = claimsOf('Anna Reed declined to comment on the report.');
    expect(claims.map(({ type }) => type)).not.toContain('denial');
    expect(claims.flatMap(({ flags }) => flags)).toContain('no-comment');
  });
});

test('what only seems so is claimed by nobody', () => {
  expect(linesOf('Anna Reed seems to have sold the bridge.')).toEqual([]);
});

test('criticism is negative, and still held for certain', () => {
  const { claims } = claimsOf('Anna Reed criticised the council.');
  expect(claims.map(({ polarity, commitment }) => [polarity, commitment.source])).toEqual([['negative', 'CT+']]);
});

test('a complement that repeats its conjunction is a claim of its own', () => {
  expect(linesOf('Anna Reed said she would meet the mayor but that the bridge was not safe.')).toEqual([
    'promise | Anna Reed | she would meet the mayor',
    'assertion | Anna Reed | that the bridge was not safe',
  ]);
});

test('a conjunction within the complement makes no second claim', () => {
  expect(linesOf('Anna Reed said the bridge was old and the road was new.')).toEqual([
    'assertion | Anna Reed | the bridge was old and the road was new',
  ]);
});

test('reports within reports are linked, with the chain of reporters', () => {
  const { claims, text } = claimsOf('Anna Reed said the Iranians had denied the charge.');
  const [outer, inner] = claims;
  expect(outer?.type).toBe('assertion');
  expect(inner?.type).toBe('denial');
  expect(inner?.nestedIn).toBe(0);
  expect(inner?.claimant.via).toEqual(['Anna Reed']);
  expect(inner?.claimant.span && textOf(text, inner.claimant.span)).toBe('the Iranians');
});

test('who reports himself is named by the outer source', () => {
  expect(linesOf('Anna Reed said she had told the drivers they must slow down.')).toContain(
    'demand | Anna Reed | they must slow down',
  );
});

test('a denied noun is what is denied', () => {
  expect(linesOf('Paris accused Niger of hiding, moving and selling weapons, a charge Niger denies.')).toEqual([
    'accusation | Paris | Niger of hiding, moving and selling weapons',
    'denial | Niger | a charge',
  ]);
});

test('an insertion does not cut off what somebody is accused of', () => {
  const { claims, text } = claimsOf('Anna Reed accused Carl Jones, who was born in Canada, of hiding weapons.');
  const accusation = claims.find(({ type }) => type === 'accusation');
  expect(accusation?.content.map((span) => textOf(text, span))).toEqual(['of hiding weapons']);
  expect(accusation?.target && textOf(text, accusation.target)).toBe('Carl Jones');
});

test('target, addressee, polarity, modality and commitment', () => {
  const { claims, text } = claimsOf('Anna Reed told the drivers they must not stop there.');
  const [demand] = claims;
  expect(demand?.addressee && textOf(text, demand.addressee)).toBe('the drivers');
  expect(demand?.target).toEqual(demand?.addressee);
  expect(demand).toMatchObject({ modality: 'required', polarity: 'negative', commitment: { source: 'Uu' } });
});

test('content, claimant and evidence lie within the text', () => {
  const { claims, text } = claimsOf('“It may rain,” Anna Reed said. She expected it to stop by noon, she added.');
  for (const claim of claims) {
    expect(contains({ start: 0, end: text.length }, claim.span)).toBe(true);
    for (const span of claim.content) expect(contains(claim.span, span)).toBe(true);
  }
});

test.each([
  ['by a passive', 'The drug is said to cost $400 a month.', 'hearsay', true],
  ['by an adverb', 'The company reportedly paid $4 million in bribes to 30 officials in 2015.', 'hearsay', true],
  ['not', 'The company paid $4 million in bribes to 30 officials in 2015.', 'author', false],
] as const)('what is passed on without a source is hearsay: %s', (_name, body, kind, isFlagged) => {
  const claim = claimsOf(body).claims.find(({ type }) => type === 'fact' || type === 'assertion');
  expect([claim?.claimant.kind, claim?.flags.includes('hearsay')]).toEqual([kind, isFlagged]);
});

test.each([
  ['a rumour', 'A rumor that the bridge was sold is not true.', ['assertion | (hearsay) | that the bridge was sold']],
  [
    'where words come from',
    'The bank will be sold, the Courier reported, citing people familiar with the sale.',
    ['prediction | the Courier | The bank will be sold'],
  ],
  [
    'what is cited',
    'The case was closed, the judge said, citing a lack of evidence.',
    ['assertion | the judge | The case was closed', 'assertion | the judge | a lack of evidence'],
  ],
])('%s', (_name, body, lines) => {
  expect(linesOf(body)).toEqual(lines);
});

test.each([
  ['that somebody spoke', 'The company strongly disagreed with 14 of the 20 findings of 2014.', 0],
  ['what somebody did', 'The company strongly cut 14 of the 20 plants of 2014.', 1],
])('the writer does not answer for %s', (_name, body, count) => {
  expect(claimsOf(body).claims.filter(({ type }) => type === 'fact').length).toBe(count);
});

test.each([
  [
    'According to an August 2025 slideshow obtained by the Post, the ministry had to return the floors.',
    'an August 2025 slideshow',
  ],
  ['A June memo says the bridge is unsafe.', 'A June memo'],
])('a document with a date is who claims: %s', (body, name) => {
  const claim = claimsOf(body).claims.find(({ type }) => type !== 'fact');
  expect(claim?.claimant).toMatchObject({ kind: 'document', name });
});
