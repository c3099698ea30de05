package kg.koch.publish.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.ReferenceFigure;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.BadInputException;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of how one figure came to be.
 *
 * @param cell the code chosen in each dimension
 * @param figure what is published
 * @param steps of the run, from collect to publish; of collect and check those of the deliveries
 * @param deliveries of the table's sources
 * @param rules rows each rule fired on in those deliveries, by rule
 * @param unlinked records of the run that no person could be found for, by reason
 * @param sources quality of the table's sources
 * @param quality of the table, if reported
 * @param errors against the truth, for made-up data
 * @param revisions the same cell in earlier releases, oldest first
 * @param changed what changed since the last of them; null if there is none
 * @param formula how it follows from other published figures; null if it is counted
 * @param definitions the same cell under the table's other definitions
 * @param others what others published of the same
 */
public record Explanation(
    Manifest release,
    TableMetadata table,
    List<Chosen> cell,
    Figure figure,
    List<Lineage.Step> steps,
    List<Lineage.Delivery> deliveries,
    List<Fired> rules,
    SortedMap<String, Long> unlinked,
    List<Quality.SourceQuality> sources,
    Quality.@Nullable TableQuality quality,
    List<Quality.TruthError> errors,
    List<Revision> revisions,
    @Nullable ReleaseChange changed,
    @Nullable Formula formula,
    List<Defined> definitions,
    List<ReferenceFigure> others) {

  /** A dimension and the code chosen in it. */
  public record Chosen(String dimension, Text label, Term code) {}

  /**
   * A cell's value, or why there is none.
   *
   * @param interval limits of the value; null where none are published
   * @param listed false for a zero and for a cell within a hidden one, which tables do not list
   */
  public record Figure(
      OptionalDouble value,
      String observationStatus,
      String confidentialityStatus,
      @Nullable FigureInterval interval,
      boolean listed) {

    static final Figure ZERO = new Figure(OptionalDouble.of(0), "A", "F", null, false);
    static final Figure HIDDEN = new Figure(OptionalDouble.empty(), "Q", "C", null, false);

    /**
     * What a table publishes in a cell; empty if it publishes nothing there.
     *
     * @param positions of the cell in the table's dimensions
     */
    public static Optional<Figure> find(
        TableMetadata metadata, PublishedTable cells, int... positions) {
      return switch (metadata.presence(cells, positions)) {
        case LISTED -> Optional.of(listed(cells, cells.findRow(positions).orElseThrow()));
        case WITHIN_HIDDEN -> Optional.of(HIDDEN);
        case ZERO -> Optional.of(ZERO);
        case NOT_PUBLISHED -> Optional.empty();
      };
    }

    private static Figure listed(PublishedTable cells, int row) {
      return new Figure(
          cells.value(row),
          cells.observationStatus(row),
          cells.confidentialityStatus(row),
          cells.interval(row).orElse(null),
          true);
    }

    /** True if there is a value and it is kept back to protect people. */
    public boolean isHidden() {
      return value.isEmpty() && confidentialityStatus.equals("C");
    }

    /** True if there is a value and it is kept back because it would mislead. */
    public boolean isImprecise() {
      return value.isEmpty() && confidentialityStatus.equals("N");
    }
  }

  /**
   * @param asks what the rule asks the supplier to do; null if the release does not say
   */
  public record Fired(String rule, long rows, @Nullable Text asks) {}

  /**
   * @param figure null if that release does not have the cell
   * @param changed what changed since the release before it; null for the first
   */
  public record Revision(
      String releaseId, String vintage, @Nullable Figure figure, @Nullable ReleaseChange changed) {}

  /** The figure under another definition. */
  public record Defined(Term definition, Figure figure) {}

  /**
   * Explains a cell of a release.
   *
   * @param others releases to look for the same cell in; this one and later ones are passed over
   * @throws BadInputException if the release has no such table or the table no such cell
   */
  public static Explanation of(
      Release release, String table, CellAddress address, List<Release> others) {
    TableMetadata metadata = release.findMetadata(table).orElseThrow(() -> noTable(release, table));
    PublishedTable cells = release.findTable(table).orElseThrow();
    int[] positions = address.positions(cells);
    Figure figure =
        Figure.find(metadata, cells, positions).orElseThrow(() -> noCell(metadata, address));
    List<Chosen> chosen = chosen(metadata, cells, positions);
    List<Release> earlier = earlier(release, others);
    Set<String> sources =
        metadata.sources().stream().map(TableMetadata.Source::id).collect(Collectors.toSet());
    List<Lineage.Delivery> deliveries =
        release.lineage().deliveries().stream()
            .filter(one -> sources.contains(one.source()))
            .toList();
    return new Explanation(
        release.manifest(),
        metadata,
        chosen,
        figure,
        steps(release.lineage(), deliveries),
        deliveries,
        fired(deliveries, release.lineage().rules()),
        release.lineage().unlinked(),
        release.quality().sources().stream().filter(one -> sources.contains(one.source())).toList(),
        release.quality().table(table),
        release.quality().errors().stream().filter(one -> one.table().equals(table)).toList(),
        revisions(earlier, table, chosen),
        earlier.isEmpty()
            ? null
            : ReleaseChange.between(earlier.get(earlier.size() - 1), release, table),
        Formulas.of(release, table, codes(chosen)).orElse(null),
        FiguresBeside.definitions(metadata, cells, positions),
        FiguresBeside.others(release, table, codes(chosen)));
  }

  private static Map<String, String> codes(List<Chosen> cell) {
    return cell.stream().collect(Collectors.toMap(Chosen::dimension, one -> one.code().id()));
  }

  /** Releases of earlier data, oldest first. */
  private static List<Release> earlier(Release release, List<Release> others) {
    return others.stream()
        .filter(other -> other.manifest().vintage().compareTo(release.manifest().vintage()) < 0)
        .sorted(Comparator.comparing(Release::id))
        .toList();
  }

  /** Leaves out what was done to files of other sources. */
  private static List<Lineage.Step> steps(Lineage lineage, List<Lineage.Delivery> deliveries) {
    Set<String> receipts =
        deliveries.stream().map(Lineage.Delivery::receipt).collect(Collectors.toSet());
    return lineage.steps().stream()
        .filter(
            step ->
                switch (step.stage()) {
                  case "collect" -> receipts.contains(step.id());
                  case "check" -> step.inputs().stream().anyMatch(receipts::contains);
                  default -> true;
                })
        .toList();
  }

  private static BadInputException noTable(Release release, String table) {
    return new BadInputException(
        BadInputException.Place.file(release.id()),
        "a table of " + release.metadata().keySet(),
        "'" + table + "'",
        "Name one of these with --table.");
  }

  private static BadInputException noCell(TableMetadata table, CellAddress address) {
    return new BadInputException(
        BadInputException.Place.file("table " + table.id()),
        "a cell in one of the parts %s, of a period that was measured".formatted(table.parts()),
        new TreeMap<>(address.codes()).toString(),
        "Leave a dimension that is not crossed with the others at its total.");
  }

  private static List<Chosen> chosen(
      TableMetadata metadata, PublishedTable cells, int[] positions) {
    List<Chosen> chosen = new ArrayList<>();
    for (int axis = 0; axis < positions.length; axis++) {
      String code = cells.dimensions().get(axis).code(positions[axis]);
      TableMetadata.DimensionMetadata known = metadata.dimension(cells.dimensions().get(axis).id());
      chosen.add(new Chosen(known.id(), known.label(), new Term(code, known.label(code))));
    }
    return chosen;
  }

  private static List<Fired> fired(
      List<Lineage.Delivery> deliveries, SortedMap<String, Text> asks) {
    SortedMap<String, Long> rows = new TreeMap<>();
    deliveries.forEach(
        delivery -> delivery.findings().forEach((rule, n) -> rows.merge(rule, n, Long::sum)));
    return rows.entrySet().stream()
        .map(one -> new Fired(one.getKey(), one.getValue(), asks.get(one.getKey())))
        .toList();
  }

  private static List<Revision> revisions(List<Release> earlier, String table, List<Chosen> cell) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < earlier.size(); i++) {
      Release one = earlier.get(i);
      revisions.add(
          new Revision(
              one.id(),
              one.manifest().vintage(),
              sameCell(one, table, cell),
              i == 0 ? null : ReleaseChange.between(earlier.get(i - 1), one, table)));
    }
    return revisions;
  }

  /** The cell with the same codes; code lists may have grown between releases. */
  private static @Nullable Figure sameCell(Release other, String table, List<Chosen> cell) {
    TableMetadata metadata = other.findMetadata(table).orElse(null);
    PublishedTable cells = other.findTable(table).orElse(null);
    if (metadata == null || cells == null || cells.dimensions().size() != cell.size()) {
      return null;
    }
    int[] positions = new int[cell.size()];
    for (Chosen chosen : cell) {
      int axis = cells.findDimension(chosen.dimension()).orElse(-1);
      if (axis < 0 || cells.dimensions().get(axis).findPosition(chosen.code().id()).isEmpty()) {
        return null;
      }
      positions[axis] = cells.dimensions().get(axis).position(chosen.code().id());
    }
    return Figure.find(metadata, cells, positions).orElse(null);
  }
}
