package kg.koch.app.journey.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;

/**
 * The page that tells the twelve stories and shows each person's records as they pass the stages.
 */
public final class JourneyPage {

  private static final List<String> EVENTS =
      List.of("registrations", "crossings", "moves", "births", "deaths");

  private final Path journey;
  private final Path stages;
  private final PersonKeys keys;

  /**
   * @param journey the folder with people.csv and deliveries/
   * @param stages the folder {@link StageTexts} wrote
   */
  public JourneyPage(Path journey, Path stages, LinkageKey key) {
    this.journey = journey;
    this.stages = stages;
    this.keys = new PersonKeys(key);
  }

  public String html() throws IOException {
    Html html = new Html();
    CsvText people = CsvText.read(journey.resolve("people.csv"));
    for (int i = 0; i < people.rows().size(); i++) {
      person(html, people, i);
    }
    country(html);
    return html.page();
  }

  private void person(Html html, CsvText people, int i) throws IOException {
    List<String> pins = List.of(people.field(i, "pins").split(" "));
    String document = people.field(i, "document");
    List<String> identifiers = document.isEmpty() ? pins : List.of(document);
    String key =
        Long.toString(
            document.isEmpty()
                ? keys.ofPin(Long.parseLong(pins.get(0))).value()
                : keys.ofDocument("UZB", document).value());
    html.heading(people.field(i, "name")).text(people.field(i, "story"));
    html.open("1 Collected: what the registers sent");
    for (Path file : filesUnder(journey.resolve("deliveries"))) {
      String name = journey.resolve("deliveries").relativize(file).toString().replace(".csv", "");
      html.table(name, CsvText.read(file).mentioning(identifiers));
    }
    html.close().open("2 Checked: rows that were rejected");
    rejected(html, identifiers);
    html.close().open("3 Linked: a person key, and no name, number or document");
    for (String events : EVENTS) {
      html.table(
          events,
          CsvText.read(stages.resolve("3-linked").resolve(events + ".csv"))
              .where("person", List.of(key)));
    }
    html.close()
        .open(
            "4 Measured: where this person was, and where this person lived under each definition");
    for (String dataset : List.of("stays", "statuses")) {
      html.table(
          dataset,
          CsvText.read(stages.resolve("4-measured").resolve(dataset + ".csv"))
              .where("person", List.of(key)));
    }
    html.close();
  }

  /** A finding names the line of the file; the file's own text tells whose line it is. */
  private void rejected(Html html, List<String> identifiers) throws IOException {
    for (Path file : filesUnder(stages.resolve("2-checked"))) {
      if (file.endsWith("findings.csv")) {
        Path delivery = stages.resolve("2-checked").relativize(file).getParent();
        List<String> lines =
            linesOf(identifiers, journey.resolve("deliveries").resolve(delivery + ".csv"));
        html.table(String.valueOf(delivery), CsvText.read(file).where("line", lines));
      }
    }
  }

  private static List<String> linesOf(List<String> identifiers, Path file) throws IOException {
    List<String> text = Files.readAllLines(file);
    List<String> found = new ArrayList<>();
    for (int line = 1; line < text.size(); line++) {
      if (identifiers.stream().anyMatch(text.get(line)::contains)) {
        found.add(Integer.toString(line + 1));
      }
    }
    return found;
  }

  /** The same twelve as the country sees them: counted, then protected. */
  private void country(Html html) throws IOException {
    html.heading("What the country sees")
        .text(
            "Twelve people make small counts. Counts of 1 and 2 are hidden, the others are perturbed: a figure must"
                + " not tell of a person. Zero stays zero.");
    for (String table : List.of("C2", "F1", "H1")) {
      html.open("4 Measured: table " + table + ", the whole country")
          .table(table, totals("4-measured", table))
          .close();
      html.open("5 Protected: the same").table(table, totals("5-protected", table)).close();
    }
  }

  private CsvText totals(String stage, String table) throws IOException {
    CsvText all = CsvText.read(stages.resolve(stage).resolve("tables").resolve(table + ".csv"));
    CsvText country = all.where("REF_AREA", List.of("KG"));
    for (String dimension : List.of("PARTNER", "SEX", "AGE", "CITIZENSHIP")) {
      country =
          country.header().contains(dimension) ? country.where(dimension, List.of("_T")) : country;
    }
    return country;
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
