package kg.koch.app.microdata.protection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.risk.ClassRisk;
import kg.koch.protect.microdata.risk.IndividualRisk;
import kg.koch.protect.microdata.risk.LogLinearRisk;
import kg.koch.protect.microdata.risk.PopulationUniques;
import kg.koch.protect.microdata.risk.SpecialUniques;

/**
 * How much records give away by some columns.
 *
 * @param special unique by few columns
 * @param specialRecords records that are
 * @param correctMatch the chance that a match with a unique record is right; empty where the file
 *     is all of the population
 * @param expected re-identifications of records of the sample in the population
 * @param highest individual risk
 * @param households expected persons in households of which somebody is found; empty without
 *     households
 * @param logLinear risk of unique records by a model; empty where the file is all of the population
 * @param population uniques of the population; empty where the file is all of it
 */
public record RiskFigures(
    ClassRisk classes,
    SpecialUniques special,
    long specialRecords,
    OptionalDouble correctMatch,
    double expected,
    double highest,
    OptionalDouble households,
    Optional<LogLinearRisk> logLinear,
    Optional<PopulationUniques> population) {

  /**
   * What is known beside the columns.
   *
   * @param weights by record; 1 where the file is the whole population
   * @param households by record; null without them
   * @param population persons; empty where the file is all of it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Beside(
      double[] weights,
      @org.jspecify.annotations.Nullable Classes households,
      OptionalDouble population) {}

  static RiskFigures of(
      List<CategoryColumn> columns, int records, MicrodataSettings settings, Beside beside) {
    List<int[]> codes = columns.stream().map(CategoryColumn::codes).toList();
    Classes classes = Classes.of(codes, records);
    SpecialUniques special = SpecialUniques.of(codes, records, settings.largestSet());
    double[] risks = IndividualRisk.of(classes, beside.weights());
    OptionalDouble households =
        beside.households() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                Arrays.stream(IndividualRisk.ofHouseholds(risks, beside.households())).sum());
    Optional<PopulationUniques> population =
        beside.population().isPresent()
            ? Optional.of(PopulationUniques.of(classes, beside.population().getAsDouble()))
            : Optional.empty();
    return new RiskFigures(
        ClassRisk.of(classes, settings.k()),
        special,
        IntStream.of(special.fewest()).filter(size -> size > 0).count(),
        correctMatch(classes, beside),
        Arrays.stream(risks).sum(),
        Arrays.stream(risks).max().orElse(0),
        households,
        logLinear(codes, records, beside),
        population);
  }

  private static Optional<LogLinearRisk> logLinear(List<int[]> codes, int records, Beside beside) {
    return beside.population().isEmpty() || codes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LogLinearRisk.of(codes, records, records / beside.population().getAsDouble()));
  }

  private static OptionalDouble correctMatch(Classes classes, Beside beside) {
    if (beside.population().isEmpty()) {
      return OptionalDouble.empty();
    }
    double fraction = classes.of().length / beside.population().getAsDouble();
    return OptionalDouble.of(SpecialUniques.correctMatch(classes, fraction));
  }
}
