package kg.koch.app.link;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.link.internal.AcceptedRows;
import kg.koch.app.link.internal.AreaCodes;
import kg.koch.app.link.internal.EventWriter;
import kg.koch.app.link.internal.ObservedDays;
import kg.koch.app.link.internal.PersonWriter;
import kg.koch.app.link.internal.RecordWriter;
import kg.koch.app.link.internal.SampleWriter;
import kg.koch.app.link.internal.Spine;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;

/** The linkage stage. The result does not depend on the number of threads. */
public final class Link {

  private static final String FOLDER = "3-linked";
  private static final String MEMORY = "3GB";

  private final Catalog catalog;
  private final Ledger ledger;
  private final LinkageKey key;
  private final int threads;
  private final Path spill;

  public Link(Catalog catalog, Ledger ledger, LinkageKey key, int threads, Path spill) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.key = key;
    this.threads = threads;
    this.spill = spill;
  }

  /**
   * Links the accepted rows of the deliveries; refused deliveries are left out.
   *
   * @throws kg.koch.terms.BadInputException if there is no delivery of border crossings or of the
   *     person register, or if a year is missing between the border archive and them
   */
  public LinkedEvents link(List<CheckedDelivery> deliveries) {
    List<CheckedDelivery> usable = deliveries.stream().filter(one -> !one.refused()).toList();
    ObservedDays observed = ObservedDays.of(usable);
    AreaCodes areas = new AreaCodes(catalog);
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("linkage-key", key.fingerprint());
    parameters.put("areas", areas.fingerprint());
    parameters.put("observed-from", observed.from().toString());
    parameters.put("archived-from", observed.archivedFrom().toString());
    parameters.put("observed-until", observed.until().toString());
    Step step =
        ledger.run(
            FOLDER,
            usable.stream().map(CheckedDelivery::stepId).sorted().toList(),
            parameters,
            folder -> write(usable, areas, folder));
    return handover(step);
  }

  private SortedMap<String, Object> write(
      List<CheckedDelivery> deliveries, AreaCodes areas, Path folder) {
    SortedMap<String, Object> facts = new TreeMap<>();
    try (Datasets datasets = Datasets.open(threads, MEMORY, spill)) {
      new AcceptedRows(datasets).open(deliveries);
      areas.load(datasets);
      RecordWriter records = new RecordWriter(datasets, catalog, deliveries);
      records.openDocuments();
      facts.putAll(new Spine(datasets, new PersonKeys(key)).build());
      facts.putAll(new PersonWriter(datasets, folder).write());
      facts.putAll(new EventWriter(datasets, folder).write());
      facts.putAll(records.write(folder));
      facts.putAll(new SampleWriter(datasets, catalog, folder).write(deliveries));
    }
    return facts;
  }

  private static LinkedEvents handover(Step step) {
    SortedMap<String, String> parameters = step.record().parameters();
    return new LinkedEvents(
        step.record().id(),
        step.folder(),
        LocalDate.parse(parameters.get("observed-from")),
        LocalDate.parse(parameters.get("observed-until")),
        LocalDate.parse(parameters.get("archived-from")),
        step.record().facts());
  }
}
