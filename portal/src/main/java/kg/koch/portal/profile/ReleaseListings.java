package kg.koch.portal.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.portal.profile.ProfileTemplate.Listing;
import kg.koch.portal.profile.Report.Cell;
import kg.koch.portal.profile.Report.Piece;
import kg.koch.portal.profile.Report.Row;
import kg.koch.publish.bundle.Coverage;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/** What a release says of itself, as tables of the report. */
final class ReleaseListings {

  private final Release release;
  private final Words words;
  private final FigureBlocks numbered;

  ReleaseListings(Release release, Words words, FigureBlocks numbered) {
    this.release = release;
    this.words = words;
    this.numbered = numbered;
  }

  List<Report.Block> blocks(Listing listing) {
    return switch (listing) {
      case SOURCES -> List.of(sources());
      case GAPS -> gaps();
      case DIFFERENCES -> differences();
      case METHODS -> List.of(methods());
      case TABLES -> List.of(tables());
      case SIGNS -> signs();
    };
  }

  private Report.Figures sources() {
    Map<String, TableMetadata.Source> known = new TreeMap<>();
    release
        .metadata()
        .values()
        .forEach(table -> table.sources().forEach(source -> known.put(source.id(), source)));
    List<Row> rows = new ArrayList<>();
    for (Quality.SourceQuality one : release.quality().sources()) {
      TableMetadata.Source source = known.get(one.source());
      double unlinked = one.unlinkedShare().values().stream().mapToDouble(share -> share).sum();
      rows.add(
          new Row(
              Piece.words(source == null ? one.source() : words.say(source.title())),
              0,
              List.of(
                  word(source == null ? "–" : words.say(source.owner())),
                  number(words.count(one.received())),
                  number(words.percent(one.rejectedShare())),
                  number(words.percent(unlinked)))));
    }
    return table(
        "profile.list.sources",
        rows,
        "explain.source",
        "profile.owner",
        "explain.received",
        "quality.rejected-share",
        "quality.unlinked");
  }

  private List<Report.Block> gaps() {
    Coverage coverage = release.quality().coverage();
    if (coverage == null) {
      return List.of(new Report.Note(words.say("profile.note.no-coverage"), null));
    }
    List<Row> rows =
        coverage.tables().stream()
            .filter(one -> !one.state().equals("PUBLISHED"))
            .map(
                one ->
                    new Row(
                        Piece.words(one.table() + " " + words.say(one.title())),
                        0,
                        List.of(
                            word(words.say("coverage." + one.state())),
                            word(suppliers(coverage, one.sources())))))
            .toList();
    return List.of(
        table(
            "profile.list.gaps", rows, "profile.table-name", "profile.state", "profile.suppliers"));
  }

  private String suppliers(Coverage coverage, List<String> sources) {
    return sources.isEmpty()
        ? "–"
        : sources.stream()
            .map(coverage::supplier)
            .map(one -> one == null ? "" : words.say(one.title()))
            .filter(title -> !title.isEmpty())
            .collect(Collectors.joining("; "));
  }

  private List<Report.Block> differences() {
    return release.findMetadata("R1").isEmpty()
        ? List.of()
        : List.of(
            new Report.Paragraph(
                List.of(
                    Piece.words(words.say("profile.differences") + " "),
                    new Piece(words.say("differences.link"), "differences", "")),
                List.of("R1")));
  }

  private Report.Figures methods() {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    release
        .metadata()
        .values()
        .forEach(
            table ->
                table
                    .methods()
                    .forEach(
                        method ->
                            tables
                                .computeIfAbsent(method.id(), any -> new ArrayList<>())
                                .add(table.id())));
    List<Row> rows =
        tables.entrySet().stream()
            .map(
                one ->
                    new Row(
                        new Piece(one.getKey(), "methods/" + one.getKey(), ""),
                        0,
                        List.of(word(String.join(", ", one.getValue())))))
            .toList();
    return table("profile.list.methods", rows, "profile.method", "tables.title");
  }

  private Report.Figures tables() {
    List<Row> rows =
        release.metadata().values().stream()
            .map(
                table ->
                    new Row(
                        new Piece(table.id(), "tables/" + table.id(), ""),
                        0,
                        List.of(
                            word(words.say(table.title())),
                            word(words.say(table.unit().label())),
                            word(words.say("frequency." + table.frequency())),
                            word(span(table.referencePeriod())))))
            .toList();
    return table(
        "profile.list.tables",
        rows,
        "profile.table-name",
        "profile.title",
        "table.unit",
        "table.frequency",
        "table.period");
  }

  private String span(String period) {
    String[] ends = period.split("/", 2);
    return ends.length < 2 || ends[0].equals(ends[1])
        ? words.period(ends[0])
        : words.period(ends[0]) + " – " + words.period(ends[1]);
  }

  private List<Report.Block> signs() {
    List<Report.Block> blocks = new ArrayList<>();
    for (String sign : List.of("table.legend.P", "table.legend.E", "table.legend.U")) {
      blocks.add(paragraph(sign));
    }
    blocks.add(paragraph("profile.legend.open"));
    blocks.add(paragraph("profile.legend.hidden"));
    return blocks;
  }

  private Report.Paragraph paragraph(String key) {
    return new Report.Paragraph(List.of(Piece.words(words.say(key))), List.of());
  }

  private Report.Figures table(String caption, List<Row> rows, String... head) {
    return new Report.Figures(
        numbered.tableCaption(words.say(caption)),
        Arrays.stream(head).map(key -> words.say(key)).toList(),
        rows,
        "");
  }

  private static Cell word(String text) {
    return new Cell(Piece.words(text), false);
  }

  private static Cell number(String text) {
    return new Cell(Piece.words(text), true);
  }
}
