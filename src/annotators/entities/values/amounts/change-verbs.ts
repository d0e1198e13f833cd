/** Verbs of change: what they change to, from or by is an amount. */
export const changing =
  /^(?:rise|rose|risen|rising|fall|fell|drop|increas|grow|grew|declin|climb|jump|surg|soar|plung|slip|dwindl|reduc|doubl|tripl|swell|swol|bring|brought|decreas)(?:e|s|es|ed|en|ing|n|led|ped|ping|ling)?$/;
