package kg.koch.app.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.check.figures.Figure;
import kg.koch.check.figures.FigureCheck;
import kg.koch.check.figures.FigureFinding;
import kg.koch.check.figures.FigureReader;
import kg.koch.check.figures.FigureReader.Unreadable;
import kg.koch.publish.bundle.Language;
import kg.koch.terms.BadInputException;

/**
 * A file of published figures and what was found in it.
 *
 * @param figures rows that could be read as figures
 * @param unreadable what is said of the others, by line
 */
public record FigureFile(
    String name,
    List<Figure> figures,
    Map<Long, Unreadable> unreadable,
    List<FigureFinding> findings) {

  /**
   * Reads and checks the file.
   *
   * @throws BadInputException if it is no table of figures
   */
  public static FigureFile check(Path file, Catalog catalog, FigureDeclarations declared) {
    TableFile table = TableFile.read(file);
    requireColumns(table);
    FigureCheck check = new FigureCheck(catalog, declared);
    FigureReader reader = check.reader();
    List<Figure> figures = new ArrayList<>();
    Map<Long, Unreadable> unreadable = new java.util.TreeMap<>();
    for (TableRow row : table.rows()) {
      try {
        figures.add(reader.read(row.line(), values(table, row)));
      } catch (Unreadable fault) {
        unreadable.put(row.line(), fault);
      }
    }
    return new FigureFile(table.name(), List.copyOf(figures), unreadable, check.check(figures));
  }

  private static void requireColumns(TableFile table) {
    boolean isSdmx = table.has("OBS_VALUE") && table.has("TIME_PERIOD");
    boolean isSimple =
        table.has("indicator") && table.has("value") && (table.has("period") || table.has("year"));
    if (!isSdmx && !isSimple) {
      throw table.fault(
          "the columns indicator, period (or year) and value, or SDMX-CSV with TIME_PERIOD and OBS_VALUE",
          "the columns " + String.join(", ", table.columns()),
          "Name the columns so; area, breakdown, unit, source, definition, vintage and territory may stand beside them.");
    }
  }

  private static Map<String, String> values(TableFile table, TableRow row) {
    Map<String, String> values = new HashMap<>();
    table.columns().forEach(column -> values.put(column, row.text(column)));
    return values;
  }

  /** The findings as a table, in the language. */
  public TableOutput table(Language language, FigureDeclarations declared) {
    FigureTexts texts = new FigureTexts(language, declared);
    TableOutput output =
        new TableOutput(
            "line",
            "severity",
            "rule",
            "indicator",
            "period",
            "area",
            "breakdown",
            "value",
            "reason",
            "what_to_do",
            "other_lines");
    unreadable.forEach(
        (line, fault) ->
            output.row(
                line,
                texts.of("unreadable"),
                "unreadable",
                "",
                "",
                "",
                "",
                fault.came(),
                texts.of("unreadable.reason", fault.field(), fault.expected(), fault.came()),
                texts.of("unreadable.to-do"),
                ""));
    for (FigureFinding finding : findings) {
      Figure figure = finding.figure();
      output.row(
          figure.line(),
          texts.severity(finding),
          finding.rule().id(),
          figure.indicator(),
          figure.period().shown(),
          figure.area(),
          figure.breakdown().shown(),
          figure.value().toPlainString(),
          texts.reason(finding),
          texts.toDo(finding.rule()),
          lines(finding));
    }
    return output;
  }

  /** The findings as text, a paragraph each, and a last line that counts them. */
  public String text(Language language, FigureDeclarations declared) {
    FigureTexts texts = new FigureTexts(language, declared);
    StringBuilder text = new StringBuilder();
    unreadable.forEach(
        (line, fault) ->
            text.append(
                    texts.of(
                        "line",
                        line,
                        texts.of("unreadable"),
                        texts.of(
                            "unreadable.reason", fault.field(), fault.expected(), fault.came())))
                .append('\n')
                .append("  ")
                .append(texts.of("unreadable.to-do"))
                .append('\n'));
    for (FigureFinding finding : findings) {
      String compared = lines(finding);
      text.append(
              texts.of(
                  "line", finding.figure().line(), texts.severity(finding), texts.reason(finding)))
          .append(compared.isEmpty() ? "" : " " + texts.of("compared", compared))
          .append("\n  ")
          .append(texts.toDo(finding.rule()))
          .append(" (")
          .append(finding.rule().id())
          .append(")\n");
    }
    long impossible = findings.stream().filter(finding -> finding.rule().isImpossible()).count();
    return text.append(
            texts.of(
                "summary",
                figures.size() + unreadable.size(),
                figures.size(),
                unreadable.size(),
                impossible,
                findings.size() - impossible))
        .append('\n')
        .toString();
  }

  private static String lines(FigureFinding finding) {
    return String.join(" ", finding.otherLines().stream().map(String::valueOf).toList());
  }
}
