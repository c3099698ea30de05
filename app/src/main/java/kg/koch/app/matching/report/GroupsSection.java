package kg.koch.app.matching.report;

import java.util.List;
import java.util.Locale;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.group.Grouping;
import kg.koch.link.group.GroupingKind;
import kg.koch.link.linkage.LinkageResult;

/** Whether some groups of records are linked less often than others, or less surely. */
final class GroupsSection implements ReportSection {

  private final LinkageResult result;
  private final LinkageTexts texts;

  GroupsSection(Reported reported, LinkageTexts texts) {
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    page.heading(texts.of("groups"))
        .text(texts.of("groups.what"))
        .text(
            texts.of(
                "groups.near",
                texts.decimal(LinkedRecords.DOUBTFUL, 1),
                texts.decimal(1 - LinkedRecords.DOUBTFUL, 1)));
    LinkedRecords linked = LinkedRecords.of(result);
    int size = result.records().size();
    double all = 1 - (double) linked.alone(0, size) / size;
    double near = linked.nearThreshold() / (double) size;
    page.text(texts.of("groups.all", texts.percent(all, 1), texts.percent(near, 2)));
    for (Grouping one : result.groupings()) {
      page.table(table(one, linked, all, near));
    }
    if (result.groupings().isEmpty()) {
      page.text(texts.of("groups.none"));
    }
  }

  private PageTable table(Grouping grouping, LinkedRecords linked, double all, double allNear) {
    int groups = grouping.names().size();
    long[] records = new long[groups];
    long[] withLink = new long[groups];
    long[] links = new long[groups];
    long[] near = new long[groups];
    for (int record = 0; record < grouping.groups().length; record++) {
      int group = grouping.groups()[record];
      records[group]++;
      withLink[group] += linked.links()[record] > 0 ? 1 : 0;
      links[group] += linked.links()[record];
      near[group] += linked.near()[record] ? 1 : 0;
    }
    PageTable table =
        new PageTable(
            texts.of(
                "groups.caption",
                texts.of("grouping." + key(grouping.kind().name())),
                grouping.column()),
            texts.of("group"),
            texts.of("records"),
            texts.of("with-interval", texts.of("groups.linked")),
            texts.of("groups.links"),
            texts.of("with-interval", texts.of("groups.doubtful")));
    for (int at = 1; at <= groups; at++) {
      // Records without a value, which come first, are shown last.
      int group = at % groups;
      if (records[group] > 0) {
        ShareInterval share = new ShareInterval(withLink[group], records[group]);
        ShareInterval doubtful = new ShareInterval(near[group], records[group]);
        table.row(
            Cell.of(name(grouping, group)),
            Cell.number(texts.count(records[group])),
            share(share, all, 1),
            Cell.number(texts.decimal((double) links[group] / records[group], 2)),
            share(doubtful, allNear, 2));
      }
    }
    return table;
  }

  /** The share, below it its interval and, if that leaves out the share of all, which way. */
  private Cell share(ShareInterval share, double all, int digits) {
    String interval =
        texts.of(
            "from-to", texts.percent(share.lower(), digits), texts.percent(share.upper(), digits));
    String differs =
        share.upper() < all
            ? texts.of("groups.lower", interval)
            : share.lower() > all ? texts.of("groups.higher", interval) : interval;
    return Cell.number(texts.percent(share.share(), digits), differs);
  }

  private String name(Grouping grouping, int group) {
    String name = grouping.names().get(group);
    boolean written =
        grouping.kind() == GroupingKind.VALUE || grouping.kind() == GroupingKind.NUMBER_SHAPE;
    boolean common = List.of(Grouping.MISSING, Grouping.OTHER).contains(name);
    return written && !(common && (group == 0 || group == grouping.names().size() - 1))
        ? name
        : texts.of("group." + name);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
