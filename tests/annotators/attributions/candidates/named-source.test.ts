import { describe, expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

function speakersOf(body: string): string[] {
  return voicesOf(body).map((line) => line.slice(0, line.indexOf(':')));
}

describe('the person whom the words of a source name', () => {
  test.each([
    ['role and name before the verb', '“Fares must fall,” the operator’s chairman, Ravi Menon, told the inquiry.'],
    ['role with a field', 'MEC for Roads and Ports, Ravi Menon, said the quay was “close to collapse”.'],
    ['description, then role and name', 'The host, parish councillor Ravi Menon, has said the fair “costs too much”.'],
    ['name, role, body, its city', 'Ravi Menon, director of the Coastal Research Centre, Accra, called it “a gamble”.'],
    ['role without a closing comma', 'Ravi Menon, chair of the Pilots Association said: “Our boats are old.”'],
    ['title before the name', 'Cllr Ravi Menon, leader of the opposition, said: “Our roads are old.”'],
    ['role with a field and no comma', '“We can cope,” minister of trade and tourism Ravi Menon told the Daily Post.'],
    ['office joined by and', 'Fire and Rescue Commissioner Ravi Menon said: “The depot stays.”'],
    ['employer and role', '“He is home,” Northwire Editor-in-Chief Ravi Menon said.'],
    ['founder and role', 'Founder and chief executive Ravi Menon said: “The depot stays.”'],
  ])('%s', (_name, body) => {
    expect(speakersOf(body)).toEqual(['Ravi Menon']);
  });

  test.each([
    ['who speaks for somebody', 'A spokesman for Ravi Menon said: “The depot stays.”', 'A spokesman for Ravi Menon'],
    ['a friend of an actor', 'A friend of actor Ravi Menon said: “He is home.”', 'A friend of actor Ravi Menon'],
    ['two people', 'Lena Holt and Ravi Menon said: “The depot stays.”', 'Lena Holt and Ravi Menon'],
    ['a group and one of them', 'The pilots, among them Ravi Menon, said: “We are home.”', 'The pilots'],
  ])('leaves %s', (_name, body, speaker) => {
    expect(speakersOf(body)).toEqual([speaker]);
  });
});
