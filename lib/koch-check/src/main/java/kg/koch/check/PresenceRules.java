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

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

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
        hash = field(hash, values, field);
      }
      return !hasAny || seen.add(finished(hash));
    }

    private static long field(long before, Values values, int field) {
      byte[] text = values.buffer();
      long hash = before;
      long word = 0;
      int end = values.end(field);
      int start = values.start(field);
      for (int at = start; at < end; at++) {
        word = word << 8 | (text[at] & 0xFF);
        if ((at - start & 7) == 7) {
          hash = mixed(hash, word);
          word = 0;
        }
      }
      return mixed(mixed(hash, word), end - start);
    }

    private static long mixed(long hash, long word) {
      long product = (hash ^ word) * MULTIPLIER;
      return product ^ product >>> 32;
    }

    /** The finaliser of MurmurHash3 (Appleby, public domain). */
    private static long finished(long hash) {
      long value = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
      value = (value ^ value >>> 33) * 0xC4CEB9FE1A85EC53L;
      return value ^ value >>> 33;
    }

    @Override
    public String expected() {
      return "a combination that no earlier row has";
    }
  }
}
