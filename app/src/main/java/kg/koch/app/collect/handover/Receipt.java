package kg.koch.app.collect.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.check.Encoding;
import kg.koch.check.form.Form;
import kg.koch.check.form.RowPlaces;

/**
 * What was taken in.
 *
 * @param id of the collected step in the ledger
 * @param version 1 for the first delivery of that source and period, then 2, ...
 * @param fileName as the sender named it
 * @param bytes length of the file as sent
 * @param lines lines of its row stream, the header's included
 * @param rows rows after the header
 * @param compressed true if it came packed
 * @param form what it was, once unpacked
 * @param original the file byte for byte
 */
public record Receipt(
    String id,
    String source,
    String period,
    int version,
    String fileName,
    String sha256,
    long bytes,
    long lines,
    long rows,
    Encoding encoding,
    char separator,
    boolean compressed,
    Form form,
    Path original) {

  /** Name of the original in the step's folder. */
  public static final String ORIGINAL = "original";

  /** Name of the rows of a form that is not read as it came, as CSV in UTF-8. */
  public static final String ROWS = "rows.csv";

  /** Name of the list of where those rows stand in the original. */
  public static final String PLACES = "places.csv";

  /** By source, period and version. */
  public static final Comparator<Receipt> ORDER =
      Comparator.comparing(Receipt::source)
          .thenComparing(Receipt::period)
          .thenComparing(Receipt::version);

  /** The text whose rows are checked: the original, or what was written out of it. */
  public Path rowStream() {
    return form == Form.DELIMITED ? original : original.resolveSibling(ROWS);
  }

  /** Where its rows stand in the supplier's own file. */
  public RowPlaces openPlaces() throws IOException {
    return RowPlaces.open(form, form == Form.DELIMITED ? null : original.resolveSibling(PLACES));
  }

  private boolean isMonth() {
    return period.length() == "2024-03".length();
  }

  private String year() {
    return period.substring(0, 4);
  }

  /**
   * Of each source and period the highest version, in order. A whole year takes the place of its
   * months.
   */
  public static List<Receipt> newest(List<Receipt> receipts) {
    Map<String, Receipt> newest = new LinkedHashMap<>();
    receipts.stream()
        .sorted(ORDER)
        .forEach(receipt -> newest.put(receipt.source() + '/' + receipt.period(), receipt));
    return newest.values().stream()
        .filter(one -> !one.isMonth() || !newest.containsKey(one.source() + '/' + one.year()))
        .toList();
  }
}
