package kg.koch.protect.utility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import kg.koch.protect.CellKeyPerturbation;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.Protection;
import kg.koch.protect.gate.FigureReach;

/**
 * A way of protecting a table.
 *
 * @param threshold smallest count that is shown
 * @param noise largest noise D, variance V and the largest count that is never published
 */
public record Setting(int threshold, PerturbationParameters noise) {

  private static final List<Integer> THRESHOLDS = List.of(1, 2, 3, 5, 10, 20);

  /** A variance must be at least js and below D, or no noise of mean 0 has it for counts of 1. */
  private static final List<PerturbationParameters> NOISES =
      List.of(
          new PerturbationParameters(1, 0.5, 0),
          new PerturbationParameters(2, 1.05, 1),
          new PerturbationParameters(3, 2.5, 2),
          new PerturbationParameters(5, 3, 2),
          new PerturbationParameters(8, 5, 2),
          new PerturbationParameters(10, 8, 2));

  /** This one and those with other thresholds, the lowest first. */
  List<Setting> withOtherThresholds() {
    TreeSet<Integer> thresholds = new TreeSet<>(THRESHOLDS);
    thresholds.add(threshold);
    return thresholds.stream().map(one -> new Setting(one, noise)).toList();
  }

  /** This one and those with other noise, the least first. */
  List<Setting> withOtherNoise() {
    List<PerturbationParameters> noises = new ArrayList<>(NOISES);
    if (!noises.contains(noise)) {
      noises.add(noise);
      noises.sort(Comparator.comparingDouble(PerturbationParameters::variance));
    }
    return noises.stream().map(one -> new Setting(threshold, one)).toList();
  }

  Protection protection() {
    return new Protection(
        new FrequencyThreshold(threshold), new CellKeyPerturbation(new PerturbationTable(noise)));
  }

  /** What figures protected so tell. */
  public FigureReach reach() {
    return new FigureReach(threshold, noise.largestNoise());
  }
}
