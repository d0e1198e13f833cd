import { describe, expect, test } from 'vitest';
import { linesOf } from '../marked.ts';

describe('the end of a content', () => {
  test.each([
    [
      'an object ends before the occasion',
      'Ms. Berg denounced the new toll during a rally in Leeds.',
      ['Ms. Berg | denounced | the new toll'],
    ],
    [
      'an object keeps what is said of it',
      'Mr. Hale described the plan as a gift to the rich.',
      ['Mr. Hale | described | the plan as a gift to the rich'],
    ],
    [
      'an object ends before a clause with a subject of its own',
      'The council criticised the toll and drivers were told to wait.',
      ['The council | criticised | the toll', '- | were told | drivers / to wait'],
    ],
    [
      'after a preposition too',
      'Mr. Webb confessed to the crime and the jury took just 15 minutes to find him guilty.',
      ['Mr. Webb | confessed | the crime'],
    ],
    [
      'a participle makes no such clause',
      'The union denounced the cuts and the money spent on lawyers.',
      ['The union | denounced | the cuts and the money spent on lawyers'],
    ],
    [
      'nor does a relative clause',
      'Mr. Hale condemned the attack and the people who led it.',
      ['Mr. Hale | condemned | the attack and the people who led it'],
    ],
    [
      'a clause in marks after an object belongs to somebody else',
      'Mr. Bell dismissed the complaint and “they hung up on us”.',
      ['Mr. Bell | dismissed | the complaint'],
    ],
    [
      'a phrase in marks does not',
      'Ms. Dunn criticised the “slow” reply and “lazy staff”.',
      ['Ms. Dunn | criticised | the “slow” reply and “lazy staff”'],
    ],
    [
      'what a subject holds ends with the marks that have its verb',
      'The minister’s warning that “jobs will go” was met with jeers.',
      ['The minister | warning | that “jobs will go”'],
    ],
    [
      'where the verb is outside, it goes on',
      'Mr. Bell’s view that “the state” has failed families was met with jeers.',
      ['Mr. Bell | view | that “the state” has failed families'],
    ],
    [
      'a clause may begin with an adjunct',
      'Police said that after the crash, the driver had left the car on the bridge.',
      ['Police | said | that after the crash, the driver had left the car on the bridge'],
    ],
    [
      'an insertion in dashes does not end it',
      'Hale said the bridge — which opened in 1932 — would be closed for a year.',
      ['Hale | said | the bridge — which opened in 1932 — would be closed for a year'],
    ],
    [
      'after the insertion another clause begins',
      'Some say the plan is sound — a favourite of the mayor — others doubt it.',
      ['Some | say | the plan is sound — a favourite of the mayor'],
    ],
    [
      'a whole sentence in marks ends where it ends',
      'The driver yelled, “You are late!” at the man with the flag.',
      ['The driver | yelled | “You are late!”'],
    ],
    [
      'words after a colon with a tag of their own',
      'Hale complained about the tasks of his office: “There is too much paper in this job,” he said.',
      ['Hale | complained | the tasks of his office', 'he | said | “There is too much paper in this job,”'],
    ],
    [
      'what the one who said it did, too',
      'Berg said the cuts would hurt, and lowered her price target.',
      ['Berg | said | the cuts would hurt'],
    ],
    [
      'a second participle in the content',
      'Berg said the letter was sent, and opened by her aide.',
      ['Berg | said | the letter was sent, and opened by her aide'],
    ],
    [
      'a time in a relative clause',
      'The council announced a plan for roads that closed in May.',
      ['The council | announced | a plan for roads that closed in May'],
    ],
    [
      'who reports it all at the end of the paragraph',
      'Berg said the mill was shut, the Leeds Courier reported.',
      ['the Leeds Courier | reported | Berg said the mill was shut'],
    ],
    [
      'infinitives in a list',
      'Berg promised to build a school, mend the roads, and open a clinic.',
      ['Berg | promised | to build a school, mend the roads, and open a clinic'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });
});

describe('a list of things is within the content', () => {
  test.each([
    [
      'Anna Kerr encouraged residents to report blocked drains, broken pipes, or fallen trees.',
      'Anna Kerr | encouraged | residents to report blocked drains, broken pipes, or fallen trees',
    ],
    [
      'She asked farmers to move cattle, sheep, and goats to higher ground.',
      'She | asked | farmers to move cattle, sheep, and goats to higher ground',
    ],
    [
      'The minister told schools to close gates, doors and windows.',
      'The minister | told | schools to close gates, doors and windows',
    ],
    [
      'The county ordered boda boda riders to carry helmets, reflective vests, and valid papers.',
      'The county | ordered | boda boda riders to carry helmets, reflective vests, and valid papers',
    ],
    // The subject of what follows is no part of it.
    [
      'The board urged clubs to stay calm, but players, coaches and fans walked out.',
      'The board | urged | clubs to stay calm',
    ],
  ])('%s', (body, expected) => {
    expect(linesOf(body)).toEqual([expected]);
  });
});
