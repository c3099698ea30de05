package kg.koch.app.bilateral;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How flows are estimated from stocks (Abel and Cohen 2019). */
public enum FlowMethod {
  DROP_NEGATIVE,
  REVERSE_NEGATIVE,
  RATES,
  RATES_RVR,
  ACCOUNTING_OPEN,
  ACCOUNTING_CLOSED,
  INDEPENDENCE,
  PSEUDO_BAYES;

  /** As the command line writes it: drop-negative. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /**
   * The method of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FlowMethod named(String name) {
    return Arrays.stream(values())
        .filter(method -> method.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("expected one of " + all() + "; got '" + name + "'"));
  }

  private static String all() {
    return Arrays.stream(values()).map(FlowMethod::toString).collect(Collectors.joining(", "));
  }
}
