package kg.koch.measure.proportional;

import java.util.List;

/** Whether margins say the same where they speak of the same: the grand total at least. */
final class MarginAgreement {

  private final List<Crosstab> margins;

  MarginAgreement(List<Crosstab> margins) {
    this.margins = margins;
  }

  /**
   * @throws IllegalArgumentException that names the place and the difference when they do not
   */
  void check() {
    for (int one = 0; one < margins.size(); one++) {
      for (int other = 0; other < one; other++) {
        check(margins.get(other), margins.get(one));
      }
    }
  }

  private static void check(Crosstab one, Crosstab other) {
    List<Dimension> shared =
        one.dimensions().stream().filter(other.dimensions()::contains).toList();
    Crosstab first = one.margin(shared);
    Crosstab second = other.margin(shared);
    for (int cell = 0; cell < first.cells(); cell++) {
      double difference = first.value(cell) - second.value(cell);
      double size = Math.max(first.value(cell), second.value(cell));
      if (Math.abs(difference) > Convergence.AGREEMENT * size) {
        throw new IllegalArgumentException(
            "Expected margins that agree for %s; got %s by %s and %s by %s, a difference of %s"
                .formatted(
                    first.place(cell),
                    Numbers.text(first.value(cell)),
                    Crosstab.names(one.dimensions()),
                    Numbers.text(second.value(cell)),
                    Crosstab.names(other.dimensions()),
                    Numbers.text(difference)));
      }
    }
  }
}
