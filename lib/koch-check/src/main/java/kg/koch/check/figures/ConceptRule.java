package kg.koch.check.figures;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kg.koch.catalog.FigureDeclarations.Indicator;

/**
 * Figures that mean nothing without their definition: who is a migrant, which parent is abroad. The
 * definition, a word that says it, or the numbers it was made of ("969 of 2153") must stand beside.
 */
final class ConceptRule implements FigureRule {

  private static final Pattern NUMBERS = Pattern.compile("\\d\\s*(?:of|out of|из|/)\\s*\\d");

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure figure : figures.all()) {
      Indicator declared = figure.declared();
      if (declared != null && !declared.concept().isEmpty() && !isTold(figure, declared)) {
        findings.accept(
            new FigureFinding(
                figure,
                FigureRuleName.CONCEPT,
                List.of(),
                List.of(
                    figure.shown(),
                    String.join(", ", declared.concept().stream().sorted().limit(8).toList()))));
      }
    }
  }

  private static boolean isTold(Figure figure, Indicator declared) {
    return !figure.labels().definition().isEmpty()
        || Words.hasAny(figure.said(), declared.concept())
        || NUMBERS.matcher(figure.labels().text()).find();
  }
}
