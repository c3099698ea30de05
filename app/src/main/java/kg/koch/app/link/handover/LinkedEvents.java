package kg.koch.app.link.handover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events of persons without identifiers, as ARCHITECTURE.md lists them.
 *
 * @param stepId identity of the step in the ledger
 * @param folder where persons.parquet and the other datasets lie
 * @param observedFrom first day of the border records
 * @param observedUntil first day not observed
 * @param archivedFrom first day of the border records of persons with a PIN; observedFrom where
 *     there is no archive
 * @param facts what linkage found: counts by reason
 */
public record LinkedEvents(
    String stepId,
    Path folder,
    LocalDate observedFrom,
    LocalDate observedUntil,
    LocalDate archivedFrom,
    SortedMap<String, Object> facts) {

  /** The dataset of rows that were linked by something else than their own PIN. */
  public static final String RESIDUAL_LINKS = "residual-links";

  /** The dataset of events that are another person's in draws of uncertain links. */
  public static final String LINK_DRAWS = "link-draws";

  /** How many draws of uncertain links there are; the first is what is linked. */
  public static final int DRAWS = 100;

  public LinkedEvents {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** The sources of the deliveries it was made from, by receipt. */
  public SortedMap<String, String> deliveries() {
    SortedMap<String, String> sources = new TreeMap<>();
    if (facts.get("deliveries") instanceof Map<?, ?> told) {
      told.forEach((receipt, source) -> sources.put(receipt.toString(), source.toString()));
    }
    return sources;
  }

  /** The receipts of deliveries that an earlier link had not. */
  public List<String> receiptsSince(LinkedEvents earlier) {
    List<String> receipts = new ArrayList<>(deliveries().keySet());
    receipts.removeAll(earlier.deliveries().keySet());
    return receipts;
  }

  /**
   * The files of a dataset, one after the other: of crossings there may be those of deliveries up
   * to the last 1 January and, later in time, those of deliveries since; each in the dataset's
   * order.
   */
  public List<Path> files(String name) {
    Path since = dataset(name + "-since");
    return Files.exists(since) ? List.of(dataset(name), since) : List.of(dataset(name));
  }

  /**
   * A dataset of the step: persons, registrations, crossings, moves, births, deaths, {@link
   * #RESIDUAL_LINKS}, {@link #LINK_DRAWS}; and, named by their source, the records of further
   * registers and the answers of samples.
   */
  public Path dataset(String name) {
    return folder.resolve(name + ".parquet");
  }
}
