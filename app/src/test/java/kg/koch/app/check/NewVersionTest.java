package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.collect.handover.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month delivered again, with changes: what the supplier is told of them. */
class NewVersionTest {

  @TempDir Path folder;

  private final List<String> rows =
      new ArrayList<>(Arrays.asList(Country.month("2024-03", 200, 0).split("\n")));

  private ComparedVersion compared(String before, String after) throws IOException {
    return compared(
        before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
  }

  private ComparedVersion compared(byte[] before, byte[] after) throws IOException {
    Country country = new Country(folder);
    country.deliver(Files.write(folder.resolve("before"), before), "2024-03");
    Receipt receipt = country.deliver(Files.write(folder.resolve("after"), after), "2024-03");
    assertThat(receipt.version()).isEqualTo(2);
    return country.compare(receipt).orElseThrow();
  }

  private String text() {
    return String.join("\n", rows) + "\n";
  }

  private static void counts(
      ComparedVersion compared, long unchanged, long changed, long added, long removed) {
    assertThat(
            List.of(compared.unchanged(), compared.changed(), compared.added(), compared.removed()))
        .containsExactly(unchanged, changed, added, removed);
  }

  @Test
  void addedRemovedAndChangedRowsAreToldApartByTheSourcesKey() throws IOException {
    String before = text();
    rows.set(10, rows.get(10).replace(",F,1990-02-01", ",M,1991-02-01"));
    rows.remove(5);
    rows.add(rows.get(100).replace("D00101", "NEW001"));
    ComparedVersion compared = compared(before, text());
    counts(compared, 198, 1, 1, 1);
    assertThat(Files.readAllLines(compared.list()))
        .containsExactly(
            "change,line,place,line_before,place_before,fields",
            "CHANGED,10,\"line 10\",11,\"line 11\",sex+birth_date",
            "ADDED,201,\"line 201\",,,",
            "REMOVED,,,6,\"line 6\",");
  }

  @Test
  void anotherOrderOfRowsAndColumnsChangesNothing() throws IOException {
    String before = text();
    List<String> data = rows.subList(1, rows.size());
    Collections.shuffle(data, new Random(1));
    for (int row = 0; row < rows.size(); row++) {
      List<String> fields = new ArrayList<>(Arrays.asList(rows.get(row).split(",", -1)));
      Collections.reverse(fields);
      rows.set(row, String.join(";", fields));
    }
    counts(compared(before, text()), 200, 0, 0, 0);
  }

  @Test
  void theSameRowsInAnotherFormChangeNothing() throws IOException {
    List<String> columns = List.of(rows.get(0).split(","));
    List<List<String>> data =
        rows.stream().skip(1).map(row -> List.of(row.split(",", -1))).toList();
    ComparedVersion compared =
        compared(MadeForm.CSV.of(columns, data), MadeForm.WORKBOOK.of(columns, data));
    counts(compared, 200, 0, 0, 0);
  }

  @Test
  void aRowTwiceOfWhichOneIsTakenOutIsOneRemoved() throws IOException {
    rows.add(rows.get(3));
    String before = text();
    rows.remove(rows.size() - 1);
    counts(compared(before, text()), 200, 0, 0, 1);
  }

  @Test
  void aMalformedRowThatIsMendedIsOneRemovedAndOneAdded() throws IOException {
    String mended = rows.get(7);
    rows.set(7, mended + ",too,many");
    String before = text();
    rows.set(7, mended);
    counts(compared(before, text()), 199, 0, 1, 1);
  }

  @Test
  void theOldVersionIsKept() throws IOException {
    String before = text();
    rows.remove(5);
    compared(before, text());
    assertThat(new Country(folder).collect().receipts())
        .extracting(Receipt::original)
        .first()
        .satisfies(original -> assertThat(original).hasContent(before));
  }

  @Test
  void nothingOfAPersonStandsInTheDifference() throws IOException {
    String before = text();
    rows.replaceAll(row -> row.replace("1990-02-01", "1990-02-02"));
    assertThat(Files.readString(compared(before, text()).list()))
        .contains("birth_date")
        .doesNotContain("1990", "D00001");
  }

  @Test
  void aFirstVersionHasNothingToCompareWith() throws IOException {
    Country country = new Country(folder);
    Receipt receipt = country.deliver(country.write("a.csv", text()), "2024-03");
    assertThat(country.compare(receipt)).isEmpty();
  }
}
