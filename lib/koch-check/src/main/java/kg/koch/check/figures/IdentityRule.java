package kg.koch.check.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kg.koch.catalog.FigureDeclarations.Identity;

/** What must hold between indicators of one area and period, such as births less deaths. */
final class IdentityRule implements FigureRule {

  private static final double GRACE = 0.02;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Identity identity : figures.declared().identities()) {
      if (identity.changeOf() == null) {
        figures.all().stream()
            .filter(result -> result.isDeclared(identity.result()) && result.kind().isCount())
            .forEach(result -> judge(identity, result, figures, findings));
      }
    }
  }

  private static void judge(
      Identity identity, Figure result, Figures figures, Consumer<FigureFinding> findings) {
    List<Figure> plus = beside(result, identity.plus(), figures);
    List<Figure> minus = beside(result, identity.minus(), figures);
    if (plus.size() < identity.plus().size() || minus.size() < identity.minus().size()) {
      return;
    }
    double made = Numbers.sum(plus) - Numbers.sum(minus);
    List<Figure> used = new ArrayList<>(plus);
    used.addAll(minus);
    double off = Math.abs(made - result.amount());
    if (off > Numbers.rounding(used) + result.rounding() + GRACE * Math.abs(made)) {
      findings.accept(
          new FigureFinding(
              result,
              FigureRuleName.IDENTITY,
              used,
              List.of(Numbers.shown(result.amount()), Numbers.shown(made), Numbers.shown(off))));
    }
  }

  private static List<Figure> beside(Figure result, List<String> indicators, Figures figures) {
    return indicators.stream().flatMap(one -> beside(result, one, figures).stream()).toList();
  }

  /** The one figure of an indicator; where there are several, none is chosen. */
  private static Optional<Figure> beside(Figure result, String indicator, Figures figures) {
    List<Figure> found =
        figures.all().stream()
            .filter(figure -> figure.isDeclared(indicator) && figure.kind().isCount())
            .filter(figure -> figure.area().equals(result.area()))
            .filter(figure -> figure.period().equals(result.period()))
            .filter(figure -> figure.breakdown().equals(result.breakdown()))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
