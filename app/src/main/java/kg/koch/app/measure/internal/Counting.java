package kg.koch.app.measure.internal;

import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.TableLayout;

/**
 * How a run counts, the same on every thread.
 *
 * @param layouts the tables to count, with the periods that are not over yet
 * @param repairs what is done about crossings that were not recorded, one a draw; the first is that
 *     of the published figures
 * @param drawn those of the layouts whose figures depend on it
 * @param provisional the definitions of provisional figures, as models were learned for them
 */
public record Counting(
    Codes codes,
    PlaceGroups groups,
    List<TableLayout> layouts,
    List<Definition> provisional,
    RecordKeyFunction keys,
    Learned learned,
    List<CrossingRepair> repairs,
    List<TableLayout> drawn) {

  public static Counting of(
      Catalog catalog,
      LinkedEvents events,
      RecordKeyFunction keys,
      Learned learned,
      RepairPlan repair) {
    Codes codes = Codes.of(catalog);
    List<TableLayout> layouts =
        Layouts.withOpenPeriods(catalog, events.observedFrom(), events.observedUntil());
    return new Counting(
        codes,
        codes.placeGroups(catalog),
        layouts,
        codes.definitions(ProvisionalTable.definitions(catalog)),
        keys,
        learned,
        learned.repairs(repair),
        layouts.stream().filter(layout -> isDrawn(catalog.table(layout.id()))).toList());
  }

  /** Whether a table's figures depend on the crossings put in: its declaration names the method. */
  private static boolean isDrawn(TableDefinition table) {
    return table.methods().contains("missing-crossings");
  }

  /**
   * Whether the days that decide with whom observation began are over, for every person: from then
   * on a later end of observation does not change what is known of the beginning.
   */
  public static boolean isSettled(Catalog catalog, LinkedEvents events) {
    Observation observation = observation(events);
    return Codes.of(catalog).definitions().stream()
        .allMatch(one -> observation.from() + one.settlingDays() <= observation.until());
  }

  PersonCounts persons(LinkedEvents events) {
    return new PersonCounts(observation(events), this);
  }

  CitizenVintages vintages(LinkedEvents events) {
    return new CitizenVintages(observation(events), provisional, groups, keys, codes, learned);
  }

  static Observation observation(LinkedEvents events) {
    return new Observation(
        Math.toIntExact(events.observedFrom().toEpochDay()),
        Math.toIntExact(events.observedUntil().toEpochDay()),
        Math.toIntExact(events.archivedFrom().toEpochDay()));
  }
}
