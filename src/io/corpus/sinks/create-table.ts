import type { TableName } from '../../../model/tables/corpus-rows.ts';
import { type ColumnType, tableSpec } from '../../../model/tables/corpus-tables.ts';

/** SQL that makes a table with its keys, in names of types of a database. `withReferences`: keys that lead to other tables are declared, too. */
export function createTableSql(
  table: TableName,
  types: Readonly<Record<ColumnType, string>>,
  withReferences: boolean,
): string {
  const { columns, key, references } = tableSpec(table);
  const lines = [
    ...Object.entries(columns).map(([name, type]) => `"${name}" ${types[type]}`),
    ...(key.length > 0 && withReferences ? [`PRIMARY KEY (${listed(key)})`] : []),
    ...(withReferences
      ? references.map((to) => `FOREIGN KEY (${listed(to.columns)}) REFERENCES "${to.table}" (${listed(to.key)})`)
      : []),
  ];
  return `CREATE TABLE "${table}" (\n  ${lines.join(',\n  ')}\n)`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
