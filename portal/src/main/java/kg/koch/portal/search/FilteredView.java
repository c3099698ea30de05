package kg.koch.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.release.FilteredAddress;
import kg.koch.portal.release.Outcomes;
import kg.koch.portal.release.View;
import kg.koch.portal.search.Names.Named;
import kg.koch.portal.search.Question.Unit;
import kg.koch.portal.search.Question.Way;
import kg.koch.publish.bundle.CellPresence;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.terms.Dimension;

/**
 * A table as a question wants to see it: the codes it names, by dimension.
 *
 * @param filters codes by dimension, in the question's order; several where it names several
 */
public record FilteredView(TableMetadata table, Map<String, List<String>> filters) {

  private static final String TIME = "TIME_PERIOD";

  /** The table without filters. */
  public static FilteredView whole(TableMetadata table) {
    return new FilteredView(table, Map.of());
  }

  /** What the question names of the table's codes. */
  static FilteredView of(TableMetadata table, Question question) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (Unit unit : question.units()) {
      unit.named().stream()
          .filter(named -> dimension(table, named, unit.way()).isPresent())
          .findFirst()
          .ifPresent(
              named ->
                  add(dimension(table, named, unit.way()).orElseThrow(), named.code(), filters));
    }
    for (String year : question.years()) {
      table.dimensions().stream()
          .filter(axis -> axis.id().equals(TIME))
          .flatMap(axis -> axis.codes().stream())
          .filter(code -> code.id().startsWith(year))
          .forEach(code -> add(TIME, code.id(), filters));
    }
    return new FilteredView(table, filters);
  }

  private static void add(String dimension, String code, Map<String, List<String>> filters) {
    List<String> codes = filters.computeIfAbsent(dimension, any -> new ArrayList<>());
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }

  /** The dimension of the table that has the code; of two with areas the one the move begins in. */
  private static Optional<String> dimension(TableMetadata table, Named named, Way way) {
    List<String> having =
        table.dimensions().stream()
            .filter(axis -> Names.list(axis).equals(named.list()))
            .filter(axis -> has(axis, named.code()))
            .map(DimensionMetadata::id)
            .toList();
    Optional<String> preferred =
        having.stream()
            .filter(id -> id.equals(way == Way.FROM ? "ORIGIN" : "DESTINATION"))
            .findFirst();
    return preferred
        .or(() -> having.stream().filter("PARTNER"::equals).findFirst())
        .or(() -> having.stream().findFirst());
  }

  private static boolean has(DimensionMetadata axis, String code) {
    return axis.codes().stream().anyMatch(one -> one.id().equals(code));
  }

  /** The same without the filters, last first, that the table does not publish together. */
  FilteredView published(PublishedTable cells) {
    Map<String, List<String>> kept = new LinkedHashMap<>(filters);
    List<String> order = new ArrayList<>(filters.keySet());
    for (int i = order.size() - 1; i >= 0 && !isPublished(cells, kept); i--) {
      kept.remove(order.get(i));
    }
    return new FilteredView(table, kept);
  }

  private boolean isPublished(PublishedTable cells, Map<String, List<String>> kept) {
    List<Dimension> axes = cells.dimensions();
    int[] positions = new int[axes.size()];
    for (int axis = 0; axis < positions.length; axis++) {
      List<String> codes = kept.getOrDefault(axes.get(axis).id(), List.of());
      positions[axis] =
          codes.isEmpty() ? View.standing(axes.get(axis)) : axes.get(axis).position(codes.get(0));
    }
    if (table.presence(cells, positions) != CellPresence.NOT_PUBLISHED) {
      return true;
    }
    // The last period may be one that is not measured yet.
    return !kept.containsKey(TIME) && anyPeriod(cells, positions);
  }

  private boolean anyPeriod(PublishedTable cells, int[] positions) {
    int time = cells.findDimension(TIME).orElse(-1);
    for (int at = 0; time >= 0 && at < cells.dimensions().get(time).size(); at++) {
      positions[time] = at;
      if (table.presence(cells, positions) != CellPresence.NOT_PUBLISHED
          && !Outcomes.isOpen(cells, positions)) {
        return true;
      }
    }
    return false;
  }

  /** The parameters of the table's page, without the question mark. */
  public String parameters() {
    return FilteredAddress.of(table, filters);
  }
}
