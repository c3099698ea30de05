package kg.koch.protect;

/**
 * Changes a count by noise that depends on its units alone: one set of units has one cell key and
 * so one published count, in whatever table and however often it is asked for.
 */
public final class CellKeyPerturbation {

  private final PerturbationTable table;

  public CellKeyPerturbation(PerturbationTable table) {
    this.table = table;
  }

  public PerturbationParameters parameters() {
    return table.parameters();
  }

  /**
   * The count to publish: at least 0, and never from 1 to js.
   *
   * @throws IllegalArgumentException if the count is below 0
   */
  public long perturb(long count, int cellKey) {
    if (count < 0) {
      throw new IllegalArgumentException("Expected a count of at least 0; got one below");
    }
    return count + table.noiseOf(count, cellKey);
  }
}
