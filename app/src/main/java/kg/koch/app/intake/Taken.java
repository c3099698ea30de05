package kg.koch.app.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.workbook.FindingWords;
import kg.koch.catalog.SourceLayout;

/** What became of a delivery that was taken in. */
public record Taken(
    CheckedDelivery checked, Optional<ComparedVersion> compared, SourceLayout layout) {

  private static final int MOST_PLACES = 20;

  public Receipt receipt() {
    return checked.receipt();
  }

  /**
   * The answer to the supplier, for JSON: receipt, counts, what to do by rule, and the first places
   * in the supplier's file. No value of a record stands in it.
   *
   * @param language ky, ru or en
   */
  public SortedMap<String, Object> answer(String language) {
    Receipt receipt = receipt();
    SortedMap<String, Object> answer = new TreeMap<>();
    answer.put("receipt", receipt.id());
    answer.put("source", receipt.source());
    answer.put("period", receipt.period());
    answer.put("version", receipt.version());
    answer.put("fileName", receipt.fileName());
    answer.put("bytes", receipt.bytes());
    answer.put("sha256", receipt.sha256());
    answer.put("form", receipt.form().title());
    answer.put("verdict", checked.refused() ? "refused" : "accepted");
    answer.put("received", checked.received());
    answer.put("accepted", checked.acceptedRows());
    answer.put("rejected", checked.rejectedRows());
    answer.put("findings", findings(language));
    answer.put("firstPlaces", places());
    compared.ifPresent(one -> answer.put("difference", difference(one)));
    return answer;
  }

  private List<Map<String, Object>> findings(String language) {
    FindingWords words = new FindingWords(layout, receipt().period(), language);
    List<Map<String, Object>> findings = new ArrayList<>();
    checked
        .findingsByRule()
        .forEach(
            (rule, rows) ->
                findings.add(
                    new TreeMap<>(
                        Map.of("rule", rule, "rows", rows, "whatToDo", words.whatToDo(rule)))));
    return findings;
  }

  private List<Map<String, String>> places() {
    List<Map<String, String>> places = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(checked.accepted().resolveSibling("findings.csv"))) {
      for (NamedCsvRecord row : rows) {
        if (places.size() == MOST_PLACES) {
          break;
        }
        places.add(
            new TreeMap<>(
                Map.of(
                    "place", row.getField("place"),
                    "field", row.getField("field"),
                    "rule", row.getField("rule"))));
      }
      return places;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, Object> difference(ComparedVersion compared) {
    return new TreeMap<>(
        Map.of(
            "unchanged", compared.unchanged(),
            "changed", compared.changed(),
            "added", compared.added(),
            "removed", compared.removed()));
  }
}
