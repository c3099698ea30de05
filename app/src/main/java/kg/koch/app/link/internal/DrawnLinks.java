package kg.koch.app.link.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;
import kg.koch.link.residual.ResidualDraws;

/**
 * Draws of weighed links: table {@code drawn_link(draw, receipt, line, person, given)}. It says in
 * which draw a row is taken from the person it is linked to, and to whom it is given. What is
 * linked is draw 1, and never in the table; draws 2 to {@value LinkedEvents#DRAWS} are always made,
 * so that the step is the same however many are asked for.
 *
 * <p>Drawn are crossings, moves and deaths. A birth is not: where nobody known is its child, there
 * is another person, and all draws have the same persons.
 */
final class DrawnLinks {

  private static final Set<String> DRAWN =
      Set.of("border-crossings", "border-archive", "address-registrations", "civil-deaths");

  private final Datasets datasets;

  DrawnLinks(Datasets datasets) {
    this.datasets = datasets;
  }

  /** A row of the table. */
  private record Change(int draw, ResidualRow row, long person, boolean given) {}

  /**
   * Makes the table.
   *
   * @param weighed all rows that were weighed
   * @param linked those of them that are linked, and to whom
   */
  void make(List<WeighedRow> weighed, List<FoundLink> linked) {
    Map<String, Long> persons = new HashMap<>();
    linked.forEach(one -> persons.put(WeighedTables.name(one.row()), one.person()));
    Map<String, List<WeighedRow>> bySource = new TreeMap<>();
    for (WeighedRow one : weighed) {
      if (DRAWN.contains(one.row().source())) {
        bySource.computeIfAbsent(one.row().source(), none -> new ArrayList<>()).add(one);
      }
    }
    List<Change> changes = new ArrayList<>();
    bySource.forEach((source, rows) -> draw(source, rows, persons, changes));
    load(changes);
  }

  private static void draw(
      String source, List<WeighedRow> rows, Map<String, Long> persons, List<Change> changes) {
    List<ResidualDraws.Choice> choices = rows.stream().map(WeighedRow::choice).toList();
    ResidualDraws draws = new ResidualDraws(choices, ResidualRows.isOfOneAct(source));
    for (int draw = 2; draw <= LinkedEvents.DRAWS; draw++) {
      int[] places = draws.places(draw);
      for (int at = 0; at < places.length; at++) {
        ResidualRow row = rows.get(at).row();
        Long before = persons.get(WeighedTables.name(row));
        Long now =
            places[at] == ResidualDraws.NOBODY ? null : choices.get(at).candidates()[places[at]];
        if (before != null && !before.equals(now)) {
          changes.add(new Change(draw, row, before, false));
        }
        if (now != null && !now.equals(before)) {
          changes.add(new Change(draw, row, now, true));
        }
      }
    }
  }

  private void load(List<Change> changes) {
    Iterator<Change> all = changes.iterator();
    datasets.load(
        "drawn_link",
        List.of(
            new Column("draw", Column.Type.INT),
            new Column("receipt", Column.Type.TEXT),
            new Column("line", Column.Type.INT),
            new Column("person", Column.Type.LONG),
            new Column("given", Column.Type.BOOLEAN)),
        chunk -> {
          int at = 0;
          for (; at < chunk.capacity() && all.hasNext(); at++) {
            Change one = all.next();
            chunk.setInt(0, at, one.draw());
            chunk.setText(1, at, one.row().receipt());
            chunk.setInt(2, at, one.row().line());
            chunk.setLong(3, at, one.person());
            chunk.setBoolean(4, at, one.given());
          }
          return at;
        });
  }
}
