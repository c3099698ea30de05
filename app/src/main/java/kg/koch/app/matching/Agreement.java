package kg.koch.app.matching;

import kg.koch.app.tabular.TableOutput;

/**
 * How far found pairs and true pairs agree.
 *
 * @param found pairs that were found
 * @param truth pairs that are true
 * @param both pairs that are both
 */
public record Agreement(String what, long found, long truth, long both) {

  /** The share of found pairs that are true; 1 if none was found. */
  public double precision() {
    return found == 0 ? 1 : (double) both / found;
  }

  /** The share of true pairs that were found; 1 if there is none. */
  public double recall() {
    return truth == 0 ? 1 : (double) both / truth;
  }

  /** The harmonic mean of precision and recall; 1 if nothing is true and nothing was found. */
  public double f1() {
    return found + truth == 0 ? 1 : 2.0 * both / (found + truth);
  }

  /** A table of agreements. */
  public static TableOutput table(Iterable<Agreement> agreements) {
    TableOutput table =
        new TableOutput(
            "of", "true_pairs", "found_pairs", "true_and_found", "precision", "recall", "f1");
    for (Agreement one : agreements) {
      table.row(
          one.what(),
          one.truth(),
          one.found(),
          one.both(),
          rounded(one.precision()),
          rounded(one.recall()),
          rounded(one.f1()));
    }
    return table;
  }

  private static double rounded(double share) {
    return Math.round(share * 1e6) / 1e6;
  }
}
