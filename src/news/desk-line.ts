/** `((ann.lee@wire.example; +44 20 7946 0000))`, `-- London Newsroom +44 171 542 0000` */
const deskLine =
  /^(?:\(\([^()\n]{3,300}\)\)|(?:--? ?)?(?:[\w.]+ ){0,3}(?:newsroom|news desk|desk)[:,]? \+\d[\d ()-]{6,20}.{0,60})$/i;

/** Whether a line shows clients of a wire service how to reach the desk or the writer. */
export function isDeskLine(line: string): boolean {
  return deskLine.test(line);
}
