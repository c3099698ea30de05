package kg.koch.check.figures;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.catalog.FigureDeclarations.Population;
import kg.koch.catalog.FigureDeclarations.WordDimension;

/** All figures of a file, found by what they are of; and the people of an area. */
final class Figures {

  /** What figures share that are of one quantity at one time and place. */
  record Subject(Figure.Family family, FigurePeriod period, String area) {}

  private static final double FARTHEST_YEARS = 12;

  private final List<Figure> all;
  private final FigureDeclarations declared;
  private final Places places;
  private final Map<Subject, List<Figure>> subjects;
  private final Map<Figure.Series, List<Figure>> series;

  Figures(List<Figure> figures, FigureDeclarations declared, Places places) {
    this.all = figures.stream().sorted(Comparator.comparingLong(Figure::line)).toList();
    this.declared = declared;
    this.places = places;
    this.subjects =
        all.stream()
            .collect(
                groupingBy(
                    Figures::subject, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    this.series =
        all.stream()
            .collect(
                groupingBy(
                    Figure::series, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    this.series.values().forEach(list -> list.sort(IN_TIME));
  }

  static final Comparator<Figure> IN_TIME =
      Comparator.comparing((Figure figure) -> figure.period().last())
          .thenComparing(figure -> figure.period().first())
          .thenComparingLong(Figure::line);

  private static Subject subject(Figure figure) {
    return new Subject(figure.family(), figure.period(), figure.area());
  }

  List<Figure> all() {
    return all;
  }

  /** Figures of one quantity, time and place, whatever their breakdown. */
  Iterable<List<Figure>> subjects() {
    return subjects.values();
  }

  /** Each series in time. */
  Iterable<List<Figure>> series() {
    return series.values();
  }

  List<Figure> ofSubject(Figure figure, String area) {
    return subjects.getOrDefault(new Subject(figure.family(), figure.period(), area), List.of());
  }

  FigureDeclarations declared() {
    return declared;
  }

  Places places() {
    return places;
  }

  /** Printed for what a percentage is of, not for the quantity itself. */
  boolean isDenominator(Figure figure) {
    String words = figure.breakdown().terms().getOrDefault(Breakdown.OTHER, "");
    return Words.hasAny(Words.of(words), declared.denominators());
  }

  boolean isDisjoint(String dimension) {
    return declared.dimensions().stream()
        .filter(one -> one.id().equals(dimension))
        .anyMatch(WordDimension::disjoint);
  }

  /**
   * People of the area about then: of the file where it has them, else as declared, else of what
   * the area belongs to, which has no fewer. Empty for what is no area.
   */
  Optional<People> people(String area, FigurePeriod period) {
    Optional<People> printed =
        all.stream()
            .filter(figure -> figure.isDeclared("population") && figure.area().equals(area))
            .filter(figure -> figure.breakdown().isTotal() && figure.kind().isCount())
            .filter(figure -> Math.abs(figure.period().yearsTo(period)) <= 1.6)
            .filter(figure -> isBelievable(figure))
            .min(Comparator.comparingDouble(figure -> Math.abs(figure.period().yearsTo(period))))
            .map(figure -> new People(figure.amount(), List.of(figure), ""));
    return printed.or(() -> declaredPeople(area, period));
  }

  /** People of an area, the figure that says so, or where that is told. */
  record People(double persons, List<Figure> figures, String source) {}

  /** Of the size that is known of the area, if any is. */
  boolean isBelievable(Figure population) {
    return declaredPeople(population.area(), population.period())
        .map(
            people ->
                population.amount() < 1.5 * people.persons()
                    && population.amount() > people.persons() / 1.8)
        .orElse(true);
  }

  Optional<People> declaredPeople(String area, FigurePeriod period) {
    Optional<Population> nearest =
        declared.populations().stream()
            .filter(one -> one.area().equals(area))
            .min(
                Comparator.comparingLong(
                    one -> Math.abs(one.day().toEpochDay() - period.last().toEpochDay())));
    Optional<People> own =
        nearest
            .filter(
                one ->
                    Math.abs(one.day().toEpochDay() - period.last().toEpochDay())
                        < FARTHEST_YEARS * 366)
            .map(one -> new People(one.persons().doubleValue(), List.of(), one.source()));
    return own.or(() -> places.parent(area).flatMap(parent -> declaredPeople(parent, period)));
  }
}
