package kg.koch.app.chain;

/** Hears of each step of the chain as it begins and ends. Hears counts only, never a person. */
public interface Progress {

  void begins(String step);

  /**
   * @param what what was done, in words with counts: "18 deliveries, 1,950,000 rows"
   */
  void ends(String step, String what);

  /** Long work says how far it is. */
  void isAt(String step, long done, long total);
}
