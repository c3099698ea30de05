package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.compare.Comparison;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.linkage.LinkageResult;

/** The clusters that would fall apart most easily, and what would split them. */
final class WeakestClustersSection implements ReportSection {

  private final Reported reported;
  private final LinkageResult result;
  private final LinkageTexts texts;

  WeakestClustersSection(Reported reported, LinkageTexts texts) {
    this.reported = reported;
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    List<ClusterEvidence> clusters = reported.examples().clusters();
    if (clusters.isEmpty()) {
      return;
    }
    page.heading(texts.of("clusters")).text(texts.of("clusters.what"));
    for (ClusterEvidence one : clusters) {
      ClusterWords words = new ClusterWords(one, result.comparisons(), reported.shown(), texts);
      String title = texts.of("cluster.title", words.names(one.members()));
      List<String> sentences = new ArrayList<>();
      sentences.add(words.weakest(Objects.requireNonNull(one.weakest())));
      sentences.addAll(words.sentences());
      page.table(records(one, title)).list(sentences);
    }
  }

  private PageTable records(ClusterEvidence cluster, String title) {
    List<String> columns = new ArrayList<>(List.of(texts.of("record")));
    result.comparisons().forEach(comparison -> columns.add(comparison.name()));
    PageTable table = new PageTable(title, columns.toArray(String[]::new));
    for (int member : cluster.members()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(reported.shown().name(member))));
      for (Comparison comparison : result.comparisons()) {
        cells.add(Cell.value(reported.shown().value(member, comparison.name())));
      }
      table.row("", cells);
    }
    return table;
  }
}
