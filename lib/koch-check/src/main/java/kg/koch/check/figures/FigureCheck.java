package kg.koch.check.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.FigureDeclarations;

/**
 * Finds published figures that are impossible or doubtful.
 *
 * <p>Guarantees: findings come by line, then by rule; they do not depend on the order of the
 * figures. Not checked: that a figure without a finding is right.
 */
public final class FigureCheck {

  private static final List<FigureRule> RULES =
      List.of(
          new PartsRule(),
          new RateOfWholeRule(),
          new MagnitudeRule(),
          new RangeRule(),
          new SeriesRule(),
          new PercentRule(),
          new RateRule(),
          new IdentityRule(),
          new StockChangeRule(),
          new DirectionRule(),
          new SeveralValuesRule(),
          new ConceptRule(),
          new WindowRule());

  private final FigureDeclarations declared;
  private final Places places;

  /**
   * @param catalog has the code lists areas and countries
   */
  public FigureCheck(Catalog catalog, FigureDeclarations declared) {
    this.declared = declared;
    this.places =
        new Places(catalog.codeList("areas"), catalog.codeList("countries"), declared.countries());
  }

  public FigureReader reader() {
    return new FigureReader(declared, places);
  }

  public List<FigureFinding> check(List<Figure> all) {
    Figures figures = new Figures(all, declared, places);
    List<FigureFinding> findings = new ArrayList<>();
    RULES.forEach(rule -> rule.check(figures, findings::add));
    findings.sort(
        Comparator.comparingLong((FigureFinding finding) -> finding.figure().line())
            .thenComparing(FigureFinding::rule)
            .thenComparing(finding -> finding.otherLines().toString()));
    return findings.stream().distinct().toList();
  }
}
