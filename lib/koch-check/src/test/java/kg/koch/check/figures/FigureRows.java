package kg.koch.check.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.FigureDeclarationsReader;

/** Rows of figures as tests write them, checked by the catalog of the project. */
final class FigureRows {

  private static final Path CATALOG = Path.of("../../catalog");
  private static final FigureCheck CHECK =
      new FigureCheck(
          CatalogFolder.read(CATALOG),
          new FigureDeclarationsReader(new CatalogFolder(CATALOG)).read());

  private FigureRows() {}

  /** A row as written, by column, with its line. */
  record Written(long line, Map<String, String> row) {}

  static List<Written> resource(String name) {
    return rows(
        new InputStreamReader(
            Objects.requireNonNull(FigureRows.class.getResourceAsStream("/figures/" + name)),
            StandardCharsets.UTF_8));
  }

  static List<Written> rows(Reader text) {
    List<Written> rows = new ArrayList<>();
    for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(text)) {
      rows.add(new Written(record.getStartingLineNumber(), record.getFieldsAsMap()));
    }
    return rows;
  }

  static List<FigureFinding> check(List<Written> rows) {
    return CHECK.check(figures(rows));
  }

  static List<Figure> figures(List<Written> rows) {
    List<Figure> figures = new ArrayList<>();
    for (Written row : rows) {
      try {
        figures.add(CHECK.reader().read(row.line(), row.row()));
      } catch (FigureReader.Unreadable fault) {
        throw new IllegalArgumentException(fault);
      }
    }
    return figures;
  }

  /** Findings of the lines under indicator,period,area,breakdown,value,unit: as "2 range". */
  static List<String> found(String... lines) {
    String text = "indicator,period,area,breakdown,value,unit\n" + String.join("\n", lines);
    return check(rows(new StringReader(text))).stream()
        .map(finding -> finding.figure().line() - 1 + " " + finding.rule().id())
        .collect(Collectors.toList());
  }
}
