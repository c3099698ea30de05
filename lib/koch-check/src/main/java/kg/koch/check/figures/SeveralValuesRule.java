package kg.koch.check.figures;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One quantity, period, area and breakdown has one value, unless definition, vintage or territory
 * tell the figures apart. Where outlets print several, the primary source must be found.
 */
final class SeveralValuesRule implements FigureRule {

  private record Told(Breakdown breakdown, String definition, String vintage, String territory) {}

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (List<Figure> subject : figures.subjects()) {
      Map<String, List<Figure>> groups =
          subject.stream()
              .collect(
                  groupingBy(
                      figure -> told(figure).toString(),
                      TreeMap::new,
                      java.util.stream.Collectors.toList()));
      groups.values().forEach(group -> group(group, findings));
    }
  }

  private static Told told(Figure figure) {
    return new Told(
        figure.breakdown(),
        figure.labels().definition(),
        figure.labels().vintage(),
        figure.labels().territory());
  }

  private static void group(List<Figure> group, Consumer<FigureFinding> findings) {
    for (Figure figure : group) {
      List<Figure> different = group.stream().filter(other -> isDifferent(figure, other)).toList();
      if (!different.isEmpty()) {
        findings.accept(
            new FigureFinding(
                figure,
                FigureRuleName.SEVERAL_VALUES,
                different,
                List.of(
                    figure.shown(),
                    String.join(", ", different.stream().map(Figure::shown).distinct().toList()))));
      }
    }
  }

  private static boolean isDifferent(Figure one, Figure other) {
    return Math.abs(one.amount() - other.amount()) > one.rounding() + other.rounding();
  }
}
