package kg.koch.app.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kg.koch.check.form.RowPlace;
import kg.koch.check.form.RowPlaces;

/** The findings a check listed, read one after the other. */
final class FindingList {

  private FindingList() {}

  /**
   * A finding as it is listed.
   *
   * @param fields names of the fields; empty for the whole row
   */
  record Listed(long line, List<String> fields, String rule, String came) {

    String field() {
      return String.join("+", fields);
    }
  }

  /** Takes a finding and the place of its row. */
  @FunctionalInterface
  interface Taker {
    void take(Listed finding, RowPlace place) throws IOException;
  }

  static void read(Path findings, RowPlaces places, Taker taker) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(findings)) {
      for (NamedCsvRecord row : rows) {
        long line = Long.parseLong(row.getField("line"));
        String field = row.getField("field");
        List<String> fields = field.isEmpty() ? List.of() : List.of(field.split("\\+"));
        taker.take(
            new Listed(line, fields, row.getField("rule"), row.getField("came")), places.of(line));
      }
    }
  }
}
