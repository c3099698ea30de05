package kg.koch.app.forms;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kg.koch.app.forms.DeliveryMapping.Column;
import kg.koch.catalog.Catalog;
import kg.koch.openrosa.Submission;
import kg.koch.openrosa.Submission.Value;
import kg.koch.openrosa.SubmissionReader;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Writes what a form handed in as a file of the source it feeds: the latest version of each
 * submission whose date lies in the period. The same submissions give the same bytes.
 */
public final class FormDelivery {

  private final SubmissionTables submissions;
  private final FormTables forms;
  private final Catalog catalog;

  public FormDelivery(SubmissionTables submissions, FormTables forms, Catalog catalog) {
    this.submissions = submissions;
    this.forms = forms;
    this.catalog = catalog;
  }

  /**
   * Writes the file.
   *
   * @param period such as 2024-03 or 2024
   * @return how many rows it has
   * @throws BadInputException if there is none
   */
  public long write(DeliveryMapping mapping, String period, Path file) {
    AtomicLong rows = new AtomicLong();
    try (CsvWriter writer =
        CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      writer.writeRecord(mapping.columns().stream().map(column -> column.field().name()).toList());
      submissions.each(
          "KG",
          mapping.form(),
          kept ->
              rows(mapping, period, kept)
                  .forEach(
                      row -> {
                        writer.writeRecord(row);
                        rows.incrementAndGet();
                      }));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (rows.get() == 0) {
      throw new BadInputException(
          Place.file("form " + mapping.form()),
          "a submission whose %s lies in '%s'".formatted(mapping.periodPath(), period),
          "none",
          "Name a period that something was handed in for.");
    }
    return rows.get();
  }

  private List<List<String>> rows(DeliveryMapping mapping, String period, KeptSubmission kept) {
    byte[] xml = kept.xml();
    if (xml == null) {
      return List.of();
    }
    Submission submission = SubmissionReader.read(xml);
    String date = submission.findValue(mapping.periodPath()).orElse("");
    if (!date.startsWith(period)) {
      return List.of();
    }
    Optional<String> repeat =
        forms
            .find(kept.form(), kept.version(), false)
            .map(forms::outline)
            .flatMap(outline -> mapping.findRepeat(outline));
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> answers : rounds(submission, repeat)) {
      rows.add(mapping.columns().stream().map(column -> cell(column, answers, kept)).toList());
    }
    return rows;
  }

  /** Answers by path: once for the form, or once for each round of the repeat. */
  private static List<Map<String, String>> rounds(Submission submission, Optional<String> repeat) {
    Map<String, String> outside = new LinkedHashMap<>();
    Map<List<Integer>, Map<String, String>> rounds = new LinkedHashMap<>();
    int steps = repeat.map(path -> path.split("/").length - 1).orElse(0);
    for (Value value : submission.values()) {
      boolean within = repeat.isPresent() && value.path().startsWith(repeat.orElseThrow() + "/");
      Map<String, String> answers =
          within
              ? rounds.computeIfAbsent(
                  value.positions().subList(0, steps), key -> new LinkedHashMap<>())
              : outside;
      answers.putIfAbsent(value.path(), value.text().strip());
    }
    if (repeat.isEmpty()) {
      return List.of(outside);
    }
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> round : rounds.values()) {
      Map<String, String> answers = new LinkedHashMap<>(outside);
      answers.putAll(round);
      all.add(answers);
    }
    return all;
  }

  private String cell(Column column, Map<String, String> answers, KeptSubmission kept) {
    if (column.known().equals("@submission")) {
      return kept.first();
    }
    if (column.known().equals("@area")) {
      return area(column, kept.area());
    }
    String answer = answers.getOrDefault(column.path(), "");
    if (!column.code().isEmpty()) {
      if (answer.isEmpty() && !column.field().required()) {
        return "";
      }
      return Arrays.asList(answer.split("\\s+")).contains(column.code()) ? "1" : "0";
    }
    return switch (column.field().type()) {
      case TIMESTAMP -> answer.length() > 19 ? answer.substring(0, 19) : answer;
      case DATE -> answer.length() > 10 ? answer.substring(0, 10) : answer;
      case CODE -> delivered(column, answer);
      case PIN, TEXT, INTEGER, DECIMAL -> answer;
    };
  }

  /** Forms have the codes; some sources are delivered with a property of them in their place. */
  private String delivered(Column column, String code) {
    return catalog.codesByDelivered(column.field()).entrySet().stream()
        .filter(one -> one.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(code);
  }

  /** The smallest listed area that holds the office's: of an aiyl aimak its raion. */
  private String area(Column column, String area) {
    return catalog.codesByDelivered(column.field()).entrySet().stream()
        .filter(one -> area.startsWith(one.getValue()))
        .max(Comparator.comparingInt(one -> one.getValue().length()))
        .map(Map.Entry::getKey)
        .orElse(area);
  }
}
