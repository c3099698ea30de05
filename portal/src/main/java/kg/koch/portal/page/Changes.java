package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.FigureInterval;

/**
 * What a release tells that the release before did not: figures of a new period, figures that were
 * revised, tables that are new. Sentences are made from figures of both.
 *
 * @param since the release before
 */
public record Changes(String since, List<Change> changes, List<NewTable> tables) {

  private static final int MOST_TABLES = 5;

  /**
   * @param sentence what changed
   * @param worth whether the change is larger than what is not known of the figure
   */
  public record Change(String sentence, String worth, String href) {}

  public record NewTable(String title, String href) {}

  /**
   * @param codes of the headline figures, by table
   */
  static Changes of(Figures now, Release before, Map<String, Map<String, String>> codes) {
    Figures then = new Figures(now.frame(), before);
    List<Change> changes = new ArrayList<>();
    codes.forEach(
        (table, at) ->
            now.find(table, at)
                .filter(Figure::isShown)
                .flatMap(figure -> change(now, then, figure))
                .ifPresent(changes::add));
    List<NewTable> tables =
        now.release().metadata().values().stream()
            .filter(table -> before.findMetadata(table.id()).isEmpty())
            .map(
                table ->
                    new NewTable(
                        now.frame().say(table.title()), now.frame().link("tables/" + table.id())))
            .toList();
    return new Changes(now.frame().say(before.manifest().title()), changes, tables);
  }

  /** A revision where the release before had the figure decided, else the news of a new period. */
  private static Optional<Change> change(Figures now, Figures then, Figure figure) {
    Optional<Figure> same =
        then.find(figure.table().id(), figure.codes())
            .filter(one -> one.isShown() && !one.isOpen());
    if (same.isPresent()) {
      return same.get().written().equals(figure.written())
          ? Optional.empty()
          : Optional.of(said(now.frame(), "changes.revised", figure, same.get()));
    }
    return now.before(figure)
        .filter(Figure::isShown)
        .map(earlier -> said(now.frame(), "changes.new", figure, earlier));
  }

  private static Change said(Frame frame, String key, Figure figure, Figure other) {
    double difference = figure.value() - other.value();
    String way = difference > 0 ? "more" : difference < 0 ? "less" : "same";
    String by = frame.numbers().write(Math.abs(difference), Labels.decimals(figure.table()));
    String sentence =
        frame.say(
            key + "." + way,
            frame.say(figure.table().title()),
            figure.period(),
            figure.written(),
            figure.unit(),
            by,
            other.period());
    return new Change(sentence, worth(frame, figure, other), figure.explainHref());
  }

  private static String worth(Frame frame, Figure figure, Figure other) {
    Optional<FigureInterval> one = figure.interval();
    Optional<FigureInterval> two = other.interval();
    if (one.isPresent() && two.isPresent()) {
      boolean apart =
          one.get().lower() > two.get().upper() || two.get().lower() > one.get().upper();
      return frame.say(apart ? "changes.apart" : "changes.within");
    }
    Integer noise = figure.table().protection().noiseBound();
    boolean large = noise != null && Math.abs(figure.value() - other.value()) > 2.0 * noise;
    return noise == null ? "" : frame.say(large ? "changes.beyond-noise" : "changes.noise");
  }

  /** The first of the new tables: a list of all would hide what follows it. */
  public List<NewTable> firstTables() {
    return tables.subList(0, Math.min(MOST_TABLES, tables.size()));
  }

  /** How many new tables are not among the first. */
  public int otherTables() {
    return tables.size() - firstTables().size();
  }

  public boolean isEmpty() {
    return changes.isEmpty() && tables.isEmpty();
  }
}
