package kg.koch.app.protect.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToLongFunction;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.gate.AuditedTable;
import kg.koch.publish.bundle.Language;

/**
 * What an audit of a release found, as a page for the file of the methodologist who answers for it:
 * report.html in English, report.ky.html and report.ru.html. It may name cells, and must not be
 * published.
 *
 * @param earlier identities of the releases readers have already
 * @param audited what was found
 */
public record ReleaseReport(
    Catalog catalog, ProtectedTables tables, List<String> earlier, List<AuditedTable> audited) {

  public ReleaseReport {
    earlier = List.copyOf(earlier);
    audited = List.copyOf(audited);
  }

  /**
   * Writes it in three languages.
   *
   * @param written files in the folder it stands beside
   */
  public void write(Path folder, List<String> written) throws IOException {
    for (Language language : Language.values()) {
      LanguageTexts texts = new LanguageTexts("protect", language);
      String name = language == Language.EN ? "report.html" : "report." + texts.tag() + ".html";
      Files.writeString(
          folder.resolve(name), page(texts, name, files(texts, folder, written)).html());
    }
  }

  private HtmlPage page(LanguageTexts texts, String name, PageTable files) {
    HtmlPage page = new HtmlPage(texts.tag(), texts.of("title"));
    page.note(texts.of("confidential"));
    result(page, texts);
    page.heading(texts.of("attacker"))
        .text(texts.of("attacker.text"))
        .text(
            earlier.isEmpty()
                ? texts.of("earlier.none")
                : texts.of("earlier", String.join(", ", earlier)))
        .text(texts.of("attacker.limits"));
    page.heading(texts.of("rules")).table(rules(texts));
    page.heading(texts.of("files")).table(files);
    page.heading(texts.of("method")).text(texts.of("method.text"));
    return page.heading(texts.of("signature")).text(texts.of("signature.none", name));
  }

  private void result(HtmlPage page, LanguageTexts texts) {
    PageTable table =
        new PageTable(
            texts.of("result.caption"),
            texts.of("table"),
            texts.of("cells"),
            texts.of("small"),
            texts.of("known"),
            texts.of("looked"),
            texts.of("open"),
            texts.of("revised"));
    audited.forEach(one -> table.row("", row(texts, title(texts, one.table()), List.of(one))));
    table.row("total", row(texts, texts.of("all"), audited));
    long known = sum(audited, one -> one.known().size());
    page.heading(texts.of("result"))
        .text(known == 0 ? texts.of("result.safe") : texts.of("result.known", texts.count(known)))
        .table(table)
        .text(texts.of("result.open"));
    if (known > 0) {
      page.heading(texts.of("known-cells"))
          .list(
              audited.stream()
                  .flatMap(
                      one ->
                          one.known().stream()
                              .map(codes -> one.table() + " " + String.join(" ", codes)))
                  .toList());
    }
  }

  private static List<Cell> row(LanguageTexts texts, String name, List<AuditedTable> tables) {
    return List.of(
        Cell.of(name),
        Cell.number(texts.count(sum(tables, AuditedTable::cells))),
        Cell.number(texts.count(sum(tables, AuditedTable::small))),
        Cell.number(texts.count(sum(tables, one -> one.known().size()))),
        Cell.number(texts.count(sum(tables, AuditedTable::looked))),
        Cell.number(texts.count(sum(tables, AuditedTable::open))),
        Cell.number(texts.count(sum(tables, AuditedTable::revised))));
  }

  private static long sum(List<AuditedTable> tables, ToLongFunction<AuditedTable> figure) {
    return tables.stream().mapToLong(figure).sum();
  }

  private String title(LanguageTexts texts, String table) {
    return table + " " + catalog.table(table).title().in(texts.tag());
  }

  private PageTable rules(LanguageTexts texts) {
    PageTable table =
        new PageTable(
            texts.of("rules.caption"), texts.of("table"), texts.of("threshold"), texts.of("noise"));
    for (AuditedTable one : audited) {
      TableDefinition definition = catalog.table(one.table());
      table.row(
          Cell.of(title(texts, one.table())),
          Cell.number(texts.count(definition.protection().threshold())),
          Cell.number(texts.count(PerturbationParameters.DEFAULT.largestNoise())));
    }
    return table;
  }

  private PageTable files(LanguageTexts texts, Path folder, List<String> written)
      throws IOException {
    PageTable table =
        new PageTable(
            texts.of("files.caption", tables.stepId()),
            texts.of("file"),
            texts.of("role"),
            "SHA-256");
    for (AuditedTable one : audited) {
      String file = "tables/" + one.table() + ".parquet";
      table.row(Cell.of(file), Cell.of(texts.of("role.read")), hash(tables.folder().resolve(file)));
    }
    for (String file : written) {
      table.row(Cell.of(file), Cell.of(texts.of("role.written")), hash(folder.resolve(file)));
    }
    return table;
  }

  private static Cell hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Cell.of(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
