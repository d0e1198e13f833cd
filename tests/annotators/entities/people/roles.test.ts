import { describe, expect, test } from 'vitest';
import { indexPeople } from '../../../../src/annotators/entities/people/other-people.ts';
import { rolesAt } from '../../../../src/annotators/entities/people/roles.ts';
import { loadResources } from '../../../../src/io/resources.ts';
import { analyseText } from '../../../support/analyse-text.ts';

const nobody = indexPeople([], () => 0)(0);

/** Roles that the text gives to the person marked in it. */
function rolesOf(marked: string): readonly string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { document, tags } = analyseText(`Title\n\n${marked.replace(/[«»]/g, '')}`, 'entities');
  const { roles } = loadResources(['roles']);
  if (!document || !tags || !roles) throw new Error('layers are missing');
  return rolesAt(document, tags, { start: start + 7, end: end + 7 }, nobody, roles).map(
    ({ kind, text, former }) => `${former ? 'former ' : ''}${kind}: ${text}`,
  );
}

test.each([
  ['The talks were led by US ambassador «Ryan Crocker» on Monday.', ['title: US ambassador']],
  [
    'It was for Reed Economics director and senior economist «Dana Orr» to say.',
    ['title: Reed Economics director and senior economist'],
  ],
  ['The cheers were for Norland star «Pedrinho» alone.', ['title: Norland star']],
  ['They heard from Governor-elect «Jo Lund» there.', ['title: Governor-elect']],
  ['Then Mr. «Trump» left the hall.', ['honorific: Mr.']],
  ['He thanked former Secretary of State «Hillary Clinton» for it.', ['former title: former Secretary of State']],
  ['Then Treasury chief of staff «Omar Said» left.', ['title: Treasury chief of staff']],
  ['He praised Secretary of the Treasury «Omar Said» for it.', ['title: Secretary of the Treasury']],
  ['They recalled the ouster of former leader «Omar Said» by rebels.', ['former title: former leader']],
  ['They ousted right-wing former president «Omar Said» by force.', ['former title: right-wing former president']],
  ['Reporters asked White House press secretary «Josh Earnest» at noon.', ['title: White House press secretary']],
  ['Iraqi Prime Minister «Nouri al-Maliki» spoke first.', ['title: Iraqi Prime Minister']],
  ['“It burned,” said «Amina Diallo», 41, a teacher from Thies.', ['age: 41', 'description: a teacher from Thies']],
  ['«Jalal Karim», the governor of the province, resigned.', ['description: the governor of the province']],
  ['«Sean Duffy», R-Wis., voted no.', ['description: R-Wis']],
  ['The minister’s spokesman, «Ali Hassan», declined to comment.', ['description: The minister’s spokesman']],
])('roles in %s', (marked, roles) => {
  expect(rolesOf(marked)).toEqual(roles);
});

test.each([
  'The wife of «Omar Said» wept.',
  'Ambassadors left, «Omar Said» stayed.',
  '«Omar Said», Paris and London were named.',
  'He said «Omar Said» would win.',
])('no role in %s', (marked) => {
  expect(rolesOf(marked)).toEqual([]);
});

describe('a role that the name explains', () => {
  test.each([
    ['Minister of Lands and Water, «Palesa Moroka», would not say.', ['description: Minister of Lands and Water']],
    ['Former ward councillor, «Sipho Dube», agreed.', ['former description: Former ward councillor']],
    [
      'Regional Commissioner of Mbeya, «Juma Kileo» says the plan works.',
      ['description: Regional Commissioner of Mbeya'],
    ],
    ['The town clerk, «Ana Prado» says, kept the list.', ['description: The town clerk']],
    [
      'Norland’s ambassador to Sudmark, «Ilse Brandt», told the court so.',
      ['description: Norland’s ambassador to Sudmark'],
    ],
    [
      'Royal Society of Norland’s chief economist, «Ann Reed», agreed.',
      ['description: Royal Society of Norland’s chief economist'],
    ],
    ['MEC for Roads and Transport, «Ann Reed», agreed.', ['description: MEC for Roads and Transport']],
    ['Another villager, «Lineo Thabane», fetched water.', ['description: Another villager']],
    ['Their area chief, «Thato Moiloa», denied it.', ['description: Their area chief']],
    ['The president’s daughter, «Nurul Aziz», joined the tour.', ['description: The president’s daughter']],
    ['An aide to the premier, «Kofi Badu», left.', ['description: An aide to the premier']],
    [
      'The army’s chief spokesperson, Rear Admiral «Dan Levi», said no.',
      ['description: The army’s chief spokesperson', 'title: Rear Admiral'],
    ],
  ])('%s', (marked, roles) => {
    expect(rolesOf(marked)).toEqual(roles);
  });
});

