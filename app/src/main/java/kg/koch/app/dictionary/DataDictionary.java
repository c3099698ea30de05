package kg.koch.app.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.text.LanguageTexts;
import kg.koch.app.workbook.PlainWorkbook;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;

/** All sources as one page of HTML and as one workbook. */
public final class DataDictionary {

  private static final String[] FIELD_HEADINGS = {
    "field.name",
    "field.label",
    "field.type",
    "field.list",
    "field.required",
    "field.sensitivity",
    "field.purpose"
  };
  private static final String[] RULE_HEADINGS = {
    "rule.name", "rule.fields", "rule.severity", "rule.instruction"
  };

  private final Catalog catalog;
  private final LanguageTexts texts;

  /**
   * @param language ky, ru or en
   */
  public DataDictionary(Catalog catalog, String language) {
    this.catalog = catalog;
    this.texts = new LanguageTexts("dictionary", language);
  }

  private List<SourceLayout> layouts() {
    return List.copyOf(catalog.sources().values());
  }

  private SourceDictionary of(SourceLayout layout) {
    return new SourceDictionary(layout, texts);
  }

  private String[] headings(String... keys) {
    String[] said = new String[keys.length];
    for (int at = 0; at < keys.length; at++) {
      said[at] = texts.of(keys[at]);
    }
    return said;
  }

  /** Writes the page. */
  public void writePage(Path file) throws IOException {
    HtmlPage page = new HtmlPage(texts.tag(), texts.of("title")).text(texts.of("intro"));
    for (SourceLayout layout : layouts()) {
      SourceDictionary source = of(layout);
      page.heading(source.title() + " (" + layout.id() + ")");
      page.list(source.about().stream().map(fact -> fact.term() + ": " + fact.text()).toList());
      page.table(fields(source)).table(rules(source));
    }
    page.heading(texts.of("codes"));
    for (String list : lists()) {
      PageTable table = new PageTable(list, headings("code", "code.label")).compact();
      for (Code code : catalog.codeList(list).codes()) {
        table.row(Cell.of(code.id()), Cell.of(code.label().in(texts.tag())));
      }
      page.table(table);
    }
    Files.writeString(file, page.html(), StandardCharsets.UTF_8);
  }

  private PageTable fields(SourceDictionary source) {
    PageTable table = new PageTable(texts.of("fields"), headings(FIELD_HEADINGS));
    source.fields().forEach(row -> table.row(cells(row.values())));
    return table;
  }

  private PageTable rules(SourceDictionary source) {
    PageTable table = new PageTable(texts.of("rules"), headings(RULE_HEADINGS));
    source.rules().forEach(row -> table.row(cells(row.values())));
    return table;
  }

  private static Cell[] cells(List<String> values) {
    return values.stream().map(Cell::of).toArray(Cell[]::new);
  }

  /** The lists that fields name, each once. */
  private Set<String> lists() {
    Set<String> lists = new TreeSet<>();
    layouts().stream()
        .flatMap(layout -> layout.fields().stream())
        .map(Field::codeList)
        .filter(Objects::nonNull)
        .forEach(lists::add);
    return lists;
  }

  /** Writes the workbook: a sheet each of sources, fields, rules and codes. */
  public void writeWorkbook(Path file) throws IOException {
    try (PlainWorkbook book = new PlainWorkbook()) {
      List<SourceLayout> layouts = layouts();
      List<Fact> first = of(layouts.get(0)).about();
      book.sheet(
          texts.of("sources"),
          prefixed(texts.of("source"), texts.of("title"), first.stream().map(Fact::term).toList()));
      for (SourceLayout layout : layouts) {
        SourceDictionary source = of(layout);
        book.row(
            prefixed(
                layout.id(), source.title(), source.about().stream().map(Fact::text).toList()));
      }
      book.sheet(texts.of("fields"), with(texts.of("source"), List.of(headings(FIELD_HEADINGS))));
      layouts.forEach(
          layout -> of(layout).fields().forEach(row -> book.row(with(layout.id(), row.values()))));
      book.sheet(texts.of("rules"), with(texts.of("source"), List.of(headings(RULE_HEADINGS))));
      layouts.forEach(
          layout -> of(layout).rules().forEach(row -> book.row(with(layout.id(), row.values()))));
      book.sheet(
          texts.of("codes"), with(texts.of("list"), List.of(headings("code", "code.label"))));
      for (String list : lists()) {
        for (Code code : catalog.codeList(list).codes()) {
          book.row(List.of(list, code.id(), code.label().in(texts.tag())));
        }
      }
      book.write(file);
    }
  }

  private static List<String> with(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static List<String> prefixed(String first, String second, List<String> rest) {
    return with(first, with(second, rest));
  }
}
