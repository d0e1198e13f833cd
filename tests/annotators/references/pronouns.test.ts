import { describe, expect, test } from 'vitest';
import { meantIn } from './mentioned.ts';

describe('he and she', () => {
  test.each([
    // Not a standard, an example or a name in the phrase that opens the sentence.
    [
      'Drawn to rebels like Pavel Horn and Amos Reid, Councillor Thabo Nkosi left the party. “It was time,” «he» said.',
      'Thabo Nkosi',
    ],
    [
      'Raised on the novels of Tomas Ferreira and Amy Leck, Justice Ifeoma Balogun wrote in jail. “Ink was rationed,” «she» said.',
      'Ifeoma Balogun',
    ],
    ['Nkosi, a pastor, preaches on Sundays. Raised on heroes such as Amos Reid, «he» wanted to lead.', 'Nkosi'],
    ['Coach Maria Duarte has won more games than Paul Simms. “I count none of them,” «she» said.', 'Maria Duarte'],
    ['Unlike Jean Moreau, sculptor Marc Petit works in ice. “It melts, and so do I,” «he» says.', 'Marc Petit'],
    ['Having beaten Ivan Sokol in straight sets, Tomas Berg sat down. “My knees hurt,” «he» said.', 'Tomas Berg'],
    // A given name tells less than the pronoun.
    ['“We are neighbours,” Lin Moran said.\n\n“We want peace,” «he» added.', 'Lin Moran'],
    // Not a client, a relative or the owner of something.
    [
      'The barrister for Colin Vance told the jury that the till had been empty. “There was nothing to take,” «he» said.',
      'The barrister',
    ],
    ['A spokeswoman for Arthur Bell said the farm was sold. “It was time,” «she» added.', 'A spokeswoman'],
    ['The manager of striker Luca Conti denied it. “He stays,” «he» told Sport.', 'The manager'],
    ['A cousin of the late Peter Grange lives there still. “They never found the boat,” «he» said.', 'A cousin'],
    ['The widow of miner Owen Pryce spoke first. “We were told nothing,” «she» said.', 'The widow'],
    // Not somebody whom who speaks has brought up, or an object.
    [
      'Farmer Ewan Kerr said the lease went to a Mr Loftus. Kerr said Mr Loftus let it go. “Four years, and not one fence,” «he» said.',
      'Ewan Kerr',
    ],
    ['Judge Helen Marsh sentenced David Roe to six years. “You left her to drown,” «she» said.', 'Helen Marsh'],
    ['Sergeant Luis Prado arrested Hugo Diaz at the port. “He did not resist,” «he» said.', 'Luis Prado'],
    ['Owen Price praised Yusuf Demir. “His left is a hammer,” «he» said.', 'Owen Price'],
    ['Senator Rosa Lind met Ana Cruz. “We disagree,” «she» said.', 'Rosa Lind'],
    // The one who is described last and speaks.
    [
      'Solicitor Dara Quinn asked for time. The accused told the court that he had slept. “I saw none of it,” «he» said.',
      'The accused',
    ],
    // What the entity layer reads behind the name is no second person, nor is what a preposition hangs on a noun.
    ['They met the director, Steven Dole, a former doctor interested in boats. “It floats,” «he» said.', 'Steven Dole'],
    ['They hired Karl Lund, a retired pilot based in Bergen. “I was bored,” «he» said.', 'Karl Lund'],
    ['Pavel Horn left early. His way from a farm to a young lawyer shows his will. “Read,” «he» said.', 'Pavel Horn'],
    // Somebody whose name ends like that of a station.
    ['Leo Marsh left. Peter Radio, a chemistry teacher, says few stayed. “I did,” «he» says.', 'Peter Radio'],
    ['Dr Nina Holt runs the ward. A porter said the lift had failed. “We carried them,” «he» said.', 'A porter'],
  ])('%s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });

  test.each([
    ['Mayor Ann Reed met Carl Jones. «He» had lost, Reed said.', 'Carl Jones'],
    ['Ann Reed was late. The bus, «she» said, had not come.', 'Ann Reed'],
    ['Mr Reed, who owns the mill, met Mr Stone. «His» mill was shut.', 'Reed'],
    ['Ann Reed, who was ill, stayed at home, but «she» voted.', 'Ann Reed'],
  ])('by gender, place and part: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });
});

describe('it and they', () => {
  test.each([
    ['The river police in a note said boats in Halden “left at dawn.” «It» said more would come.', 'The river police'],
    [
      'In Oregon a couple sued a bakery. The complaint says the oven “was never cleaned.” «It» says two were hurt.',
      'The complaint',
    ],
    [
      'Officials in Marlow closed the bridge. The report says a bolt broke near Marlow. «It» says rust was found.',
      'The report',
    ],
    ['Norden Bank cut 400 jobs in Leeds. «It» said trade was slow.', 'Norden Bank'],
    ['The army said that fighters from Sudmark crossed the river. «It» said two were held.', 'The army'],
    ['The ministry of works shut the tunnel under Port Ellery. «It» said water had come in.', 'The ministry'],
    ['France criticised the plan. «It» said the tax was unfair.', 'France'],
  ])('it is no place or site: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });

  test.each([
    [
      'Fern Street Records denied it. Senator Ann Reed, a Democrat, had blamed them. “Nobody was stopped,” «they» said.',
      'Fern Street Records',
    ],
    ['The neighbours heard a bang. Rain came from Dover. “It shook the walls,” «they» said.', 'The neighbours'],
    ['Hundreds of protesters marched on Halden. “Let us in,” «they» shouted.', 'protesters'],
    ['The couple moved to Ghent. “It is quiet here,” «they» said.', 'The couple'],
    ['A user asked the forum whether to stay. “I hate it,” «they» wrote.', 'A user'],
    ['The Iranians say they will stay. «They» asked for time.', 'Iranian'],
    ['Officials said it was cold. Schools will also stay shut on Monday, «they» said.', 'Officials'],
    ['Pilots asked for time. Runways will be swept by noon, «they» said.', 'Pilots'],
  ])('they are several, or one who is not called he or she: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });

  test.each([
    ['«It» is clear that the mill is shut, Norden Bank said.', '-'],
    ['Norden Bank said «it» was hard to lend.', '-'],
    ['It rained in Dover. «It» said the road was shut.', '(no-antecedent)'],
  ])('nobody is meant: %s', (marked, name) => {
    expect(meantIn(marked)).toBe(name);
  });
});
