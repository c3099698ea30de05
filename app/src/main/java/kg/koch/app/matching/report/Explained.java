package kg.koch.app.matching.report;

import java.util.List;
import kg.koch.link.compare.Comparison;

/**
 * What an explanation needs beside the evidence.
 *
 * @param comparisons in the order of the evidence's columns
 * @param threshold probability from which records were linked
 * @param decisions what people decided of records
 * @param together of two records that are in one cluster how many it has; else 0
 */
public record Explained(
    List<Comparison> comparisons,
    double threshold,
    ReportedDecisions decisions,
    int together,
    ShownRecords shown) {

  public Explained {
    comparisons = List.copyOf(comparisons);
  }
}
