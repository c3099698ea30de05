package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the files of a country without defects. */
class DeliveredFilesTest {

  @TempDir static Path folder;
  private static Path deliveries = Path.of("");

  @BeforeAll
  static void makeUp() {
    SynthSettings settings = SynthSettings.endingUsually(6_000, 3, 5, Defects.none(), 2);
    new MadeUpCountry(settings).writeTo(folder.resolve("clean"), (part, done, all) -> {});
    deliveries = folder.resolve("clean/deliveries");
  }

  @Test
  void everyFile_everyRow_hasTheFieldsOfItsHeading() throws Exception {
    for (Path file : DelimitedText.files(deliveries)) {
      List<List<String>> lines = DelimitedText.lines(file);
      assertThat(lines).as(file.toString()).allMatch(line -> line.size() == lines.get(0).size());
    }
  }

  @Test
  void everyFile_noDefects_holdsRealDatesOnly() throws Exception {
    for (Map<String, String> row : DelimitedText.rows(deliveries)) {
      row.forEach(DeliveredFilesTest::parseIfDate);
    }
  }

  private static void parseIfDate(String column, String field) {
    boolean isDate = column.endsWith("_on") || column.endsWith("_date") || column.endsWith("since");
    if (isDate && !field.isEmpty()) {
      LocalDate.parse(field);
    }
    if (column.equals("crossed_at")) {
      LocalDateTime.parse(field);
    }
  }

  @Test
  void registrations_areNoUtf8() throws Exception {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(deliveries.resolve("address-registrations/2024.csv")));
    assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(bytes))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void registrations_holdEveryNoteAsItIsWorded() throws Exception {
    Set<String> notes = new TreeSet<>();
    DelimitedText.rows(deliveries.resolve("address-registrations"))
        .forEach(row -> notes.add(row.getOrDefault("note", "missing")));
    Set<String> expected = new TreeSet<>(List.of(Notes.TEXTS));
    expected.add("");
    assertThat(notes).isEqualTo(expected);
  }

  @Test
  void registrations_someNotesNeedQuotes() {
    assertThat(Notes.TEXTS).anyMatch(text -> text.contains(";"));
    assertThat(Notes.TEXTS).anyMatch(text -> text.contains("\""));
  }
}
