/** Words that say nothing of what a claim is about: articles, pronouns, auxiliaries, prepositions; cuts of apostrophes. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for with by from as and or but if so than then there here is was were are be been being am ' +
    'it its this that these those he she they we you i him her them us me my your his our their who whom which what when where why how not no ' +
    'do does did doing done have has had having will would shall should can could may might must ' +
    'about into over under after before up down out off again just also very too only own same such s t re ve ll d m'
  ).split(' '),
);
