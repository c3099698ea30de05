package kg.koch.check.figures;

import java.util.List;
import java.util.function.Consumer;
import kg.koch.catalog.FigureDeclarations.Indicator;

/** A number of persons is held against the people of its area. */
final class MagnitudeRule implements FigureRule {

  /**
   * Of a population itself: fewer than this share of what is known is no population of the area.
   */
  private static final double LEAST = 0.4;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure figure : figures.all()) {
      Indicator declared = figure.declared();
      if (declared != null
          && declared.mostOfPopulation() != null
          && figure.kind().isCount()
          && !figures.isDenominator(figure)) {
        figures
            .declaredPeople(figure.area(), figure.period())
            .ifPresent(declaredPeople -> judge(figure, declared, figures, findings));
      }
    }
  }

  private static void judge(
      Figure figure, Indicator declared, Figures figures, Consumer<FigureFinding> findings) {
    boolean isPopulation =
        declared.id().equals("population") || declared.id().equals("present-population");
    Figures.People people =
        isPopulation
            ? figures.declaredPeople(figure.area(), figure.period()).orElseThrow()
            : figures.people(figure.area(), figure.period()).orElseThrow();
    double share = figure.amount() / people.persons();
    double most =
        declared.mostOfPopulation() == null ? 1 : declared.mostOfPopulation().doubleValue();
    boolean isWhole = isPopulation && figure.breakdown().isTotal() && isKnown(figure, figures);
    if (share > most || (isWhole && share < LEAST)) {
      boolean impossible = isPopulation || share > 1;
      findings.accept(
          new FigureFinding(
              figure,
              impossible ? FigureRuleName.MAGNITUDE : FigureRuleName.SHARE_OF_POPULATION,
              people.figures(),
              List.of(
                  Numbers.shown(figure.amount()),
                  impossible ? Numbers.shown(share) : Numbers.percent(share),
                  Numbers.shown(people.persons()),
                  Numbers.percent(most))));
    }
  }

  /** Whether the people known are of the area itself and not of what it belongs to. */
  private static boolean isKnown(Figure figure, Figures figures) {
    return figures.declared().populations().stream()
        .anyMatch(one -> one.area().equals(figure.area()));
  }
}
