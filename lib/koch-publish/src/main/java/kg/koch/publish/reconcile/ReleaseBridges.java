package kg.koch.publish.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.explain.CellAddress;
import kg.koch.terms.bridge.PartKind;

/**
 * Why one figure differs between two releases, from the two bundles alone.
 *
 * <p>The change of each cell is given to the first reason that can be shown, in this order:
 *
 * <ol>
 *   <li>territory: the releases follow other divisions and only one of them has the area;
 *   <li>timing: the cell counts confirmed outcomes and grew, by at most as much as the undecided
 *       ones beside it became fewer: what was not decided yet has been decided;
 *   <li>definition: the table's version or the residence definitions differ;
 *   <li>definition: nothing new was delivered, but the program's version differs: the method;
 *   <li>protection: nothing new was delivered and the program is the same, so that only noise can
 *       differ;
 *   <li>revision: records came or were corrected since.
 * </ol>
 *
 * <p>What the areas below leave is protection, see {@link CellChange}. Limit: areas that kept their
 * code through a change of boundaries cannot be told from revision.
 */
public final class ReleaseBridges {

  private final Release before;
  private final Release after;
  private final String table;
  private final PartKind reason;

  private ReleaseBridges(Release before, Release after, String table) {
    this.before = before;
    this.after = after;
    this.table = table;
    this.reason = reason();
  }

  /**
   * @param cell codes by dimension; those not named stand at their total
   * @throws kg.koch.terms.BadInputException if a release does not show the figure
   */
  public static PublishedBridge of(Release before, Release after, String table, CellAddress cell) {
    Published.counts(before, table);
    Published.counts(after, table);
    Map<String, String> codes = Published.whole(after, table, cell);
    CellChange change = new CellChange(before, after, table);
    ReleaseBridges bridges = new ReleaseBridges(before, after, table);
    Set<String> alone = bridges.isOtherTerritory() ? change.areasOfOne() : Set.of();
    return change.between(
        codes,
        codes,
        Text.same(before.id()),
        Text.same(after.id()),
        (first, second, one, other) ->
            bridges.reasons(first, alone.contains(first.get("REF_AREA")), other - one));
  }

  private Map<PartKind, Long> reasons(Map<String, String> codes, boolean ofOne, long change) {
    Map<PartKind, Long> reasons = new EnumMap<>(PartKind.class);
    if (ofOne) {
      reasons.put(PartKind.TERRITORY, change);
      return reasons;
    }
    long fewer = fewerUndecided(codes);
    boolean alike = Long.signum(fewer) == Long.signum(change);
    long decided = alike ? Long.signum(change) * Math.min(Math.abs(change), Math.abs(fewer)) : 0;
    reasons.put(PartKind.TIMING, decided);
    reasons.put(reason, change - decided);
    return reasons;
  }

  /** By how much fewer are undecided beside a confirmed cell; 0 where that is not shown. */
  private long fewerUndecided(Map<String, String> codes) {
    if (!Published.CONFIRMED.equals(codes.get(Published.OUTCOME))) {
      return 0;
    }
    Map<String, String> beside = FigureValue.with(codes, Published.OUTCOME, "UNDECIDED");
    FigureValue one = FigureValue.of(before, table, beside);
    FigureValue other = FigureValue.of(after, table, beside);
    return one.isShown() && other.isShown() ? one.value() - other.value() : 0;
  }

  private boolean isOtherTerritory() {
    return !metadata(before).territoryVersion().equals(metadata(after).territoryVersion());
  }

  private PartKind reason() {
    boolean otherDefinition =
        !metadata(before).version().equals(metadata(after).version())
            || !definitions(before).equals(definitions(after));
    if (otherDefinition) {
      return PartKind.DEFINITION;
    }
    boolean sameData =
        metadata(before).vintage().equals(metadata(after).vintage())
            && deliveries(before).equals(deliveries(after));
    if (!sameData) {
      return PartKind.REVISION;
    }
    boolean sameProgram = metadata(before).methods().equals(metadata(after).methods());
    return sameProgram ? PartKind.PROTECTION : PartKind.DEFINITION;
  }

  private TableMetadata metadata(Release release) {
    return release.findMetadata(table).orElseThrow();
  }

  private static List<String> definitions(Release release) {
    return release.lineage().steps().stream()
        .filter(step -> step.stage().equals("measure"))
        .map(step -> step.parameters().getOrDefault("definitions", ""))
        .toList();
  }

  /** The files that the table's sources sent. */
  private Set<String> deliveries(Release release) {
    Set<String> sources =
        metadata(release).sources().stream()
            .map(TableMetadata.Source::id)
            .collect(Collectors.toSet());
    return release.lineage().deliveries().stream()
        .filter(delivery -> sources.contains(delivery.source()))
        .map(Lineage.Delivery::sha256)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
