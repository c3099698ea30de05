package kg.koch.check.figures;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A rate is made again from the count beside it and the people of the area. */
final class RateRule implements FigureRule {

  /** A rate is of the mean population, which is not known to the day. */
  private static final double POPULATION_GRACE = 0.06;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure rate : figures.all()) {
      if (rate.kind() == UnitKind.RATE && rate.breakdown().without(Breakdown.OTHER).isTotal()) {
        List<Figure> counts =
            SameQuantity.countsBeside(rate, figures).stream()
                .filter(other -> SameQuantity.hasSameTerms(other, rate))
                .toList();
        if (counts.size() == 1) {
          figures
              .people(rate.area(), rate.period())
              .ifPresent(people -> judge(rate, counts.get(0), people, findings));
        }
      }
    }
  }

  /** For less than a year both are accepted: of the months, and as if they were a year. */
  private static void judge(
      Figure rate, Figure count, Figures.People people, Consumer<FigureFinding> findings) {
    double ofPeriod = count.amount() / people.persons() * rate.unit().per();
    double ofYear = ofPeriod * 365.25 / Math.min(365.25, rate.period().days());
    double least = Math.min(ofPeriod, ofYear);
    double most = Math.max(ofPeriod, ofYear);
    double relative = POPULATION_GRACE + count.rounding() / Math.max(1, Math.abs(count.amount()));
    double grace = rate.rounding() + Math.max(Math.abs(least), Math.abs(most)) * relative;
    if (rate.amount() < least - grace || rate.amount() > most + grace) {
      findings.accept(
          new FigureFinding(
              rate,
              FigureRuleName.RATE_RECOMPUTED,
              Stream.concat(Stream.of(count), people.figures().stream()).toList(),
              List.of(
                  rate.shown(),
                  Numbers.shown(count.amount()),
                  Numbers.shown(people.persons()),
                  Numbers.shown(ofYear))));
    }
  }
}
