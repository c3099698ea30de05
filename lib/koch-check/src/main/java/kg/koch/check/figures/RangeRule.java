package kg.koch.check.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kg.koch.catalog.FigureDeclarations.Bounds;
import kg.koch.catalog.FigureDeclarations.Indicator;
import org.jspecify.annotations.Nullable;

/** Units an indicator can be in, and values it can have in them. */
final class RangeRule implements FigureRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Percentages that are no share of anything. */
  private static final Set<String> MAY_PASS_HUNDRED =
      Set.of(
          "growth",
          "change",
          "increase",
          "ratio",
          "index",
          "vs",
          "gross",
          "рост",
          "прирост",
          "өсүш",
          "темп",
          "индекс");

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure figure : figures.all()) {
      Indicator declared = figure.declared();
      if (declared != null) {
        unit(figure, declared, findings);
      }
      Bounds bounds = bounds(figure);
      if (bounds != null && isOutside(figure, bounds)) {
        findings.accept(
            new FigureFinding(
                figure,
                FigureRuleName.RANGE,
                List.of(),
                List.of(figure.shown(), shown(bounds.least()), shown(bounds.most()))));
      }
    }
  }

  /** Whether the value cannot be, whatever stands beside it. */
  static boolean isOutside(Figure figure) {
    Bounds bounds = bounds(figure);
    return bounds != null && isOutside(figure, bounds);
  }

  private static boolean isOutside(Figure figure, Bounds bounds) {
    BigDecimal least = bounds.least();
    BigDecimal most = bounds.most();
    return least != null && figure.value().compareTo(least) < 0
        || most != null && figure.value().compareTo(most) > 0;
  }

  private static String shown(@Nullable BigDecimal bound) {
    return bound == null ? "-" : bound.toPlainString();
  }

  private static void unit(Figure figure, Indicator declared, Consumer<FigureFinding> findings) {
    boolean isOther =
        !declared.units().isEmpty()
            && figure.kind() != UnitKind.UNKNOWN
            && !declared.units().contains(figure.kind().name());
    if (isOther) {
      findings.accept(
          new FigureFinding(
              figure,
              FigureRuleName.UNIT,
              List.of(),
              List.of(
                  figure.kind().name(),
                  String.join(" ", declared.units().stream().sorted().toList()))));
    }
  }

  /** What is declared for the unit, else what any share or any count keeps. */
  private static @Nullable Bounds bounds(Figure figure) {
    Indicator declared = figure.declared();
    Bounds bounds = declared == null ? null : declared.bounds();
    if (bounds != null && (bounds.of() == null || bounds.of().equals(figure.kind().name()))) {
      return bounds;
    }
    if (figure.isSigned()) {
      return null;
    }
    boolean isShare =
        figure.kind() == UnitKind.PERCENT
            && !Words.hasAny(
                Words.of(figure.stem() + " " + figure.breakdown().shown()), MAY_PASS_HUNDRED);
    if (isShare) {
      return new Bounds(BigDecimal.ZERO, HUNDRED, null);
    }
    return figure.kind() == UnitKind.PERSONS
            || figure.kind() == UnitKind.CROSSINGS
            || figure.kind() == UnitKind.ITEMS
        ? new Bounds(BigDecimal.ZERO, null, null)
        : null;
  }
}
