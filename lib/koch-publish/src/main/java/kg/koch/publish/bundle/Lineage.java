package kg.koch.publish.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the figures of a release come from: kept as lineage.json.
 *
 * @param steps of the run, from collect to publish
 * @param deliveries the files the registers sent
 * @param rules what each rule that fired asks for, by rule
 * @param unlinked records that could not be given to a person, by reason
 */
public record Lineage(
    List<Step> steps,
    List<Delivery> deliveries,
    SortedMap<String, Text> rules,
    SortedMap<String, Long> unlinked) {

  public Lineage {
    steps = List.copyOf(steps);
    deliveries = List.copyOf(deliveries);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    unlinked = Collections.unmodifiableSortedMap(new TreeMap<>(unlinked));
  }

  /**
   * @param stage collect, check, link, measure, protect or publish
   * @param id identity of the step in the ledger
   * @param inputs identities of the steps it read
   * @param parameters what it was told
   * @param counts what it counted
   */
  public record Step(
      String stage,
      String id,
      String codeVersion,
      List<String> inputs,
      SortedMap<String, String> parameters,
      SortedMap<String, Long> counts) {

    public Step {
      inputs = List.copyOf(inputs);
      parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
      counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
  }

  /**
   * A file a register sent. Accepted + rejected = received.
   *
   * @param receipt identity of the receipt the supplier was given
   * @param period 2024-01-01, 2024 or 2024-03
   * @param version 1 is the first file for the period
   * @param sha256 of the original file, hexadecimal
   * @param verdict accepted or refused
   * @param findings rows a rule fired on, by rule
   */
  public record Delivery(
      String receipt,
      String source,
      String period,
      int version,
      String fileName,
      String sha256,
      long received,
      long accepted,
      long rejected,
      Verdict verdict,
      SortedMap<String, Long> findings) {

    public Delivery {
      if (accepted + rejected != received) {
        throw new IllegalArgumentException(
            "Expected accepted + rejected = received for %s; got %d + %d and %d"
                .formatted(receipt, accepted, rejected, received));
      }
      findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }
  }

  /** What became of a delivery. */
  public enum Verdict {
    /** Its accepted rows are used. */
    ACCEPTED,
    /** Too many rows were rejected: none is used. */
    REFUSED
  }
}
