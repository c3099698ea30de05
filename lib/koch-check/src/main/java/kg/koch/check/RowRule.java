package kg.koch.check;

/** What a declared rule compares in a row. */
interface RowRule {

  /** True also when the rule does not apply: a field it needs is empty or unreadable. */
  boolean holds(Values values);

  /** What was expected, as a noun phrase. */
  String expected();
}
