import { expect, test } from 'vitest';
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
    ({ kind, text }) => `${kind}: ${text}`,
  );
}

test.each([
  ['The talks were led by US ambassador «Ryan Crocker» on Monday.', ['title: US ambassador']],
  ['Then Mr. «Trump» left the hall.', ['honorific: Mr.']],
  ['He thanked former Secretary of State «Hillary Clinton» for it.', ['title: former Secretary of State']],
  ['Then Treasury chief of staff «Omar Said» left.', ['title: Treasury chief of staff']],
  ['He praised Secretary of the Treasury «Omar Said» for it.', ['title: Secretary of the Treasury']],
  ['They recalled the ouster of former leader «Omar Said» by rebels.', ['title: former leader']],
  ['They ousted right-wing former president «Omar Said» by force.', ['title: right-wing former president']],
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
