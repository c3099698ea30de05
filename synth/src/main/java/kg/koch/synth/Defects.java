package kg.koch.synth;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each defect occurs: a rate from 0 to 1 a defect, as declared by {@link Defect}.
 *
 * @param rates every defect has a rate
 */
public record Defects(Map<Defect, Double> rates) {

  public Defects {
    EnumMap<Defect, Double> copy = new EnumMap<>(Defect.class);
    for (Defect defect : Defect.values()) {
      double rate = rates.getOrDefault(defect, 0.0);
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException(
            "%s: expected a rate from 0 to 1; got %s".formatted(defect.optionName(), rate));
      }
      copy.put(defect, rate);
    }
    rates = Collections.unmodifiableMap(copy);
  }

  /** No defect at all: the registers say the truth, and at once. */
  public static Defects none() {
    return new Defects(Map.of());
  }

  /** The declared usual rates. */
  public static Defects usual() {
    EnumMap<Defect, Double> rates = new EnumMap<>(Defect.class);
    for (Defect defect : Defect.values()) {
      rates.put(defect, defect.usual());
    }
    return new Defects(rates);
  }

  /** These rates with one of them changed. */
  public Defects with(Defect defect, double rate) {
    EnumMap<Defect, Double> changed = new EnumMap<>(rates);
    changed.put(defect, rate);
    return new Defects(changed);
  }

  double rate(Defect defect) {
    return rates.getOrDefault(defect, 0.0);
  }
}
