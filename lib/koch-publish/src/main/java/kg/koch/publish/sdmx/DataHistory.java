package kg.koch.publish.sdmx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the releases of a shelf: the figures as they were at a moment, what changed since
 * one, and what each release changed.
 *
 * <p>A release counts as published on the first moment of its vintage: bundles carry no other date.
 * Of changes, what a release added or revised is to replace, valid from its moment; what it no
 * longer lists is to be deleted, valid until then.
 *
 * <p>Source: SDMX REST 1.5, section 4.4, "How to handle the includeHistory parameter"; SDMX REST
 * 2.2, data queries, updatedAfter and asOf.
 */
public final class DataHistory {

  private final List<Release> releases;
  private final String table;
  private final DataQuery query;

  private DataHistory(List<Release> releases, String table, DataQuery query) {
    this.releases = releases;
    this.table = table;
    this.query = query;
  }

  /**
   * The sets of observations that answer, none of them empty; none at all if nothing matches.
   *
   * @param releases oldest first
   */
  public static List<DataSet> answer(List<Release> releases, String table, DataQuery query) {
    List<Release> known =
        asOf(releases, query).stream()
            .filter(release -> release.findMetadata(table).isPresent())
            .toList();
    return known.isEmpty()
        ? List.of()
        : new DataHistory(known, table, query)
            .dataSets().stream().filter(set -> set.selection().size() > 0).toList();
  }

  /** The releases that were published at the moment the query asks about, oldest first. */
  public static List<Release> asOf(List<Release> releases, DataQuery query) {
    Instant asOf = query.history().asOf();
    return releases.stream()
        .filter(release -> asOf == null || !published(release).isAfter(asOf))
        .toList();
  }

  /** What is said where nothing of these tables matches. */
  public static SdmxException noResults(List<TableMetadata> tables) {
    return DataSelection.noResults(tables.get(0));
  }

  private static Instant published(Release release) {
    return LocalDate.parse(release.manifest().vintage()).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private List<DataSet> dataSets() {
    HistoryRequest history = query.history();
    Release latest = releases.get(releases.size() - 1);
    if (!history.ofChanges()) {
      return List.of(DataSet.of(matching(latest).arranged()));
    }
    Instant after = history.updatedAfter();
    int known =
        after == null
            ? 0
            : (int) releases.stream().filter(one -> !published(one).isAfter(after)).count();
    List<DataSet> sets = new ArrayList<>();
    if (!history.everyRelease()) {
      if (known < releases.size()) {
        addChanges(sets, known == 0 ? null : releases.get(known - 1), latest);
      }
      return sets;
    }
    for (int i = known; i < releases.size(); i++) {
      addChanges(sets, i == 0 ? null : releases.get(i - 1), releases.get(i));
    }
    return sets;
  }

  private DataSelection matching(Release release) {
    return DataSelection.matching(release, table, query);
  }

  private void addChanges(List<DataSet> sets, @Nullable Release before, Release after) {
    String moment = published(after).toString();
    DataSelection now = matching(after);
    if (before == null) {
      sets.add(new DataSet(now.arranged(), DataAction.REPLACE, moment, null));
      return;
    }
    DataSelection earlier = matching(before);
    sets.add(
        new DataSet(
            now.with(notIn(now, earlier.table(), true)).arranged(),
            DataAction.REPLACE,
            moment,
            null));
    sets.add(
        new DataSet(
            earlier.with(notIn(earlier, now.table(), false)).arranged(),
            DataAction.DELETE,
            null,
            moment));
  }

  /** The rows whose cell the other table lacks or, if that counts too, tells another way. */
  private static int[] notIn(DataSelection selection, PublishedTable other, boolean orOtherwise) {
    PublishedTable table = selection.table();
    Optional<int[][]> places = places(table, other);
    IntStream rows = IntStream.range(0, selection.size()).map(selection::row);
    if (places.isEmpty()) {
      return rows.toArray();
    }
    int[] positions = new int[other.dimensions().size()];
    return rows.filter(
            row -> {
              int there = find(table, row, other, places.get(), positions);
              return there < 0 || (orOtherwise && !isSame(table, row, other, there));
            })
        .toArray();
  }

  /** Where each code stands in the other table, by dimension; -1 where it does not. */
  private static Optional<int[][]> places(PublishedTable table, PublishedTable other) {
    List<Dimension> axes = table.dimensions();
    if (!axes.stream()
        .map(Dimension::id)
        .toList()
        .equals(other.dimensions().stream().map(Dimension::id).toList())) {
      return Optional.empty();
    }
    int[][] places = new int[axes.size()][];
    for (int axis = 0; axis < places.length; axis++) {
      Dimension there = other.dimensions().get(axis);
      places[axis] =
          axes.get(axis).codes().stream()
              .mapToInt(code -> there.findPosition(code.id()).orElse(-1))
              .toArray();
    }
    return Optional.of(places);
  }

  private static int find(
      PublishedTable table, int row, PublishedTable other, int[][] places, int[] positions) {
    for (int axis = 0; axis < positions.length; axis++) {
      positions[axis] = places[axis][table.position(row, axis)];
      if (positions[axis] < 0) {
        return -1;
      }
    }
    return other.findRow(positions).orElse(-1);
  }

  private static boolean isSame(PublishedTable table, int row, PublishedTable other, int there) {
    return table.value(row).equals(other.value(there))
        && table.observationStatus(row).equals(other.observationStatus(there))
        && table.confidentialityStatus(row).equals(other.confidentialityStatus(there))
        && table.interval(row).equals(other.interval(there));
  }
}
