package kg.koch.check.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kg.koch.catalog.FigureDeclarations.Identity;

/**
 * A printed increase is the change of the stock over its period. Where a stock names a year only,
 * it may be of either end of it; any reading that fits is accepted.
 */
final class StockChangeRule implements FigureRule {

  private static final double GRACE = 0.02;
  private static final long NEAR_DAYS = 46;

  /** Populations are declared in thousands to one decimal. */
  private static final double DECLARED_ROUNDING = 50;

  private static final List<String> AT_THE_BEGINNING =
      List.of("1 january", "january", "beginning", "начало", "1 января", "башында");
  private static final List<String> AT_THE_END = List.of("end", "31 december", "конец", "аягында");

  /** A stock on a day; of figures of the file, or declared. */
  private record Stock(LocalDate day, double amount, double rounding, List<Figure> figures) {

    long daysFrom(LocalDate other) {
      return Math.abs(ChronoUnit.DAYS.between(day, other));
    }
  }

  private record Change(Stock opening, Stock closing) {

    double amount() {
      return closing.amount() - opening.amount();
    }

    double rounding() {
      return closing.rounding() + opening.rounding() + GRACE * Math.abs(amount());
    }

    double offFrom(Figure result) {
      return Math.abs(amount() - result.amount());
    }

    List<Figure> figures() {
      List<Figure> both = new ArrayList<>(opening.figures());
      both.addAll(closing.figures());
      return both;
    }
  }

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Identity identity : figures.declared().identities()) {
      String stock = identity.changeOf();
      if (stock != null) {
        figures.all().stream()
            .filter(result -> result.isDeclared(identity.result()) && result.kind().isCount())
            .forEach(result -> judge(stock, result, figures, findings));
      }
    }
  }

  private static void judge(
      String stock, Figure result, Figures figures, Consumer<FigureFinding> findings) {
    readings(stock, result, figures).stream()
        .flatMap(reading -> change(reading, result.period()).stream())
        .min(Comparator.comparingDouble(change -> change.offFrom(result)))
        .filter(change -> change.offFrom(result) > change.rounding() + result.rounding())
        .ifPresent(
            change ->
                findings.accept(
                    new FigureFinding(
                        result,
                        FigureRuleName.IDENTITY,
                        change.figures(),
                        List.of(
                            Numbers.shown(result.amount()),
                            Numbers.shown(change.amount()),
                            Numbers.shown(change.offFrom(result))))));
  }

  private static Optional<Change> change(List<Stock> reading, FigurePeriod period) {
    return near(reading, period.first())
        .flatMap(
            opening ->
                near(reading, period.last().plusDays(1))
                    .map(closing -> new Change(opening, closing)));
  }

  private static Optional<Stock> near(List<Stock> stocks, LocalDate day) {
    return stocks.stream()
        .filter(stock -> stock.daysFrom(day) <= NEAR_DAYS)
        .min(Comparator.comparingLong(stock -> stock.daysFrom(day)));
  }

  /** Each printed series at the end and at the beginning of what it names; else those declared. */
  private static List<List<Stock>> readings(String stock, Figure result, Figures figures) {
    Map<String, List<Figure>> series = new TreeMap<>();
    figures.all().stream()
        .filter(figure -> figure.isDeclared(stock) && figure.kind().isCount())
        .filter(figure -> figure.area().equals(result.area()) && figures.isBelievable(figure))
        .filter(figure -> figure.breakdown().equals(result.breakdown()))
        .forEach(
            figure -> series.computeIfAbsent(figure.stem(), key -> new ArrayList<>()).add(figure));
    List<List<Stock>> readings = new ArrayList<>();
    series.forEach(
        (stem, printed) -> {
          if (!Words.hasAny(stem, AT_THE_BEGINNING)) {
            readings.add(printed.stream().map(StockChangeRule::atTheEnd).toList());
          }
          if (!Words.hasAny(stem, AT_THE_END)) {
            readings.add(
                printed.stream().map(figure -> on(figure, figure.period().first())).toList());
          }
        });
    boolean anyFits = readings.stream().anyMatch(one -> change(one, result.period()).isPresent());
    return anyFits || !result.breakdown().isTotal()
        ? readings
        : List.of(declared(result.area(), figures));
  }

  private static Stock atTheEnd(Figure figure) {
    boolean isDay = figure.period().days() == 1;
    return on(figure, isDay ? figure.period().first() : figure.period().last().plusDays(1));
  }

  private static Stock on(Figure figure, LocalDate day) {
    return new Stock(day, figure.amount(), figure.rounding(), List.of(figure));
  }

  private static List<Stock> declared(String area, Figures figures) {
    return figures.declared().populations().stream()
        .filter(one -> one.area().equals(area))
        .map(one -> new Stock(one.day(), one.persons().doubleValue(), DECLARED_ROUNDING, List.of()))
        .toList();
  }
}
