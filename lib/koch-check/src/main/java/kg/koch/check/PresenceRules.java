package kg.koch.check;

/** Rules on what is there, and there once. */
final class PresenceRules {

  private PresenceRules() {}

  record OneOf(int[] fields, String names) implements RowRule {

    @Override
    public boolean holds(Values values) {
      for (int field : fields) {
        if (values.state(field) != Values.State.EMPTY) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String expected() {
      return "at least one of " + names;
    }
  }

  /**
   * Compares with every earlier row of the delivery, rejected ones too. A row with an unreadable
   * field among them, or with all of them empty, is not compared. See {@link HashSet64} for the
   * odds of error.
   */
  static final class Unique implements RowRule {

    private final int[] fields;
    private final HashSet64 seen = new HashSet64();

    Unique(int[] fields) {
      this.fields = fields.clone();
    }

    @Override
    public boolean holds(Values values) {
      boolean hasAny = false;
      long hash = 0;
      for (int field : fields) {
        if (values.state(field) == Values.State.UNREADABLE) {
          return true;
        }
        hasAny |= values.isRead(field);
        hash = RowHash.field(hash, values.buffer(), values.start(field), values.end(field));
      }
      return !hasAny || seen.add(RowHash.finished(hash));
    }

    @Override
    public String expected() {
      return "a combination that no earlier row has";
    }
  }
}
