/** In what order entities are listed: by their number of mentions, by first mention, by name, or by type and then number. */
export const entityOrders = ['count', 'position', 'name', 'type'] as const;
/** Order of entities. */
export type EntityOrder = (typeof entityOrders)[number];
