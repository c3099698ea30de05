package kg.koch.check.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kg.koch.catalog.FigureDeclarations.Break;
import kg.koch.catalog.FigureDeclarations.Change;
import kg.koch.catalog.FigureDeclarations.Indicator;

/**
 * A figure among its neighbours in time: ten times as large (a decimal lost), the same to many
 * digits (carried forward), or changed by more than its indicator does (a new base or territory).
 */
final class SeriesRule implements FigureRule {

  private static final Set<UnitKind> STEADY =
      EnumSet.of(UnitKind.PERCENT, UnitKind.RATE, UnitKind.PER_WOMAN, UnitKind.YEARS);
  private static final double LEAST_TENFOLD = 9;
  private static final double MOST_TENFOLD = 11.5;

  /** Towns and villages change by what is counted among them as well. */
  private static final double PART_GRACE = 1.6;

  private static final int PERIODS_CARRIED = 3;
  private static final int DIGITS_CARRIED = 5;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (List<Figure> series : figures.series()) {
      decimalLost(
          series.stream().filter(figure -> !RangeRule.isOutside(figure)).toList(), findings);
      carriedForward(series, findings);
      for (int at = 1; at < series.size(); at++) {
        changed(series.get(at - 1), series.get(at), figures, findings);
      }
    }
  }

  private static void decimalLost(List<Figure> series, Consumer<FigureFinding> findings) {
    if (series.size() < 3 || !STEADY.contains(series.get(0).kind()) || series.get(0).isSigned()) {
      return;
    }
    double[] sorted = series.stream().mapToDouble(Figure::amount).sorted().toArray();
    double median = sorted[sorted.length / 2];
    for (Figure figure : series) {
      double ratio = figure.amount() / median;
      boolean isTenfold = ratio >= LEAST_TENFOLD && ratio <= MOST_TENFOLD;
      boolean isTenth = ratio >= 1 / MOST_TENFOLD && ratio <= 1 / LEAST_TENFOLD;
      if (median > 0 && (isTenfold || isTenth)) {
        List<Figure> others = series.stream().filter(other -> other != figure).toList();
        findings.accept(
            new FigureFinding(
                figure,
                FigureRuleName.DECIMAL_LOST,
                others,
                List.of(figure.shown(), Numbers.shown(ratio), Numbers.shown(median))));
      }
    }
  }

  private static void carriedForward(List<Figure> series, Consumer<FigureFinding> findings) {
    int from = 0;
    for (int at = 1; at <= series.size(); at++) {
      boolean goesOn =
          at < series.size() && series.get(at).value().compareTo(series.get(from).value()) == 0;
      if (!goesOn) {
        List<Figure> same = series.subList(from, at);
        if (periods(same) >= PERIODS_CARRIED && digits(same.get(0)) >= DIGITS_CARRIED) {
          findings.accept(
              new FigureFinding(
                  same.get(same.size() - 1),
                  FigureRuleName.CARRIED_FORWARD,
                  same.subList(0, same.size() - 1),
                  List.of(same.get(0).shown(), Long.toString(periods(same)))));
        }
        from = at;
      }
    }
  }

  private static long periods(List<Figure> same) {
    return same.stream().map(Figure::period).distinct().count();
  }

  private static int digits(Figure figure) {
    return figure.value().stripTrailingZeros().precision();
  }

  private static void changed(
      Figure before, Figure after, Figures figures, Consumer<FigureFinding> findings) {
    Indicator declared = after.declared();
    Change most = declared == null ? null : declared.change();
    double years = before.period().yearsTo(after.period());
    if (declared == null
        || most == null
        || years <= 0
        || isLabelled(before, after)
        || !isKindOf(declared, after)) {
      return;
    }
    double limit = limit(before, most, years) * (after.breakdown().isTotal() ? 1 : PART_GRACE);
    double change = after.amount() - before.amount();
    double rounding = before.rounding() + after.rounding();
    boolean isTenfold =
        Math.max(after.amount(), before.amount()) > 8 * Math.min(after.amount(), before.amount());
    if (Math.abs(change) > limit + rounding && !isTenfold) {
      findings.accept(
          new FigureFinding(
              after,
              FigureRuleName.BREAK,
              List.of(before),
              List.of(
                  before.shown(),
                  before.period().shown(),
                  after.shown(),
                  after.period().shown(),
                  cause(before, after, figures))));
    }
  }

  private static double limit(Figure before, Change most, double years) {
    double share = most.most().doubleValue();
    return most.relative()
        ? before.amount() * (Math.pow(1 + share, Math.max(years, 0.25)) - 1)
        : share * Math.max(1, years);
  }

  /** A count's rule is not asked of a rate of the same name. */
  private static boolean isKindOf(Indicator declared, Figure figure) {
    return declared.units().isEmpty()
        || figure.kind() == UnitKind.UNKNOWN
        || declared.units().contains(figure.kind().name());
  }

  /** Whoever reads the two is told that they are of other territory, vintage or base. */
  private static boolean isLabelled(Figure before, Figure after) {
    boolean territory = !before.labels().territory().equals(after.labels().territory());
    boolean vintage = !before.labels().vintage().equals(after.labels().vintage());
    return territory || vintage || after.labels().status().equals("B");
  }

  private static boolean isOf(Break one, Figure figure) {
    Indicator declared = figure.declared();
    return one.indicators().isEmpty()
        || declared != null && one.indicators().contains(declared.id());
  }

  /** Identifiers of breaks that are declared between the two; "-" if none. */
  private static String cause(Figure before, Figure after, Figures figures) {
    int from = before.period().last().getYear();
    int to = after.period().last().getYear();
    Stream<Break> between =
        figures.declared().breaks().stream()
            .filter(one -> isOf(one, after))
            .filter(
                one ->
                    one.from() <= from && to <= one.to() || one.from() >= from && one.from() < to);
    Optional<String> ids =
        between.map(Break::id).sorted().reduce((one, other) -> one + " " + other);
    return ids.orElse("-");
  }
}
