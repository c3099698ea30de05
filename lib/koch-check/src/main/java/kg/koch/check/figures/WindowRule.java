package kg.koch.check.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kg.koch.catalog.FigureDeclarations.Window;

/** Rounds that look back on windows of different length are no series, whatever they are called. */
final class WindowRule implements FigureRule {

  private static final long MONTH = 31;

  private record Seen(Figure figure, FigurePeriod window) {}

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    Map<Figure.Series, List<Seen>> series = new LinkedHashMap<>();
    for (Figure figure : figures.all()) {
      window(figure, figures)
          .ifPresent(
              window ->
                  series
                      .computeIfAbsent(figure.series(), key -> new ArrayList<>())
                      .add(new Seen(figure, window)));
    }
    series.values().forEach(seen -> compare(seen, findings));
  }

  private static void compare(List<Seen> seen, Consumer<FigureFinding> findings) {
    seen.sort(
        Comparator.comparing((Seen one) -> one.window().last())
            .thenComparing(one -> one.figure().line()));
    for (int at = 1; at < seen.size(); at++) {
      Seen before = seen.get(at - 1);
      Seen after = seen.get(at);
      if (Math.abs(before.window().days() - after.window().days()) > MONTH
          && before.figure().line() != after.figure().line()) {
        findings.accept(
            new FigureFinding(
                after.figure(),
                FigureRuleName.WINDOWS,
                List.of(before.figure()),
                List.of(
                    before.figure().shown(),
                    before.window().shown(),
                    after.figure().shown(),
                    after.window().shown())));
      }
    }
  }

  /**
   * The round's window as declared, or one told in period or breakdown that is longer than a year.
   */
  private static Optional<FigurePeriod> window(Figure figure, Figures figures) {
    if (isEffort(figure, figures) || !figure.kind().isCount()) {
      return Optional.empty();
    }
    Optional<FigurePeriod> declared =
        figures.declared().windows().stream()
            .filter(window -> isOf(figure, window))
            .findFirst()
            .map(window -> new FigurePeriod(window.from(), window.to()));
    return declared
        .or(() -> Optional.of(figure.period()).filter(FigurePeriod::isWindow))
        .or(() -> FigurePeriod.in(figure.labels().text()).filter(FigurePeriod::isWindow));
  }

  /** Communities and informants of a round, told apart from the migrants they report. */
  private static boolean isEffort(Figure figure, Figures figures) {
    String words = figure.breakdown().terms().getOrDefault(Breakdown.OTHER, "");
    return figures.declared().effort().contains(words)
        || figures.declared().effort().contains(figure.stem());
  }

  private static boolean isOf(Figure figure, Window window) {
    return Words.hasAny(figure.said(), window.words())
        && window.of().stream().anyMatch(Words.set(figure.said())::containsAll);
  }
}