describe('a title and a form of address', () => {
  test.each([
    ['It was written by researcher Dr «Asha Nair» in May.', ['title: researcher', 'honorific: Dr']],
    ['Then Prime Minister Datuk Seri «Azlan Omar» flew home.', ['title: Prime Minister', 'honorific: Datuk Seri']],
    ['Chief of Army Staff General «Asif Gul» went to the border.', ['title: Chief of Army Staff', 'title: General']],
    ['Minister of Defence Brigadier «Paul Ochieng» resigned.', ['title: Minister of Defence', 'title: Brigadier']],
    ['Rear Admiral «Dan Levi» said no.', ['title: Rear Admiral']],
    ['They met Attorney General «Ruth Amadi» on Friday.', ['title: Attorney General']],
    ['Then Bank of Norland chief economist «Ann Reed» spoke.', ['title: Bank of Norland chief economist']],
    ['They met Berea MP «Thabo Nkosi» on Friday.', ['title: Berea MP']],
  ])('%s', (marked, roles) => {
    expect(rolesOf(marked)).toEqual(roles);
  });
});

describe('a role behind the name', () => {
  test.each([
    [
      'So says «Omar Vance», research director at the Quill Institute.',
      ['description: research director at the Quill Institute'],
    ],
    [
      'So says «Ana Flint», head of retail and consumer products at Brandt Bank.',
      ['description: head of retail and consumer products at Brandt Bank'],
    ],
    [
      'So says «Lee Parker», a certified planner and founder of Apex Trust.',
      ['description: a certified planner and founder of Apex Trust'],
    ],
    ['So says «Joan Pratt», a mother of two from Leeds.', ['description: a mother of two from Leeds']],
    ['So says «Marta Silva», coordinator at Casa do Rio.', ['description: coordinator at Casa do Rio']],
    [
      'So says «Kofi Mensah», the ambassador-designate to Norland.',
      ['description: the ambassador-designate to Norland'],
    ],
    [
      '«Sadiq Amin» is the head of the Norland Press Club in Turkey, which has a site.',
      ['description: the head of the Norland Press Club in Turkey'],
    ],
    ['«Mara Lund», who replaced Ove Berg as chancellor, said no.', ['description: chancellor']],
    ['Mara Lund, who replaced «Ove Berg» as chancellor, said no.', ['former description: chancellor']],
    ['The board named «Mara Lund» as chief executive of the bank.', ['description: chief executive of the bank']],
    [
      '«Peete Lesao», the Kuena and Mapo Principal Chief, was asked.',
      ['description: the Kuena and Mapo Principal Chief'],
    ],
    ['«Lina Haddad», an expert on the conflict who lives in Oslo, agreed.', ['description: an expert on the conflict']],
    [
      '«Omar Said», an adviser to Norland Sen. Ann Reed, said even that.',
      ['description: an adviser to Norland Sen. Ann Reed'],
    ],
    ['«Omar Said», a former judge, agreed.', ['former description: a former judge']],
    ['«Granny Moloi» (78) suffers.', ['age: 78']],
    ['«Tom Reed», who was an adviser to the bank, agreed.', ['description: an adviser to the bank']],
    ['«Tom Reed», who is now the head of the club, agreed.', ['description: the head of the club']],
  ])('%s', (marked, roles) => {
    expect(rolesOf(marked)).toEqual(roles);
  });

  test.each([
    '«Omar Said» is ready.',
    'If «Omar Said» becomes the next president in May, they leave.',
    '«Omar Said» is a good man.',
    'They used «Omar Said» as a shield.',
    'As the minister spoke, «Omar Said» left.',
    'In a letter to the minister, «Omar Said» complained.',
    'At his trial, «Said»’s lawyer tried to prove it.',
  ])('none in %s', (marked) => {
    expect(rolesOf(marked)).toEqual([]);
  });
});

test.each([
  ['They met ex-president «Omar Said» there.', 'ex-president'],
  ['They met then-president «Omar Said» there.', 'then-president'],
  ['They met the late bishop «Omar Said» there.', 'late bishop'],
  ['They met retired General «Omar Said» there.', 'retired General'],
  ['They met ousted prime minister «Omar Said» there.', 'ousted prime minister'],
])('former in %s', (marked, role) => {
  expect(rolesOf(marked)).toEqual([`former title: ${role}`]);
});
