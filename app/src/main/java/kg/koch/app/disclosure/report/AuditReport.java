package kg.koch.app.disclosure.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kg.koch.app.disclosure.AuditFindings;
import kg.koch.app.disclosure.AuditFindings.HiddenCell;
import kg.koch.app.disclosure.AuditFindings.OfTable;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.audit.Interval;
import kg.koch.publish.bundle.Language;

/** An audit for the file of the methodologist who answers for the tables. */
public final class AuditReport {

  /** More of a table nobody reads; the files written have all. */
  static final int MOST_LISTED = 1_000;

  private static final Comparator<HiddenCell> NARROWEST_FIRST =
      Comparator.comparing((HiddenCell cell) -> !cell.interval().isDisclosed())
          .thenComparingDouble(cell -> width(cell.interval()));

  private final ReportedAudit audit;
  private final LanguageTexts texts;

  private AuditReport(ReportedAudit audit, LanguageTexts texts) {
    this.audit = audit;
    this.texts = texts;
  }

  /** The report as an HTML page; the same audit gives the same bytes. */
  public static String of(ReportedAudit audit, Language language) {
    LanguageTexts texts = new LanguageTexts("disclosure", language);
    return new AuditReport(audit, texts).written(new HtmlPage(texts.tag(), texts.of("title")));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private String written(HtmlPage page) {
    page.note(texts.of("confidential"));
    result(page);
    page.heading(texts.of("attacker"))
        .text(texts.of("attacker.text"))
        .text(texts.of("attacker." + audit.attacker().name()))
        .text(texts.of("attacker.primary"));
    page.heading(texts.of("hidden")).text(texts.of("hidden.text"));
    audit.findings().tables().forEach(table -> page.table(hidden(table)));
    parameters(page);
    files(page);
    page.heading(texts.of("method")).text(texts.of("method.text")).text(texts.of("method.limits"));
    page.heading(texts.of("signature"))
        .text(
            audit.signer() == null
                ? texts.of("signature.none")
                : texts.of("signature.signed", audit.signer(), audit.signatureFile()));
    return page.html();
  }

  private void result(HtmlPage page) {
    AuditFindings findings = audit.findings();
    PageTable table =
        new PageTable(
            texts.of("result.caption"),
            texts.of("table"),
            texts.of("cells"),
            texts.of("shown"),
            texts.of("primary"),
            texts.of("secondary"),
            texts.of("known"));
    for (OfTable one : findings.tables()) {
      table.row(
          "",
          row(
              name(one),
              one.size(),
              one.cells().size(),
              one.cells().stream().filter(HiddenCell::isPrimary).count(),
              one.cells().stream().filter(AuditReport::isKnown).count()));
    }
    if (findings.tables().size() > 1) {
      table.row(
          "total",
          row(
              texts.of("all"),
              findings.size(),
              findings.hidden(),
              findings.primary(),
              findings.disclosed()));
    }
    page.heading(texts.of("result"))
        .text(
            findings.disclosed() == 0
                ? texts.of("result.safe")
                : texts.of("result.known", texts.count(findings.disclosed())))
        .table(table);
    extremes().ifPresent(page::text);
  }

  private static boolean isKnown(HiddenCell cell) {
    return cell.isPrimary() && cell.interval().isDisclosed();
  }

  private List<Cell> row(String name, long cells, long hidden, long primary, long known) {
    return List.of(
        Cell.of(name),
        Cell.number(texts.count(cells)),
        Cell.number(texts.count(cells - hidden)),
        Cell.number(texts.count(primary)),
        Cell.number(texts.count(hidden - primary)),
        Cell.number(texts.count(known)));
  }

  private String name(OfTable table) {
    return table.name().isEmpty() ? texts.of("table.alone") : table.name();
  }

  private Optional<String> extremes() {
    List<HiddenCell> primary =
        audit.findings().tables().stream()
            .flatMap(table -> table.cells().stream())
            .filter(HiddenCell::isPrimary)
            .toList();
    Comparator<HiddenCell> byWidth = Comparator.comparingDouble(cell -> width(cell.interval()));
    return primary.stream()
        .min(byWidth)
        .map(
            narrowest ->
                texts.of(
                    "extremes",
                    described(narrowest),
                    described(primary.stream().max(byWidth).orElse(narrowest))));
  }

  private String described(HiddenCell cell) {
    return "%s, %s - %s"
        .formatted(
            String.join("/", cell.codes()),
            number(cell.interval().low()),
            number(cell.interval().high()));
  }

  private PageTable hidden(OfTable table) {
    List<HiddenCell> listed =
        table.cells().stream().sorted(NARROWEST_FIRST).limit(MOST_LISTED).toList();
    PageTable cells =
        new PageTable(
            texts.of(
                "hidden.caption",
                name(table),
                texts.count(table.cells().size()),
                texts.count(listed.size())),
            texts.of("cell"),
            texts.of("kind"),
            texts.of("low"),
            texts.of("high"),
            texts.of("width"),
            texts.of("is-known"));
    for (HiddenCell cell : listed) {
      cells.row(
          Cell.of(String.join("/", cell.codes())),
          Cell.of(texts.of(cell.isPrimary() ? "kind.primary" : "kind.secondary")),
          Cell.number(number(cell.interval().low())),
          Cell.number(number(cell.interval().high())),
          Cell.number(number(width(cell.interval()))),
          Cell.of(texts.of(cell.interval().isDisclosed() ? "yes" : "no")));
    }
    return cells;
  }

  /** Whole where it is but for rounding. */
  private String number(double bound) {
    if (Double.isInfinite(bound)) {
      return texts.of("high.none");
    }
    boolean isWhole = Math.abs(bound - Math.rint(bound)) < 1e-6;
    return isWhole ? texts.count(Math.rint(bound)) : texts.decimal(bound, 3);
  }

  private void parameters(HtmlPage page) {
    PageTable table =
        new PageTable(texts.of("parameters"), texts.of("parameter"), texts.of("value"));
    table.row(Cell.of(texts.of("version")), Cell.of(audit.version()));
    table.row(
        Cell.of(texts.of("attacker.name")),
        Cell.of(texts.of("attacker.name." + audit.attacker().name())));
    for (OfTable one : audit.findings().tables()) {
      table.row(
          Cell.of(texts.of("dimensions", name(one))), Cell.of(String.join(", ", one.dimensions())));
    }
    page.heading(texts.of("parameters")).table(table);
  }

  private void files(HtmlPage page) {
    PageTable table =
        new PageTable(texts.of("files.caption"), texts.of("file"), texts.of("role"), "SHA-256");
    for (ReportedFile file : audit.files()) {
      table.row(
          Cell.of(file.name().isEmpty() ? texts.of("standard-output") : file.name()),
          Cell.of(texts.of(file.isWritten() ? "role.written" : "role.read")),
          Cell.of(file.sha256()));
    }
    page.heading(texts.of("files")).table(table);
  }
}
