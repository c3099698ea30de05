package kg.koch.app.workspace.internal.utility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.protect.handover.UtilityReport;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.app.workspace.internal.utility.FigureTable.Row;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.protect.utility.TableUtility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What protection costs the tables of a release, and what it leaves readers to find out. */
@Controller
class UtilityPages {

  private final Catalog catalog;
  private final Chain chain;
  private final KeyFolder keys;

  UtilityPages(Catalog catalog, Chain chain, KeyFolder keys) {
    this.catalog = catalog;
    this.chain = chain;
    this.keys = keys;
  }

  /** The newest release's. */
  @GetMapping("/{language}/utility")
  String newest(@PathVariable("language") String language, Model model) {
    List<String> releases = chain.finished().releases();
    String newest = releases.isEmpty() ? "" : releases.get(releases.size() - 1);
    return list(Texts.in(language), newest, releases, model);
  }

  @GetMapping("/{language}/utility/{release}")
  String list(
      @PathVariable("language") String language,
      @PathVariable("release") String release,
      Model model) {
    List<String> releases = chain.finished().releases();
    return releases.contains(release)
        ? list(Texts.in(language), release, releases, model)
        : "redirect:/" + Texts.in(language).language() + "/utility";
  }

  /**
   * @param release empty if there is none yet
   */
  private String list(Texts texts, String release, List<String> releases, Model model) {
    List<TableUtility> tables =
        chain.findUtility(release).map(UtilityReport::tables).orElse(List.of());
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "release",
            release,
            "releases",
            releases,
            "tables",
            new UtilityText(texts).list(tables, table -> named(table, release, texts))));
    return "utility";
  }

  private Row named(TableUtility table, String release, Texts texts) {
    return new Row(
        table.table() + " " + title(table.table(), texts),
        "/" + texts.language() + "/utility/" + release + "/" + table.table(),
        List.of());
  }

  @GetMapping("/{language}/utility/{release}/{table}")
  String show(
      @PathVariable("language") String language,
      @PathVariable("release") String release,
      @PathVariable("table") String table,
      Model model) {
    Texts texts = Texts.in(language);
    Optional<TableUtility> found = chain.findUtility(release).flatMap(report -> report.find(table));
    if (found.isEmpty()) {
      return "redirect:/" + texts.language() + "/utility";
    }
    TableUtility utility = found.get();
    UtilityText text = new UtilityText(texts);
    UtilityCurves curves = new UtilityCurves(texts);
    model.addAllAttributes(
        Map.ofEntries(
            Map.entry("texts", texts),
            Map.entry("demonstration", keys.isDemonstration()),
            Map.entry("release", release),
            Map.entry("table", table),
            Map.entry("title", title(table, texts)),
            Map.entry("whole", text.whole(utility)),
            Map.entry("rankings", text.rankings(utility)),
            Map.entry("sizes", text.sizes(utility)),
            Map.entry("areas", text.areas(utility, area -> areaName(area, texts))),
            Map.entry("thresholdCurve", curves.thresholds(utility)),
            Map.entry("thresholds", text.thresholds(utility)),
            Map.entry("noiseCurve", curves.noises(utility)),
            Map.entry("noises", text.noises(utility))));
    return "table";
  }

  private String title(String table, Texts texts) {
    return catalog
        .findTable(table)
        .map(definition -> definition.title().in(texts.language()))
        .orElse("");
  }

  private String areaName(String area, Texts texts) {
    return catalog
        .codeList("areas")
        .findCode(area)
        .map(CodeList.Code::label)
        .map(label -> label.in(texts.language()))
        .orElse(area);
  }
}
