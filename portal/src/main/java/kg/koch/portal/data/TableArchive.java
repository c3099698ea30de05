package kg.koch.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.cube.TableNotes;
import kg.koch.publish.sdmx.CsvMetadata;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;

/**
 * Figures with all that must be known to use them, in one archive: README.txt in the reader's
 * language, data.csv with its description, codes.csv with names in three languages, metadata.json
 * as it was signed, citation.txt, licence.txt. Equal figures give equal bytes.
 */
final class TableArchive {

  private final Texts texts;
  private final Publisher publisher;
  private final Shelf shelf;

  TableArchive(Texts texts, Publisher publisher, Shelf shelf) {
    this.texts = texts;
    this.publisher = publisher;
    this.shelf = shelf;
  }

  void write(Release release, DataSelection data, OutputStream out) throws IOException {
    LocalDateTime time = LocalDateTime.parse(data.metadata().vintage() + "T00:00");
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      text(zip, "README.txt", readme(release, data), time);
      entry(zip, "data.csv", time);
      DataFormat.CSV_2_0.writer(CsvOptions.PLAIN).write(DataAnswer.of(data, texts.language()), zip);
      zip.closeEntry();
      text(zip, "data.csv-metadata.json", CsvMetadata.of(data, "data.csv", publisher), time);
      text(zip, "codes.csv", codes(data.metadata()), time);
      entry(zip, "metadata.json", time);
      Files.copy(shelf.metadataFile(release, data.metadata().id()), zip);
      zip.closeEntry();
      text(zip, "citation.txt", citation(release, data.metadata()) + "\n", time);
      text(zip, "licence.txt", publisher.licence() + "\n", time);
    }
  }

  private static void entry(ZipOutputStream zip, String name, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
  }

  private static void text(ZipOutputStream zip, String name, String text, LocalDateTime time)
      throws IOException {
    entry(zip, name, time);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String citation(Release release, TableMetadata table) {
    return texts.say(
        "formats.citation",
        publisher.name(),
        release.manifest().vintage().substring(0, 4),
        say(table.title()),
        table.id(),
        table.version(),
        release.id());
  }

  private String readme(Release release, DataSelection data) {
    TableMetadata table = data.metadata();
    List<String> lines = new ArrayList<>();
    lines.add(table.id() + " " + say(table.title()));
    lines.add("");
    for (Text note : TableNotes.ofList(release.manifest(), table, data.table().hasIntervals())) {
      lines.add(say(note));
      lines.add("");
    }
    lines.add(texts.say("table.unit") + ": " + say(table.unit().label()));
    lines.add(texts.say("table.concept") + ": " + say(table.populationConcept().label()));
    for (TableMetadata.Source source : table.sources()) {
      lines.add(
          texts.say("table.sources")
              + ": "
              + say(source.title())
              + " ("
              + say(source.owner())
              + ")");
    }
    lines.add(texts.say("table.vintage") + ": " + table.vintage());
    lines.add(texts.say("explain.release") + ": " + release.id());
    lines.add("");
    for (String file : List.of("data", "codes", "metadata", "citation", "licence")) {
      lines.add(texts.say("formats.readme." + file));
    }
    lines.add("");
    for (String flag : TableNotes.FLAGS) {
      String[] parts = flag.split(":", 2);
      String written =
          "OBS_STATUS=" + parts[0] + (parts.length > 1 ? ", CONF_STATUS=" + parts[1] : "");
      lines.add(written + ": " + say(TableNotes.ofFlag(flag)));
    }
    lines.add("");
    lines.add(citation(release, table));
    return String.join("\n", lines) + "\n";
  }

  private static String codes(TableMetadata table) {
    StringBuilder csv = new StringBuilder("dimension,code,parent,ky,ru,en\n");
    for (DimensionMetadata dimension : table.dimensions()) {
      for (CodeMetadata code : dimension.codes()) {
        String parent = code.parent();
        csv.append(dimension.id()).append(',').append(code.id()).append(',');
        csv.append(parent == null ? "" : parent);
        for (Language language : Language.values()) {
          csv.append(",\"").append(code.label().in(language).replace("\"", "\"\"")).append('"');
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }

  private String say(Text text) {
    return text.in(texts.language());
  }
}
