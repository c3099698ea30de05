package kg.koch.app.link;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.link.internal.AcceptedRows;
import kg.koch.app.link.internal.AreaCodes;
import kg.koch.app.link.internal.EventWriter;
import kg.koch.app.link.internal.LinkedBefore;
import kg.koch.app.link.internal.ObservedDays;
import kg.koch.app.link.internal.PersonWriter;
import kg.koch.app.link.internal.RecordWriter;
import kg.koch.app.link.internal.ResidualLinks;
import kg.koch.app.link.internal.SampleWriter;
import kg.koch.app.link.internal.Spine;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.engine.ledger.StepRecord;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;

/** The linkage stage. The result does not depend on the number of threads. */
public final class Link {

  private static final String FOLDER = "3-linked";
  private static final String MEMORY = "3GB";

  /** Sources that tell of everybody, or of long ago. */
  private static final Set<String> OF_EVERYBODY = Set.of("person-register", "border-archive");

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
    List<CheckedDelivery> usable = usable(deliveries);
    List<CheckedDelivery> known = toLearnFrom(usable);
    return link(usable, known.equals(usable) ? List.of() : known);
  }

  private LinkedEvents link(List<CheckedDelivery> usable, List<CheckedDelivery> known) {
    ObservedDays observed = ObservedDays.of(usable);
    AreaCodes areas = new AreaCodes(catalog);
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("linkage-key", key.fingerprint());
    parameters.put("areas", areas.fingerprint());
    parameters.put("residual", ResidualLinks.METHOD);
    parameters.put("observed-from", observed.from().toString());
    parameters.put("archived-from", observed.archivedFrom().toString());
    parameters.put("observed-until", observed.until().toString());
    Step step =
        ledger.run(
            FOLDER,
            usable.stream().map(CheckedDelivery::stepId).sorted().toList(),
            parameters,
            folder -> write(usable, known, areas, folder));
    return handover(step);
  }

  /**
   * Links what was known on the last 1 January of the days observed: the deliveries whose periods
   * were over by then. From it is learned what is learned once a year. Where there is no such day,
   * or no delivery that {@link #link} asks for by then, it is everything.
   *
   * @param deliveries as for {@link #link}
   */
  public LinkedEvents linkToLearnFrom(List<CheckedDelivery> deliveries) {
    return link(toLearnFrom(usable(deliveries)), List.of());
  }

  private static List<CheckedDelivery> usable(List<CheckedDelivery> deliveries) {
    return deliveries.stream().filter(one -> !one.refused()).toList();
  }

  private static List<CheckedDelivery> toLearnFrom(List<CheckedDelivery> usable) {
    ObservedDays observed = ObservedDays.of(usable);
    LocalDate newYear = observed.until().withDayOfYear(1);
    List<CheckedDelivery> known = usable.stream().filter(one -> one.isKnownOn(newYear)).toList();
    boolean isEnough =
        newYear.isAfter(observed.from())
            && known.stream().anyMatch(one -> one.source().equals("person-register"));
    return isEnough ? known : usable;
  }

  /**
   * Links made before, of fewer deliveries, from which this one differs by events alone: no
   * register of persons and no archive came in between, and no row belongs to somebody else. The
   * one with most deliveries first.
   */
  public List<LinkedEvents> earlier(LinkedEvents events) {
    try (Datasets datasets = Datasets.open(threads, MEMORY, spill)) {
      return likeBefore(events).stream()
          .filter(one -> ResidualLinks.areKept(datasets, one, events))
          .toList();
    }
  }

  private List<LinkedEvents> likeBefore(LinkedEvents events) {
    SortedMap<String, String> deliveries = events.deliveries();
    return ledger.list(FOLDER).stream()
        .map(Link::handover)
        .filter(one -> !one.stepId().equals(events.stepId()))
        .filter(one -> record(events).inputs().containsAll(record(one).inputs()))
        .filter(one -> isLikeBefore(one, events))
        .filter(
            one ->
                events.receiptsSince(one).stream()
                    .noneMatch(receipt -> OF_EVERYBODY.contains(deliveries.get(receipt))))
        .sorted(
            Comparator.comparingInt((LinkedEvents one) -> -one.deliveries().size())
                .thenComparing(LinkedEvents::stepId))
        .toList();
  }

  private boolean isLikeBefore(LinkedEvents one, LinkedEvents events) {
    SortedMap<String, String> before = new TreeMap<>(record(one).parameters());
    before.put("observed-until", events.observedUntil().toString());
    return before.equals(record(events).parameters());
  }

  private StepRecord record(LinkedEvents events) {
    return ledger.find(FOLDER, events.stepId()).orElseThrow().record();
  }

  private SortedMap<String, Object> write(
      List<CheckedDelivery> deliveries, List<CheckedDelivery> known, AreaCodes areas, Path folder) {
    LinkedBefore before = before(deliveries, known);
    SortedMap<String, Object> facts = new TreeMap<>();
    SortedMap<String, String> sources = new TreeMap<>();
    deliveries.forEach(one -> sources.put(one.receiptId(), one.source()));
    facts.put("deliveries", sources);
    try (Datasets datasets = Datasets.open(threads, MEMORY, spill)) {
      new AcceptedRows(datasets).open(deliveries, one -> !known.contains(one));
      areas.load(datasets);
      RecordWriter records = new RecordWriter(datasets, catalog, deliveries);
      records.openDocuments();
      facts.putAll(new Spine(datasets, new PersonKeys(key)).build());
      facts.putAll(new ResidualLinks(datasets, folder).make(records));
      facts.putAll(new PersonWriter(datasets, before, folder).write());
      facts.putAll(new EventWriter(datasets, before, folder).write());
      facts.putAll(records.write(folder));
      facts.putAll(new SampleWriter(datasets, catalog, folder).write(deliveries));
    }
    return facts;
  }

  /** What was known on the last 1 January, if later deliveries tell of events only. */
  private LinkedBefore before(List<CheckedDelivery> deliveries, List<CheckedDelivery> known) {
    boolean isAddedTo =
        !known.isEmpty()
            && deliveries.stream()
                .filter(one -> !known.contains(one))
                .noneMatch(one -> OF_EVERYBODY.contains(one.source()));
    return new LinkedBefore(isAddedTo ? Optional.of(link(known, List.of())) : Optional.empty());
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
